import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compare,
  daysBetween,
  isDay,
  shanghaiDay,
  weekday,
} from '../src/index.ts';

const anyOffset = fc.integer({ min: -200_000, max: 200_000 });

const utcDay = (ordinal: number) => new Date(ordinal * 86_400_000).toISOString().slice(0, 10);

describe('addDays, daysBetween, weekday', () => {
  test('agree with the proleptic Gregorian calendar over five hundred years each way', () => {
    fc.assert(
      fc.property(anyOffset, (offset) => {
        const day = addDays('1970-01-01', offset);
        expect(day).toBe(utcDay(offset));
        expect(daysBetween('1970-01-01', day)).toBe(offset);
        expect(weekday(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay() || 7);
      }),
      { seed: 20261123, numRuns: 5000 },
    );
  });

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
});

describe('addMonths', () => {
  test.each([
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('compare', () => {
  test('sorts days from early to late', () => {
    expect(['2026-10-01', '2025-12-31', '2026-01-01'].toSorted(compare)).toEqual([
      '2025-12-31',
      '2026-01-01',
      '2026-10-01',
    ]);
  });
});

describe('shanghaiDay', () => {
  test('turns the day at 16:00 UTC', () => {
    expect(shanghaiDay(new Date('2026-02-23T15:59:59.999Z'))).toBe('2026-02-23');
    expect(shanghaiDay(new Date('2026-02-23T16:00:00.000Z'))).toBe('2026-02-24');
  });

  test('refuses an invalid instant', () => {
    expect(() => shanghaiDay(new Date('yesterday'))).toThrow(RangeError);
  });
});

describe('text that is no day', () => {
  test.each([
    '',
    '2026-2-3',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-04-31',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '0000-01-01',
  ])('%j is refused everywhere', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => addMonths(text, 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-01-01', text)).toThrow(RangeError);
    expect(() => compare(text, '2026-01-01')).toThrow(RangeError);
    expect(() => weekday(text)).toThrow(RangeError);
  });

  test('half days are refused', () => {
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => addMonths('2026-01-01', Number.NaN)).toThrow(RangeError);
  });
});
