import type { ConversionPoolFact, Willingness } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { addMonths } from '@tisheng/workdays';
import { about, type Candidate } from './candidate.ts';

/** @throws Refusal `not-in-pool` */
export function assignOfficer(
  candidate: Candidate,
  officer: { id: string; name: string },
  nextFollowUpOn: string | null,
  today: string,
): ConversionPoolFact[] {
  requireAdmitted(candidate);
  if (candidate.officer?.id === officer.id && candidate.nextFollowUpOn === nextFollowUpOn)
    return [];
  // Another officer may take over a day that has gone by already.
  if (candidate.nextFollowUpOn !== nextFollowUpOn) requireNear(nextFollowUpOn, today, today);
  return [{ type: 'OfficerAssigned', data: { ...about(candidate), officer, nextFollowUpOn } }];
}

export type Visit = {
  visitId: string;
  visitedOn: string;
  summary: string;
  needs: string | null;
  nextFollowUpOn: string | null;
};

/** @throws Refusal `not-in-pool` | `visit-in-the-future` | `follow-up-too-far` */
export function recordVisit(
  candidate: Candidate,
  visit: Visit,
  today: string,
): ConversionPoolFact[] {
  requireAdmitted(candidate);
  if (visit.visitedOn > today)
    throw refuse('visit-in-the-future', '走访日期不能晚于今天，请改正后重新提交', { today });
  requireNear(visit.nextFollowUpOn, today, visit.visitedOn);
  return [{ type: 'VisitRecorded', data: { ...about(candidate), ...visit } }];
}

/** 举措20：支持个体工商户在自愿基础上转型. @throws Refusal `not-in-pool` */
export function recordWillingness(
  candidate: Candidate,
  willingness: Willingness,
  today: string,
): ConversionPoolFact[] {
  requireAdmitted(candidate);
  if (candidate.willingness === willingness) return [];
  const data = { ...about(candidate), willingness, recordedOn: today };
  return [{ type: 'WillingnessRecorded', data }];
}

/** 转型升级辅导. @throws Refusal `not-in-pool` */
export function planCoaching(
  candidate: Candidate,
  coaching: { topic: string; plannedOn: string },
  today: string,
): ConversionPoolFact[] {
  requireAdmitted(candidate);
  requireNear(coaching.plannedOn, today, today);
  return [{ type: 'CoachingPlanned', data: { ...about(candidate), ...coaching } }];
}

/** A follow-up is a plan for these two years, and for no day before it could be made. */
function requireNear(plannedOn: string | null, today: string, from: string): void {
  if (plannedOn === null || (from <= plannedOn && plannedOn < addMonths(today, 24))) return;
  throw refuse('follow-up-too-far', `下次跟进日期不早于 ${from}，不晚于两年后，请改正后重新提交`, {
    from,
    today,
  });
}

function requireAdmitted(candidate: Candidate): void {
  if (candidate.status !== 'admitted')
    throw refuse('not-in-pool', '该户不在培育库中，请先办理入库');
}
