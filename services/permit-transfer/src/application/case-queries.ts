import type { QueryContext } from '@tisheng/service-kit/http';
import { loadCalendar, loadReference } from '@tisheng/service-kit/reference';
import {
  type ClockName,
  type ClockProof,
  clockKinds,
  proveClock,
  timeSpent,
} from '#domain/clock.ts';
import { renewalHint } from '#domain/closing.ts';
import { comingSteps } from '#domain/coming-steps.ts';
import type { CaseRow } from '#persistence/case-row.ts';
import { storedClocks, toCase } from '#persistence/cases.ts';
import { findPermits } from '#persistence/permit-list.ts';
import { isDelivered } from './case-files.ts';
import { getCase } from './case-in-scope.ts';
import { briefCase } from './case-views.ts';
import { caseHistory } from './history.ts';
import { papersOf } from './papers/papers.ts';
import { permitView } from './permit-queries.ts';

export async function readCase(context: QueryContext, id: string) {
  const { em, actor, today } = context;
  const row = await getCase(context, id);
  const calendar = await calendarOf(context, row);
  const [permit] = await findPermits(em, [row.permitId]);
  if (!permit) throw new Error(`case ${id} has no permit`);
  const transfer = toCase(row);
  const { businessId, businessName, creditCode, ...brief } = briefCase(row, {
    actor,
    calendar,
    today,
  });
  return {
    ...brief,
    applicationId: row.applicationId,
    business: { businessId, name: businessName, creditCode },
    permit: permitView(permit),
    newPermitNumber: row.newPermitNumber ?? null,
    comparison: row.comparison,
    findings: row.findings,
    materials: row.materials,
    correction: transfer.correction,
    suspensions: row.suspensions,
    extension: transfer.extension,
    timeSpent: timeSpent(transfer, row.closedOn ?? today, calendar),
    renewalHint: renewalHint(
      permit.validTo ?? null,
      row.closedOn ?? today,
      row.terms.renewalMarginDays,
    ),
    ground: row.terms.ground,
    papers: papersOf(row),
    history: await caseHistory(context, row),
    coming: (await isDelivered(em, id)) ? [] : comingSteps(transfer, storedClocks(row), calendar),
  };
}

/** A closed case keeps the calendar it was counted by; an open one follows the notices. */
export async function calendarOf({ em }: Pick<QueryContext, 'em'>, row: CaseRow) {
  return row.closedOn ? loadCalendar(em, row.calendarVersion) : (await loadReference(em)).calendar;
}

/** 逐日说明 of the three clocks; a clock that has not started is null. */
export async function readClockProof(
  context: QueryContext,
  id: string,
): Promise<Record<ClockName, ClockProof | null>> {
  const row = await getCase(context, id);
  const [transfer, calendar] = [toCase(row), await calendarOf(context, row)];
  const proofs = clockKinds.map((name) => [
    name,
    proveClock(transfer, name, calendar, context.today),
  ]);
  return Object.fromEntries(proofs) as Record<ClockName, ClockProof | null>;
}
