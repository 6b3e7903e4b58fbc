import { describe, expect, it } from 'vitest';
import { convertingHouseholds } from './conversions.ts';
import { chapters } from './life.ts';
import { cultivated } from './pool.ts';

const codes = convertingHouseholds.map(({ who }) => who.creditCode);

describe('the life of the city', () => {
  it('goes forward only', () => {
    const days = chapters.map(({ before }) => before);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(days.at(-1)).toBeGreaterThan(0);
  });

  it('converts every household once, under a number of its own', () => {
    expect(new Set(codes).size).toBe(convertingHouseholds.length);
    const serials = convertingHouseholds.map(({ serial }) => serial);
    expect(new Set(serials).size).toBe(convertingHouseholds.length);
  });

  it('decides on no permit before it was applied for', () => {
    for (const { before, permits } of convertingHouseholds)
      for (const step of permits.flatMap(({ steps }) => steps))
        expect(step.before).toBeLessThanOrEqual(before);
  });

  it('cultivates households of all three districts, and none that converts', () => {
    expect(new Set(cultivated.map(({ district }) => district)).size).toBe(3);
    expect(cultivated.filter(({ creditCode }) => codes.includes(creditCode))).toEqual([]);
  });
});
