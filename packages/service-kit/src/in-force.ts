import type { Day } from '@tisheng/workdays';

/**
 * The days that a published version holds: from its first to its last, both included, where its last is what it states
 * or the day before a later one took over; and only until the day before its withdrawal.
 */
export type Held = {
  effectiveFrom: Day;
  effectiveTo: Day | null;
  withdrawnOn?: Day | null | undefined;
};

/** In force on a day, said once: every service decides by this test. */
export function isInForce({ effectiveFrom, effectiveTo, withdrawnOn }: Held, on: Day): boolean {
  return (
    effectiveFrom <= on &&
    (effectiveTo === null || on <= effectiveTo) &&
    (withdrawnOn === null || withdrawnOn === undefined || on < withdrawnOn)
  );
}

/** The same test where the database asks; a property of the rulebook holds both equal. `?` = the day. */
export const inForceOn = 'in_force @> ?::date';

/** Of versions in force on one day: a district's own goes before the city's. */
export function districtFirst<Version extends { scope: string }>(
  inForce: readonly Version[],
  district: string | undefined,
): Version | null {
  const ofScope = (scope: string | undefined) => inForce.find((version) => version.scope === scope);
  return ofScope(district) ?? ofScope('city') ?? null;
}

/** Withdrawn on or before its first day, a version has never held, so it has ended nothing. */
export function neverHeld({ effectiveFrom, withdrawnOn }: Held): boolean {
  return withdrawnOn !== null && withdrawnOn !== undefined && withdrawnOn <= effectiveFrom;
}
