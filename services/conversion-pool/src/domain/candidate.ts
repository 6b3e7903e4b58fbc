import type {
  ConversionPoolFact,
  District,
  EndingCause,
  Finding,
  PolicyRef,
  Willingness,
} from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Screening } from './screening.ts';

export type CandidateStatus =
  | 'unknown'
  | 'suggested'
  | 'dismissed'
  | 'admitted'
  | 'released'
  | 'graduated';

/** 个转企培育对象: one household on its way to become an enterprise, from first sight to conversion. */
export type Candidate = {
  businessId: string;
  /** Where its business is now, by the register; a candidate has no place of its own. */
  district: District;
  status: CandidateStatus;
  priority: boolean;
  findings: Finding[];
  ground: PolicyRef | null;
  suggestedOn: string | null;
  admittedOn: string | null;
  officer: { id: string; name: string } | null;
  willingness: Willingness;
  lastVisitedOn: string | null;
  visits: number;
  nextFollowUpOn: string | null;
  leftOn: string | null;
  leftBecause: string | null;
  /** Null where a person released it. */
  leftCause: EndingCause | null;
};

export type RefusalCode =
  | 'officer-does-not-fit'
  | 'already-admitted'
  | 'follow-up-too-far'
  | 'not-a-candidate'
  | 'not-in-pool'
  | 'criteria-not-met'
  | 'not-a-household'
  | 'already-converted'
  | 'absorbed'
  | 'visit-in-the-future'
  | 'action-not-allowed';

export function unknownCandidate(businessId: string, district: District): Candidate {
  return {
    businessId,
    district,
    status: 'unknown',
    priority: false,
    findings: [],
    ground: null,
    suggestedOn: null,
    admittedOn: null,
    officer: null,
    willingness: 'unknown',
    lastVisitedOn: null,
    visits: 0,
    nextFollowUpOn: null,
    leftOn: null,
    leftBecause: null,
    leftCause: null,
  };
}

export const about = ({ businessId, district }: Candidate) => ({ businessId, district });

/** 举措20 重点支持对象: a household that meets the standard and bears a priority mark; seen before, nothing is said. */
export function suggest(
  candidate: Candidate,
  screening: Screening,
  today: string,
): ConversionPoolFact[] {
  if (candidate.status !== 'unknown' || !screening.meetsCriteria || !screening.priority) return [];
  const { findings, priority, ground } = screening;
  const data = { ...about(candidate), suggestedOn: today, findings, priority, ground };
  return [{ type: 'CandidateSuggested', data }];
}

/**
 * 举措20：各区要建立完善“个转企”培育库，科学确定入库培育标准 — so the standard is the district's policy.
 * @throws Refusal `already-admitted` | `already-converted` | `criteria-not-met` (facts: findings, ground)
 */
export function admit(
  candidate: Candidate,
  screening: Screening,
  today: string,
): ConversionPoolFact[] {
  if (candidate.status === 'admitted')
    throw refuse('already-admitted', '该户已在培育库中，可直接走访或登记意愿');
  if (candidate.status === 'graduated')
    throw refuse('already-converted', '该户已转为企业，无需入库');
  const { findings, priority, ground } = screening;
  if (!screening.meetsCriteria)
    throw refuse('criteria-not-met', '未达到本区入库标准，请查看未满足的条件', {
      findings,
      ground,
    });
  const data = { ...about(candidate), admittedOn: today, findings, priority, ground };
  return [{ type: 'CandidateAdmitted', data }];
}

/** 出库 or 忽略: nothing is deleted, a reason stays. @throws Refusal `not-a-candidate` */
export function release(candidate: Candidate, reason: string, today: string): ConversionPoolFact[] {
  if (candidate.status !== 'suggested' && candidate.status !== 'admitted')
    throw refuse('not-a-candidate', '该户不在培育库或待研判名单中，请刷新后再办理');
  return [{ type: 'CandidateReleased', data: { ...about(candidate), releasedOn: today, reason } }];
}

/** From the registrar's fact; who converted outside the pool is noted and treated the same (举措20). */
export function graduate(
  candidate: Candidate,
  conversion: { convertedOn: string; route: 'direct-change' | 're-registration' },
): ConversionPoolFact[] {
  if (candidate.status === 'graduated') return [];
  const { status, leftOn, leftCause } = candidate;
  // A merger on the same day or later may have been heard first: the candidate was still in the pool.
  const leftAfterwards =
    status === 'released' &&
    leftCause !== null &&
    leftOn !== null &&
    leftOn >= conversion.convertedOn;
  const fromPool = status === 'admitted' || leftAfterwards;
  const data = { ...about(candidate), ...conversion, fromPool };
  return [{ type: 'CandidateGraduated', data }];
}

export function evolve(candidate: Candidate, { type, data }: ConversionPoolFact): Candidate {
  switch (type) {
    case 'CandidateSuggested':
      return {
        ...candidate,
        ...screened(data),
        status: 'suggested',
        suggestedOn: data.suggestedOn,
      };
    case 'CandidateAdmitted':
      return {
        ...candidate,
        ...screened(data),
        status: 'admitted',
        admittedOn: data.admittedOn,
        leftOn: null,
        leftBecause: null,
        leftCause: null,
      };
    case 'OfficerAssigned':
      return { ...candidate, officer: data.officer, nextFollowUpOn: data.nextFollowUpOn };
    case 'VisitRecorded':
      return {
        ...candidate,
        visits: candidate.visits + 1,
        lastVisitedOn: later(candidate.lastVisitedOn, data.visitedOn),
        nextFollowUpOn: data.nextFollowUpOn,
      };
    case 'WillingnessRecorded':
      return { ...candidate, willingness: data.willingness };
    case 'CoachingPlanned':
      return { ...candidate, nextFollowUpOn: data.plannedOn };
    case 'CandidateReleased':
      return {
        ...candidate,
        status: ['suggested', 'dismissed'].includes(candidate.status) ? 'dismissed' : 'released',
        leftOn: data.releasedOn,
        leftBecause: data.reason,
        leftCause: data.cause ?? null,
      };
    case 'CandidateGraduated':
      return {
        ...candidate,
        status: 'graduated',
        leftOn: data.convertedOn,
        leftBecause: '已转为企业',
        leftCause: null,
      };
  }
}

function screened({
  findings,
  priority,
  ground,
}: Pick<Screening, 'findings' | 'priority' | 'ground'>) {
  return { findings, priority, ground };
}

const later = (a: string | null, b: string) => (a !== null && a > b ? a : b);
