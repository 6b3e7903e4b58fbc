import type { FactActor } from '@tisheng/contracts';
import { neverHeld } from '@tisheng/service-kit/in-force';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import type { Day } from '@tisheng/workdays';
import { personOf } from '#domain/drafting.ts';
import { type Effective, endOf, findPlace } from '#domain/effective.ts';

/** What rows of dated texts have in common. */
export type DatedRow = {
  number?: number | null | undefined;
  status: string;
  effectiveFrom: string;
  statedTo?: string | null | undefined;
  effectiveTo?: string | null | undefined;
  supersededBy?: number | null | undefined;
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

/** Which version of a text ends on which day. */
type End<Last extends Day | null> = { version: number; effectiveTo: Last };

/** Puts a draft in its place among the published versions and ends the former one the day before. */
export function placeVersion(
  { cause, today }: CommandContext,
  draft: DatedRow,
  published: readonly DatedRow[],
): { version: number; ends: End<Day> | null } {
  const { number, ends } = findPlace(published.map(versionOf), effectiveOf(draft));
  const publishedBy = personOf(cause.actor);
  const statedTo = draft.effectiveTo ?? null;
  const issued = { number, status: 'issued', statedTo, publishedBy, publishedAt: cause.now };
  Object.assign(draft, issued);
  if (ends) endVersion(ends.version.row, { ...ends, supersededBy: number }, today);
  return {
    version: number,
    ends: ends && { version: ends.version.number, effectiveTo: ends.effectiveTo },
  };
}

/**
 * A version that was withdrawn before its first day gives back what it had taken: versions hold on days apart, so there
 * is one at most whose end it was.
 */
export function giveBack(
  withdrawn: DatedRow,
  published: readonly DatedRow[],
  today: string,
): End<Day | null> | null {
  if (!neverHeld(versionOf(withdrawn))) return null;
  const versions = published.map(versionOf);
  const endedByIt = versions.find(
    ({ row }) => row.supersededBy === withdrawn.number && row.status !== 'withdrawn',
  );
  if (!endedByIt) return null;
  const end = endOf(endedByIt, versions);
  endVersion(endedByIt.row, end, today);
  return { version: endedByIt.number, effectiveTo: end.effectiveTo };
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
