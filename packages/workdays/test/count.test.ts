import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkdays,
  countWorkdays,
  nextWorkday,
  officialCalendar,
  weekday,
  workdaysLeft,
} from '../src/index.ts';

const afterHoliday = (last: string) => nextWorkday(officialCalendar, addDays(last, -1)).day;
const due = (day: string, n: number) => addWorkdays(officialCalendar, day, n);

describe('addWorkdays', () => {
  test.each([
    ['2023-01-19', '2023-01-31', '2023-02-02', '2023-02-21'],
    ['2024-02-08', '2024-02-21', '2024-02-23', '2024-03-13'],
    ['2025-12-31', '2026-01-08', '2026-01-12', '2026-01-29'],
    ['2026-02-12', '2026-02-26', '2026-02-28', '2026-03-18'],
    ['2026-09-30', '2026-10-13', '2026-10-15', '2026-11-03'],
  ])('accepted on %s: +5 %s, +7 %s, +20 %s', (day, five, seven, twenty) => {
    expect([due(day, 5).day, due(day, 7).day, due(day, 20).day]).toEqual([five, seven, twenty]);
    expect(due(day, 20).provisional).toBe(false);
  });

  test('accepted on 2026-12-22: +5 and +7 are fixed, +20 needs the notice of 2027', () => {
    expect(due('2026-12-22', 5)).toMatchObject({ day: '2026-12-29', provisional: false });
    expect(due('2026-12-22', 7)).toMatchObject({ day: '2026-12-31', provisional: false });
    expect(due('2026-12-22', 8)).toMatchObject({ day: '2027-01-04', provisional: true });
    expect(due('2026-12-22', 20).provisional).toBe(true);
  });

  test('explains every day on the way', () => {
    expect(
      due('2026-02-12', 3).days.map(({ day, ordinal, label }) => [day, ordinal, label]),
    ).toEqual([
      ['2026-02-13', 1, '工作日'],
      ['2026-02-14', 2, '调休上班'],
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((date) => [`2026-02-${date}`, null, '春节']),
      ['2026-02-24', 3, '工作日'],
    ]);
  });

  test('of none is the day itself', () => {
    expect(due('2026-10-01', 0)).toEqual({
      waiting: false,
      day: '2026-10-01',
      provisional: false,
      days: [],
    });
  });

  test.each([-1, 0.5, Number.NaN, 100_000])('refuses %d working days', (n) => {
    expect(() => due('2026-11-23', n)).toThrow(RangeError);
  });

  test('refuses a day that does not exist', () => {
    expect(() => due('2026-02-30', 7)).toThrow(RangeError);
  });
});

describe('addWorkdays with a pause', () => {
  const accepted = '2026-11-02';
  const paused = (from: string, to: string | null, through?: string) =>
    addWorkdays(officialCalendar, accepted, 7, {
      pauses: [{ from, to }],
      ...(through === undefined ? {} : { through }),
    });

  test('does not count the day of the notice and counts the day of resumption', () => {
    const { day, days } = paused('2026-11-04', '2026-11-06');
    expect(day).toBe('2026-11-13');
    expect(days.slice(0, 4).map((each) => [each.day, each.ordinal, each.reason])).toEqual([
      ['2026-11-03', 1, 'workday'],
      ['2026-11-04', null, 'paused'],
      ['2026-11-05', null, 'paused'],
      ['2026-11-06', 2, 'workday'],
    ]);
  });

  test('ending on a Saturday resumes on the Monday after', () => {
    const { days } = paused('2026-11-04', '2026-11-07');
    expect(days.find((each) => each.ordinal === 2)?.day).toBe('2026-11-09');
    expect(days.find((each) => each.day === '2026-11-07')?.reason).toBe('weekend');
  });

  test('that begins on the due day still moves it, the day after does not', () => {
    expect(due(accepted, 7).day).toBe('2026-11-11');
    expect(paused('2026-11-11', '2026-11-16').day).toBe('2026-11-16');
    expect(paused('2026-11-12', '2026-11-16').day).toBe('2026-11-11');
  });

  test('that ends on the day it began, or lies in a weekend, takes nothing away', () => {
    expect(paused('2026-11-04', '2026-11-04').day).toBe('2026-11-11');
    expect(paused('2026-11-07', '2026-11-09').day).toBe('2026-11-11');
  });

  test('that begins before the acceptance holds from the next day on', () => {
    expect(paused('2026-10-30', '2026-11-04').day).toBe('2026-11-12');
  });

  test('that abuts or overlaps another takes each day away once', () => {
    const pauses = [
      { from: '2026-11-03', to: '2026-11-05' },
      { from: '2026-11-05', to: '2026-11-09' },
      { from: '2026-11-04', to: '2026-11-06' },
    ];
    const result = addWorkdays(officialCalendar, accepted, 7, { pauses });
    expect(result.day).toBe('2026-11-17');
  });

  test('that is open leaves no due day, and explains the days through the one asked for', () => {
    const result = paused('2026-11-05', null, '2026-11-09');
    expect(result).toMatchObject({ waiting: true, day: null, provisional: false });
    expect(result.days.map(({ day, ordinal, reason }) => [day, ordinal, reason])).toEqual([
      ['2026-11-03', 1, 'workday'],
      ['2026-11-04', 2, 'workday'],
      ['2026-11-05', null, 'paused'],
      ['2026-11-06', null, 'paused'],
      ['2026-11-07', null, 'paused'],
      ['2026-11-08', null, 'paused'],
      ['2026-11-09', null, 'paused'],
    ]);
    expect(paused('2026-11-05', null).days.at(-1)?.day).toBe('2026-11-05');
  });

  test('that is open but begins after the due day leaves the due day fixed', () => {
    expect(paused('2026-11-12', null)).toMatchObject({ waiting: false, day: '2026-11-11' });
    expect(paused('2026-11-11', null)).toMatchObject({ waiting: true, day: null });
  });

  test('that ends before it began is refused', () => {
    expect(() => paused('2026-11-05', '2026-11-04')).toThrow(RangeError);
  });
});

