import { isInForce, neverHeld } from '@tisheng/service-kit/in-force';
import { refuse } from '@tisheng/service-kit/refusal';
import { addDays, type Day } from '@tisheng/workdays';

/** 生效期: whole days, both included; `effectiveTo` null = until a later version takes over. */
export type Effective = { effectiveFrom: Day; effectiveTo: Day | null };

/** One published version of a text; a withdrawn one held until the day before. */
export type PublishedVersion = Effective & { number: number; withdrawnOn: Day | null };

/** Where a new version finds its place: its number, and the former one that it ends the day before. */
export type Place<Version> = {
  number: number;
  ends: { version: Version; effectiveTo: Day } | null;
};

/** @throws Refusal `effective-range-reversed` */
export function requireOrder({ effectiveFrom, effectiveTo }: Effective): void {
  if (effectiveTo === null || effectiveFrom <= effectiveTo) return;
  throw refuse('effective-range-reversed', '终止日期早于生效日期，请改正后再保存', {
    effectiveFrom,
    effectiveTo,
  });
}

/**
 * On one day one text holds. A version that is in force when the new one begins ends the day before; one that
 * begins later stays as it is, so the new one must end before it.
 * @throws Refusal `effective-ranges-overlap` (facts: number, effectiveFrom, effectiveTo of the other version)
 */
export function findPlace<Version extends PublishedVersion>(
  published: readonly Version[],
  next: Effective,
): Place<Version> {
  const inTheWay = published.find(
    (version) =>
      version.effectiveFrom >= next.effectiveFrom &&
      !neverHeld(version) &&
      version.effectiveFrom <= (next.effectiveTo ?? endOfTime),
  );
  if (inTheWay) throw overlap(inTheWay);
  const former = published.find((version) => isInForce(version, next.effectiveFrom)) ?? null;
  return {
    number: Math.max(0, ...published.map((version) => version.number)) + 1,
    ends: former && { version: former, effectiveTo: addDays(next.effectiveFrom, -1) },
  };
}

const endOfTime = '9999-12-31';

/** Where a version ends: with its own last day, or on the day before the first later version that takes over. */
export function endOf<Version extends PublishedVersion>(
  version: Version & { statedTo: Day | null },
  published: readonly Version[],
): { effectiveTo: Day | null; supersededBy: number | null } {
  const [next] = published
    .filter((later) => later.number > version.number && !neverHeld(later))
    .filter(({ effectiveFrom }) => effectiveFrom > version.effectiveFrom)
    .filter(({ effectiveFrom }) => effectiveFrom <= (version.statedTo ?? endOfTime))
    .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  if (!next) return { effectiveTo: version.statedTo, supersededBy: null };
  return { effectiveTo: addDays(next.effectiveFrom, -1), supersededBy: next.number };
}

function overlap({ number, effectiveFrom, effectiveTo }: PublishedVersion) {
  const until = effectiveTo ? `至 ${effectiveTo}` : '起长期有效';
  return refuse(
    'effective-ranges-overlap',
    `生效期与第 ${number} 版（${effectiveFrom} ${until}）重叠，请调整生效日期，或先撤回该版本`,
    { number, effectiveFrom, effectiveTo },
  );
}
