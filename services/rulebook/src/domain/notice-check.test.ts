import { officialCalendar } from '@tisheng/workdays';
import { describe, expect, test } from 'vitest';
import {
  dayProblems,
  type NoticeDay,
  overlapProblems,
  sorted,
  spanOfYear,
  statutoryProblems,
} from './notice-check.ts';

const line = (row: number, day: string, kind: NoticeDay['kind'] = 'off'): NoticeDay => ({
  row,
  day,
  kind,
  holiday: kind === 'off' ? '春节' : null,
});
const rows = (days: NoticeDay[], year = 2027) =>
  dayProblems(days, spanOfYear(year)).map((problem) => problem.row);

describe('the notices in hand', () => {
  test.each(officialCalendar.years.map((year) => [year.year, year] as const))(
    'of %s has no problem',
    (year, { offDays, makeupWorkdays }) => {
      const off = Object.entries(offDays).map(([day, holiday]) => ({ day, kind: 'off', holiday }));
      const work = makeupWorkdays.map((day) => ({ day, kind: 'work', holiday: null }));
      const days = [...off, ...work].map((one, index) => ({
        row: index + 1,
        ...one,
      })) as NoticeDay[];
      const others = officialCalendar.years
        .filter((one) => one.year !== year)
        .map((one) => ({ ...one }));
      expect([
        ...dayProblems(days, spanOfYear(year)),
        ...overlapProblems(days, others),
        ...statutoryProblems(year, days),
      ]).toEqual([]);
      expect(sorted(days)).toEqual({ offDays, makeupWorkdays: [...makeupWorkdays] });
    },
  );
});

describe('dayProblems', () => {
  test('takes the last days of the year before, for New Year, and no earlier ones', () => {
    expect(rows([line(1, '2026-12-25'), line(2, '2026-12-24'), line(3, '2028-01-01')])).toEqual([
      2, 3,
    ]);
  });

  test.each(['2027-02-29', '2027-13-01', '20270101', ''])('refuses “%s” as no day', (day) => {
    expect(rows([line(4, day)])).toEqual([4]);
  });

  test('refuses a make-up day from Monday to Friday, takes one on the weekend', () => {
    expect(rows([line(1, '2027-02-12', 'work'), line(2, '2027-02-13', 'work')])).toEqual([1]);
    expect(rows([line(1, '2027-02-14', 'work'), line(2, '2027-02-15', 'work')])).toEqual([2]);
  });

  test('tells the second line of a pair, not the first', () => {
    expect(
      rows([line(1, '2027-02-13'), line(2, '2027-02-13', 'work'), line(3, '2027-02-13')]),
    ).toEqual([2, 3]);
  });
});

describe('statutoryProblems', () => {
  const details = (year: number, days: NoticeDay[]) =>
    statutoryProblems(year, days).map(({ detail }) => detail);

  test('asks for New Year’s Eve and 2 May from 2025 on, not before', () => {
    const missing = (year: number) => details(year, []).join();
    expect(missing(2024)).toContain('春节法定放假 3 天');
    expect(missing(2025)).toContain('春节法定放假 4 天');
    expect(missing(2024)).toContain('劳动节法定放假 1 天');
    expect(missing(2025)).toContain('劳动节法定放假 2 天');
  });

  test('counts a day shared by two holidays once in the whole', () => {
    const shared = officialCalendar.years
      .flatMap(({ year, offDays }) => (year === 2025 ? Object.entries(offDays) : []))
      .filter(([day]) => day < '2025-10-05')
      .map(([day, holiday], index) => ({ row: index, day, kind: 'off' as const, holiday }));
    expect(details(2025, shared)).toEqual([]);
    const least = shared.filter(({ day }) => !['2025-10-04', '2025-04-05'].includes(day));
    expect(details(2025, least)).toEqual([]);
  });
});
