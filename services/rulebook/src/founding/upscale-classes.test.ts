import { describe, expect, test } from 'vitest';
import { thresholdClasses } from './upscale-classes.ts';

/** As upscale-pools decides: the longest matching prefix. */
function classOf(code: string) {
  const matching = thresholdClasses
    .flatMap((one) => one.codePrefixes.map((prefix) => ({ prefix, one })))
    .filter(({ prefix }) => code.startsWith(prefix));
  return matching.toSorted((a, b) => b.prefix.length - a.prefix.length)[0]?.one;
}

describe('thresholdClasses', () => {
  test.each([
    ['B0610', 'scale-industry', 2_000],
    ['C1422', 'scale-industry', 2_000],
    ['D4620', 'scale-industry', 2_000],
    ['E4710', 'qualified-construction', null],
    ['F5112', 'quota-trade', 2_000],
    ['F5212', 'quota-trade', 500],
    ['H6110', 'quota-trade', 200],
    ['H6210', 'quota-trade', 200],
    ['G5430', 'scale-services', 2_000],
    ['Q8411', 'scale-services', 2_000],
    ['Q8510', 'scale-services', 500],
    ['P8310', 'scale-services', 1_000],
    ['K7020', 'scale-services', 1_000],
    ['K7090', 'scale-services', 1_000],
    ['R9011', 'scale-services', 500],
    ['O8051', 'scale-services', 500],
  ])('puts %s into %s with a line of %s ten thousand yuan', (code, pool, wan) => {
    for (const written of [code, code.slice(1)]) {
      const found = classOf(written);
      expect(found?.pool).toBe(pool);
      expect(found?.thresholdFen ?? null).toBe(wan === null ? null : wan * 1_000_000);
    }
  });

  test.each(['A0111', 'J6620', 'S9120', 'T9700', 'K7010'])('knows %s and keeps it out', (code) => {
    expect(classOf(code)).toMatchObject({ pool: null, thresholdFen: null });
    expect(classOf(code.slice(1))).toMatchObject({ pool: null });
  });

  test('lets households into the trade roster alone', () => {
    for (const { pool, householdsMayEnter } of thresholdClasses)
      expect(householdsMayEnter).toBe(pool === 'quota-trade');
  });
});
