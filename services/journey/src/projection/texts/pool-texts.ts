import type { conversionPool, Finding, Willingness } from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on } from './words.ts';

export const willingnessNames: Record<Willingness, string> = {
  unknown: '未了解',
  unwilling: '不愿意',
  considering: '考虑中',
  willing: '愿意',
};

const found = (findings: readonly Finding[]) =>
  findings
    .filter(({ passed }) => passed)
    .map(({ detail }) => detail)
    .join('；') || '由责任人研判';

export const poolTexts: Texts<typeof conversionPool> = {
  CandidateSuggested: { title: '筛查发现', detail: ({ findings }) => found(findings) },
  CandidateAdmitted: {
    title: '进入个转企培育库',
    detail: ({ findings, priority }) => `${found(findings)}${priority ? '（重点培育）' : ''}`,
  },
  OfficerAssigned: {
    title: '指派责任人',
    detail: ({ officer, nextFollowUpOn }) =>
      `由${officer.name}负责${nextFollowUpOn ? `，${on(nextFollowUpOn)}前跟进` : ''}`,
  },
  VisitRecorded: {
    title: '走访',
    detail: ({ summary, needs }) => `${summary}${needs ? `；诉求：${needs}` : ''}`,
  },
  WillingnessRecorded: {
    title: '登记转企意愿',
    detail: ({ willingness }) => `转企意愿：${willingnessNames[willingness]}`,
  },
  CoachingPlanned: {
    title: '安排转企辅导',
    detail: ({ topic, plannedOn }) => `${on(plannedOn)}：${topic}`,
  },
  CandidateReleased: { title: '出库', detail: ({ reason }) => reason },
  CandidateGraduated: {
    title: '转企成功',
    ground: '举措20',
    detail: ({ fromPool }) => (fromPool ? '在库培育对象转企出库' : '未入库而自愿转企，同等对待'),
  },
};
