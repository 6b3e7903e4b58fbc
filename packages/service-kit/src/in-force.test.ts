import { describe, expect, test } from 'vitest';
import { districtFirst, isInForce, neverHeld } from './in-force.ts';

const halfYear = { effectiveFrom: '2023-01-01', effectiveTo: '2023-06-30' };
const open = { effectiveFrom: '2023-01-01', effectiveTo: null };

describe('isInForce', () => {
  test.each([
    ['the day before its first', '2022-12-31', halfYear, false],
    ['its first day', '2023-01-01', halfYear, true],
    ['its last day', '2023-06-30', halfYear, true],
    ['the day after its last', '2023-07-01', halfYear, false],
    ['a far day, without an end', '9999-12-31', open, true],
    ['the day before a withdrawal', '2023-02-28', { ...open, withdrawnOn: '2023-03-01' }, true],
    ['the day of a withdrawal', '2023-03-01', { ...open, withdrawnOn: '2023-03-01' }, false],
    ['its first day, withdrawn on it', '2023-01-01', { ...open, withdrawnOn: '2023-01-01' }, false],
    [
      'the day after its last, withdrawn later',
      '2023-07-01',
      { ...halfYear, withdrawnOn: '2023-08-01' },
      false,
    ],
    ['a day, never withdrawn', '2023-03-01', { ...halfYear, withdrawnOn: null }, true],
  ])('on %s', (_when, on, version, expected) => {
    expect(isInForce(version, on)).toBe(expected);
  });
});

describe('neverHeld', () => {
  test.each([
    [null, false],
    ['2022-12-31', true],
    ['2023-01-01', true],
    ['2023-01-02', false],
  ])('withdrawn on %s is %s for a version from 2023-01-01', (withdrawnOn, expected) => {
    expect(neverHeld({ ...open, withdrawnOn })).toBe(expected);
  });
});

describe('districtFirst', () => {
  const [city, wuda] = [{ scope: 'city' }, { scope: 'wuda' }];

  test('takes the district’s own, else the city’s, and lends none of another district', () => {
    expect(districtFirst([city, wuda], 'wuda')).toBe(wuda);
    expect(districtFirst([city, wuda], 'hainan')).toBe(city);
    expect(districtFirst([city, wuda], undefined)).toBe(city);
    expect(districtFirst([wuda], 'hainan')).toBeNull();
  });
});
