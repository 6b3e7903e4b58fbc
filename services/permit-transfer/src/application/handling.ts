import { bureauNames, type Officer } from '@tisheng/contracts';
import { getOfficer } from '@tisheng/service-kit/directory';
import type { PersonContext } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { Refusal, refuse } from '@tisheng/service-kit/refusal';
import { recordMaterial } from '#domain/materials.ts';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import { aboutOf, type CaseFact, type MaterialState } from '#domain/transfer-case.ts';
import type { CaseRow } from '#persistence/case-row.ts';
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

/**
 * 转办 within the department: the client names an id, the directory knows the person. Who may act stays a question of
 * bureau and district, never of this name.
 * @throws Refusal `unknown-officer` | `officer-left` | `officer-does-not-fit`
 */
export async function reassignCase(
  context: PersonContext,
  seen: Seen,
  chosen: { officerId: string },
): Promise<Decided> {
  const { calendar } = await loadReference(context.tx);
  const row = await takeCase(context, seen, 'reassign');
  const found = await getOfficer(context.tx, chosen.officerId);
  requireFitting(found, row);
  const officer = { officerId: found.officerId, officerName: found.name };
  const data = { ...aboutOf(toCase(row)), reassignedOn: context.today, ...officer };
  const fact: CaseFact = { type: 'TransferReassigned', data };
  row.officerId = officer.officerId;
  row.officerName = officer.officerName;
  await keep(context, row, [fact], calendar);
  return { row, calendar, hint: null };
}

function requireFitting(
  { name, bureau, districts, roles }: Officer,
  { department, district }: Pick<CaseRow, 'department' | 'district'>,
): void {
  const handles = roles.some((role) => role === 'permit-officer' || role === 'permit-head');
  if (handles && bureau === department && districts.includes(district)) return;
  const message = `${name}不是${bureauNames[department]}负责此区的许可经办人，请从本单位人员中选择`;
  throw refuse<RefusalCode>('officer-does-not-fit', message, { department, district });
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
  chosen: { officerId: string },
) => eachCase(cases, (seen) => reassignCase(context, seen, chosen));

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
