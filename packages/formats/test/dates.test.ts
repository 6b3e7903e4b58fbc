import { describe, expect, test } from 'vitest';
import { formatDay, formatDayLong, formatInstant } from '../src/index.ts';

describe('formatDay', () => {
  test('shows a day as it is and a dash for none', () => {
    expect(formatDay('2024-08-09')).toBe('2024-08-09');
    expect([formatDay(null), formatDay(undefined), formatDay('')]).toEqual(['—', '—', '—']);
  });

  test('refuses what is no day', () => {
    expect(() => formatDay('2024/8/9')).toThrow(RangeError);
  });
});

describe('formatDayLong', () => {
  test.each([
    ['2024-08-09', '2024年8月9日'],
    ['2026-12-31', '2026年12月31日'],
  ])('%s is %s', (day, long) => {
    expect(formatDayLong(day)).toBe(long);
  });
});

describe('formatInstant', () => {
  test('shows Beijing time, whatever the zone of the process', () => {
    expect(formatInstant(new Date('2024-08-09T06:30:59Z'))).toBe('2024-08-09 14:30');
    expect(formatInstant('2026-02-23T16:00:00Z')).toBe('2026-02-24 00:00');
    expect(formatInstant('2026-02-24T00:00:00+08:00')).toBe('2026-02-24 00:00');
    expect(formatInstant(null)).toBe('—');
  });

  test('refuses an invalid instant', () => {
    expect(() => formatInstant('soon')).toThrow(RangeError);
  });
});
