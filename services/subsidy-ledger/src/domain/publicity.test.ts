import { officialCalendar } from '@tisheng/workdays';
import { describe, expect, test } from 'vitest';
import { publicity, publicityEnded } from './publicity.ts';

const fiveWorkdays = { length: 5, unit: 'workday' as const };

describe('publicity', () => {
  test('does not count the day of publication', () => {
    expect(publicity(officialCalendar, '2026-03-04', fiveWorkdays).lastDay).toBe('2026-03-11');
  });

  test('goes around a holiday of the notices', () => {
    const { lastDay, provisional } = publicity(officialCalendar, '2026-09-30', fiveWorkdays);
    expect({ lastDay, provisional }).toEqual({ lastDay: '2026-10-13', provisional: false });
  });

  test('is provisional where it runs beyond the notices', () => {
    expect(publicity(officialCalendar, '2026-12-29', fiveWorkdays).provisional).toBe(true);
  });

  test('counts every day where the policy says calendar days', () => {
    const seven = { length: 7, unit: 'calendar-day' as const };
    const { lastDay, days } = publicity(officialCalendar, '2026-03-04', seven);
    expect(lastDay).toBe('2026-03-11');
    expect(days).toHaveLength(7);
  });

  test.each([
    [null, false],
    ['2026-03-11', false],
    ['2026-03-10', true],
  ])('with %s as last day it is over on 2026-03-11: %s', (lastDay, over) => {
    expect(publicityEnded(lastDay, '2026-03-11')).toBe(over);
  });
});
