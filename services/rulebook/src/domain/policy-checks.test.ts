import { describe, expect, test } from 'vitest';
import { requireConsistent } from './policy-checks.ts';

const contradicts = expect.objectContaining({ code: 'parameters-contradict' });

describe('requireConsistent', () => {
  test('takes a reserve band below the key band, and no equal ones', () => {
    const check = (reservePercent: number) => () =>
      requireConsistent('upscale-pool-bands', { reservePercent, keyPercent: 50 });
    expect(check(49)).not.toThrow();
    expect(check(50)).toThrow(contradicts);
  });

  test('refuses an industry code in two classes, and a line without a measure', () => {
    const retail = {
      codePrefixes: ['F52'],
      name: '零售',
      pool: 'quota-trade',
      measure: 'main-revenue',
      thresholdFen: 1,
      householdsMayEnter: true,
      leadBureau: 'commerce',
    } as const;
    const check = (...classes: object[]) =>
      requireConsistent('upscale-thresholds', { year: 2026, classes: classes as never });
    expect(() => check(retail)).not.toThrow();
    expect(() => check(retail, { ...retail, codePrefixes: ['F51', 'F52'] })).toThrow(contradicts);
    expect(() => check({ ...retail, measure: null })).toThrow(contradicts);
    expect(() => check({ ...retail, measure: null, thresholdFen: null })).not.toThrow();
  });

  test('refuses a window that closes before it opens, takes one of a day', () => {
    const check = (closesOn: string) => () =>
      requireConsistent('filing-windows', {
        windows: [{ track: 'monthly', opensOn: '2027-01-02', closesOn }],
      });
    expect(check('2027-01-02')).not.toThrow();
    expect(check('2027-01-01')).toThrow(contradicts);
  });

  test('refuses a target named twice', () => {
    const target = {
      key: 'conversions',
      name: '个转企',
      value: 30,
      by: '2025-12-31',
      definition: '户',
    };
    expect(() => requireConsistent('targets', { targets: [target, target] })).toThrow(contradicts);
    expect(() => requireConsistent('targets', { targets: [target] })).not.toThrow();
  });
});
