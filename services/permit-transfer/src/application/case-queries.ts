import type { QueryContext } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import {
  type ClockName,
  type ClockProof,
  clockKinds,
  proveClock,
  timeSpent,
} from '#domain/clock.ts';
import { renewalHint } from '#domain/closing.ts';
import { CaseRow } from '#persistence/case-row.ts';
import { toCase } from '#persistence/cases.ts';
import { PermitRow } from '#persistence/permit-row.ts';
import { briefCase } from './case-views.ts';
import { caseHistory } from './history.ts';
import { permitView } from './permit-queries.ts';
import { scopeOf } from './scope.ts';

/** @throws Refusal `not-found` — also for what lies outside the asker's scope. */
export async function getCase({ em, actor }: QueryContext, id: string): Promise<CaseRow> {
  const { districts, department } = scopeOf(actor);
  const ours = department ? { department: department as CaseRow['department'] } : {};
  const district = { $in: districts as CaseRow['district'][] };
  const row = await em.findOne(CaseRow, { id, district, ...ours });
  if (!row) throw refuse('not-found', '没有这一办件，或不在您的负责范围，请核对编号');
  return row;
}

export async function readCase(context: QueryContext, id: string) {
  const { em, actor, today } = context;
  const row = await getCase(context, id);
  const { calendar } = await loadReference(em);
  const permit = await em.findOneOrFail(PermitRow, { id: row.permitId });
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
    history: await caseHistory(context, id),
  };
}

/** 逐日说明 of the three clocks, on the calendar of today; a clock that has not started is null. */
export async function readClockProof(
  context: QueryContext,
  id: string,
): Promise<Record<ClockName, ClockProof | null>> {
  const transfer = toCase(await getCase(context, id));
  const { calendar } = await loadReference(context.em);
  const proofs = clockKinds.map((name) => [
    name,
    proveClock(transfer, name, calendar, context.today),
  ]);
  return Object.fromEntries(proofs) as Record<ClockName, ClockProof | null>;
}
