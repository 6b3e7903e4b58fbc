import type { FactActor } from '@tisheng/contracts';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { personOf } from '#domain/drafting.ts';
import { type Effective, endOf, findPlace, neverHeld } from '#domain/effective.ts';

/** What rows of dated texts have in common. */
export type DatedRow = {
  number?: number | null | undefined;
  status: string;
  effectiveFrom: string;
  statedTo?: string | null | undefined;
  effectiveTo?: string | null | undefined;
  withdrawnOn?: string | null | undefined;
};

export const effectiveOf = ({ effectiveFrom, effectiveTo }: DatedRow): Effective => ({
  effectiveFrom,
  effectiveTo: effectiveTo ?? null,
});

const versionOf = (row: DatedRow) => ({
  ...effectiveOf(row),
  number: row.number ?? 0,
  statedTo: row.statedTo ?? null,
  withdrawnOn: row.withdrawnOn ?? null,
  row,
});

/** What is set anew on a row that somebody writes as a draft. */
export function drafted(cause: { now: Date; actor: FactActor }, editorIds: readonly string[] = []) {
  return {
    editorIds: [...new Set([...editorIds, cause.actor.id])],
    draftedBy: personOf(cause.actor),
    draftedAt: cause.now,
  };
}

/** Puts a draft in its place among the published versions and ends the former one the day before. */
export function placeVersion(
  { cause, today }: CommandContext,
  draft: DatedRow,
  published: readonly DatedRow[],
): number {
  const { number, ends } = findPlace(published.map(versionOf), effectiveOf(draft));
  const publishedBy = personOf(cause.actor);
  const statedTo = draft.effectiveTo ?? null;
  const issued = { number, status: 'issued', statedTo, publishedBy, publishedAt: cause.now };
  Object.assign(draft, issued);
  if (ends) endVersion(ends.version.row, { ...ends, supersededBy: number }, today);
  return number;
}

/** A version that was withdrawn before its first day gives back what it had taken from the former ones. */
export function giveBack(withdrawn: DatedRow, published: readonly DatedRow[], today: string): void {
  if (!neverHeld(versionOf(withdrawn))) return;
  const versions = published.map(versionOf);
  for (const version of versions.filter(({ row }) => row.status !== 'withdrawn'))
    endVersion(version.row, endOf(version, versions), today);
}

function endVersion(
  row: DatedRow,
  end: { effectiveTo: string | null; supersededBy: number | null },
  today: string,
): void {
  const { effectiveTo, supersededBy } = end;
  const status = effectiveTo !== null && effectiveTo < today ? 'expired' : 'issued';
  Object.assign(row, { effectiveTo, supersededBy, status });
}
