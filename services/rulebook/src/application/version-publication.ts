import type { FactActor } from '@tisheng/contracts';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { personOf } from '#domain/drafting.ts';
import { type Effective, findPlace } from '#domain/effective.ts';

/** What rows of dated texts have in common. */
export type DatedRow = {
  number?: number | null | undefined;
  status: string;
  effectiveFrom: string;
  effectiveTo?: string | null | undefined;
  withdrawnOn?: string | null | undefined;
};

export const effectiveOf = ({ effectiveFrom, effectiveTo }: DatedRow): Effective => ({
  effectiveFrom,
  effectiveTo: effectiveTo ?? null,
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
  const versions = published.map((row) => ({
    ...effectiveOf(row),
    number: row.number ?? 0,
    withdrawnOn: row.withdrawnOn ?? null,
    row,
  }));
  const { number, ends } = findPlace(versions, effectiveOf(draft));
  const publishedBy = personOf(cause.actor);
  Object.assign(draft, { number, status: 'issued', publishedBy, publishedAt: cause.now });
  if (ends)
    Object.assign(ends.version.row, {
      effectiveTo: ends.effectiveTo,
      supersededBy: number,
      status: ends.effectiveTo < today ? 'expired' : 'issued',
    });
  return number;
}
