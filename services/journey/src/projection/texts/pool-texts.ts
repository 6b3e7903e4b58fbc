import { type conversionPool, type Finding, willingnessNames } from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on } from './words.ts';

const found = (findings: readonly Finding[]) =>
  findings
    .filter(({ passed }) => passed)
    .map(({ detail }) => detail)
    .join('；') || '由责任人研判';

export const poolTexts: Texts<typeof conversionPool> = {
  CandidateSuggested: { detail: ({ findings }) => found(findings) },
  CandidateAdmitted: {
    detail: ({ findings, priority }) => `${found(findings)}${priority ? '（重点培育）' : ''}`,
  },
  OfficerAssigned: {
    detail: ({ officer, nextFollowUpOn }) =>
      `由${officer.name}负责${nextFollowUpOn ? `，${on(nextFollowUpOn)}前跟进` : ''}`,
  },
  VisitRecorded: {
    detail: ({ summary, needs }) => `${summary}${needs ? `；诉求：${needs}` : ''}`,
  },
  WillingnessRecorded: {
    detail: ({ willingness }) => `转企意愿：${willingnessNames[willingness]}`,
  },
  CoachingPlanned: {
    detail: ({ topic, plannedOn }) => `${on(plannedOn)}：${topic}`,
  },
  CandidateReleased: { detail: ({ reason }) => reason },
  CandidateGraduated: {
    ground: '举措20',
    detail: ({ fromPool }) => (fromPool ? '在库培育对象转企出库' : '未入库而自愿转企，同等对待'),
  },
};
