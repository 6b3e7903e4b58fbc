import type { PersonContext } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { Refusal } from '@tisheng/service-kit/refusal';
import { recordMaterial } from '#domain/materials.ts';
import { aboutOf, type CaseFact, type MaterialState } from '#domain/transfer-case.ts';
import { toCase } from '#persistence/cases.ts';
import { acceptCase, decideOn, keep, type Seen, takeCase } from './cases.ts';
import type { Decided } from './decided.ts';

export const recordMaterialState = (
  context: PersonContext,
  seen: Seen,
  given: { key: string; state: MaterialState },
): Promise<Decided> =>
  decideOn(context, seen, 'record-material', (transfer) =>
    recordMaterial(transfer, given, context.today),
  );

/** 转办 within the department; who may act stays a question of bureau and district, never of this name. */
export async function reassignCase(
  context: PersonContext,
  seen: Seen,
  officer: { officerId: string; officerName: string },
): Promise<Decided> {
  const { calendar } = await loadReference(context.tx);
  const row = await takeCase(context, seen, 'reassign');
  const data = { ...aboutOf(toCase(row)), reassignedOn: context.today, ...officer };
  const fact: CaseFact = { type: 'TransferReassigned', data };
  row.officerId = officer.officerId;
  row.officerName = officer.officerName;
  await keep(context, row, [fact], calendar);
  return { row, calendar, hint: null };
}

export type BulkOutcome = {
  id: string;
  number: string | null;
  done: boolean;
  problem: string | null;
};
type Chosen = { id: string; version: number }[];

/** 批量受理. */
export const acceptCases = (context: PersonContext, cases: Chosen) =>
  eachCase(cases, (seen) => acceptCase(context, seen));

/** 批量转办. */
export const reassignCases = (
  context: PersonContext,
  cases: Chosen,
  officer: { officerId: string; officerName: string },
) => eachCase(cases, (seen) => reassignCase(context, seen, officer));

/** Each case by itself, in one order for all: what is refused stays as it was and says why, the others are done. */
async function eachCase(
  cases: Chosen,
  decide: (seen: Seen) => Promise<Decided>,
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const { id, version } of cases.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    try {
      const { row } = await decide({ caseId: id, version });
      outcomes.push({ id, number: row.number, done: true, problem: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcomes.push({ id, number: null, done: false, problem: error.message });
    }
  }
  return outcomes;
}