describe('countWorkdays', () => {
  test('counts after the first day, up to and with the last', () => {
    expect(countWorkdays(officialCalendar, '2026-11-02', '2026-11-02').count).toBe(0);
    expect(countWorkdays(officialCalendar, '2026-11-02', '2026-11-03').count).toBe(1);
    expect(countWorkdays(officialCalendar, '2026-09-30', '2026-10-10').count).toBe(3);
  });

  test('takes the days of a pause out, an open one to the end', () => {
    const pauses = [{ from: '2026-11-04', to: '2026-11-06' }];
    expect(countWorkdays(officialCalendar, '2026-11-02', '2026-11-06', pauses).count).toBe(2);
    const open = [{ from: '2026-11-04', to: null }];
    expect(countWorkdays(officialCalendar, '2026-11-02', '2026-12-31', open)).toEqual({
      count: 1,
      provisional: false,
    });
  });

  test('is provisional as soon as a day beyond the notices is needed', () => {
    expect(countWorkdays(officialCalendar, '2026-12-30', '2026-12-31').provisional).toBe(false);
    expect(countWorkdays(officialCalendar, '2026-12-30', '2027-01-01').provisional).toBe(false);
    expect(countWorkdays(officialCalendar, '2026-12-30', '2027-01-04').provisional).toBe(true);
  });

  test('refuses an end before its beginning', () => {
    expect(() => countWorkdays(officialCalendar, '2026-11-03', '2026-11-02')).toThrow(RangeError);
  });
});

describe('workdaysLeft', () => {
  test.each([
    ['2026-11-09', 2],
    ['2026-11-10', 1],
    ['2026-11-11', 0],
    ['2026-11-12', -1],
    ['2026-11-14', -2],
  ])('on %s is %i for a case due on 2026-11-11', (today, left) => {
    expect(workdaysLeft(officialCalendar, today, '2026-11-11').count).toBe(left);
  });

  test('is 0, not below, in a weekend after the due day', () => {
    expect(workdaysLeft(officialCalendar, '2026-11-15', '2026-11-13').count).toBe(0);
  });
});

describe('nextWorkday', () => {
  test('finds the day after the longest holiday', () => {
    expect(nextWorkday(officialCalendar, '2026-02-14').day).toBe('2026-02-24');
  });

  test('of the day before a last day moves it past a holiday, or keeps it (Civil Code, article 203)', () => {
    expect(afterHoliday('2026-10-03')).toBe('2026-10-08');
    expect(afterHoliday('2026-10-08')).toBe('2026-10-08');
  });
});

describe('a count without end', () => {
  const noNotices = { years: [] };

  test('walks no further than ten years and goes on in whole weeks', () => {
    const begun = performance.now();
    const { count, provisional } = countWorkdays(officialCalendar, '2026-11-23', '9999-12-31');
    expect(performance.now() - begun).toBeLessThan(500);
    expect(provisional).toBe(true);
    expect(count).toBeGreaterThan(2_070_000);
    expect(workdaysLeft(officialCalendar, '9999-12-31', '2026-11-23').count).toBe(-count);
  });

  test('counts the same as a walk of every day does', () => {
    for (const [from, to] of [
      ['2000-01-01', '2010-01-08'],
      ['2000-01-01', '2010-01-09'],
      ['2000-01-01', '2010-01-10'],
      ['2000-01-03', '2031-07-16'],
    ] as const) {
      let byHand = 0;
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
        byHand += weekday(day) <= 5 ? 1 : 0;
      expect(countWorkdays(noNotices, from, to).count).toBe(byHand);
    }
  });

  test('stands still while a pause is open', () => {
    const pauses = [{ from: '2000-01-10', to: null }];
    expect(countWorkdays(noNotices, '2000-01-01', '2099-12-31', pauses)).toEqual({
      count: 5,
      provisional: true,
    });
  });
});
