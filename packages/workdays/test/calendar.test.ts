import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Calendar,
  type CalendarYear,
  countWorkdays,
  coverage,
  dayKind,
  officialCalendar,
} from '../src/index.ts';

const yearOf = (year: number): CalendarYear => {
  const found = officialCalendar.years.find((each) => each.year === year);
  if (found === undefined) throw new Error(`no notice for ${year}`);
  return found;
};
const emptyYear = (year: number): CalendarYear => ({
  year,
  notice: '（未公布）',
  offDays: {},
  makeupWorkdays: [],
});

describe('officialCalendar', () => {
  test.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, total) => {
    expect(countWorkdays(officialCalendar, `${year - 1}-12-31`, `${year}-12-31`)).toEqual({
      count: total,
      provisional: false,
    });
  });

  // chinese-days answers by the zone of its process, wrongly under America/*: it gets its own.
  test('agrees with another table on every day of four years', () => {
    const days = Array.from({ length: 1461 }, (_, offset) => addDays('2023-01-01', offset));
    const script = `
      const { default: table } = await import('chinese-days');
      const days = JSON.parse(process.argv[1]);
      process.stdout.write(JSON.stringify(days.filter((day) => table.isWorkday(day))));`;
    const answer = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', script, JSON.stringify(days)],
      { cwd: import.meta.dirname, env: { ...process.env, TZ: 'Asia/Shanghai' }, encoding: 'utf8' },
    );
    expect(days.filter((day) => dayKind(officialCalendar, day).counted)).toEqual(
      JSON.parse(answer),
    );
    expect(days.at(-1)).toBe('2026-12-31');
  });

  test('names its documents', () => {
    expect(
      officialCalendar.years.map(({ year, notice, publishedOn }) => [year, notice, publishedOn]),
    ).toEqual([
      [2023, '国办发明电〔2022〕16号', '2022-12-08'],
      [2024, '国办发明电〔2023〕7号', '2023-10-25'],
      [2025, '国办发明电〔2024〕12号', '2024-11-12'],
      [2026, '国办发明电〔2025〕7号', '2025-11-04'],
    ]);
  });

  test('makes up only on Saturdays and Sundays, and never on a day off', () => {
    for (const { offDays, makeupWorkdays } of officialCalendar.years) {
      expect(makeupWorkdays.length).toBeGreaterThan(0);
      for (const day of makeupWorkdays) {
        expect([day, new Date(`${day}T00:00:00Z`).getUTCDay() % 6]).toEqual([day, 0]);
        expect(offDays[day]).toBeUndefined();
      }
    }
  });
});

describe('coverage', () => {
  test('ends with the last year announced without a gap', () => {
    expect(coverage(officialCalendar)).toBe('2026-12-31');
    expect(coverage({ years: [yearOf(2023), yearOf(2025)] })).toBe('2023-12-31');
  });

  test('is not extended by a year that is empty', () => {
    const calendar = { years: [...officialCalendar.years, emptyYear(2027)] };
    expect(coverage(calendar)).toBe('2026-12-31');
    expect(dayKind(calendar, '2027-01-04').provisional).toBe(true);
  });

  test('is nothing without a notice', () => {
    expect(coverage({ years: [] })).toBeNull();
    expect(dayKind({ years: [] }, '2026-11-23')).toMatchObject({
      counted: true,
      provisional: true,
    });
  });
});

describe('dayKind', () => {
  test.each([
    ['2026-02-13', true, 'workday', '工作日'],
    ['2026-02-14', true, 'makeup-workday', '调休上班'],
    ['2026-02-15', false, 'holiday', '春节'],
    ['2026-02-23', false, 'holiday', '春节'],
    ['2026-02-24', true, 'workday', '工作日'],
    ['2026-03-01', false, 'weekend', '周末'],
    ['2023-01-03', true, 'workday', '工作日'],
  ])('%s: counted %s, %s, %s', (day, counted, reason, label) => {
    expect(dayKind(officialCalendar, day)).toEqual({ counted, reason, label, provisional: false });
  });

  test('knows the day of the year before that a notice names', () => {
    expect(dayKind(officialCalendar, '2022-12-31')).toEqual({
      counted: false,
      reason: 'holiday',
      label: '元旦',
      provisional: false,
    });
    expect(dayKind(officialCalendar, '2022-12-30').provisional).toBe(true);
  });

  test('says of a day beyond the notices that it is a projection', () => {
    expect(dayKind(officialCalendar, '2026-12-31').provisional).toBe(false);
    expect(dayKind(officialCalendar, '2027-01-04')).toEqual({
      counted: true,
      reason: 'workday',
      label: '2027年放假安排尚未公布或导入，暂按工作日推算',
      provisional: true,
    });
    expect(dayKind(officialCalendar, '2027-01-02')).toMatchObject({
      counted: false,
      label: '2027年放假安排尚未公布或导入，暂按周末推算',
      provisional: true,
    });
  });

  test.each([
    ['2027-01-01', '元旦'],
    ['2027-02-05', '春节'],
    ['2027-02-08', '春节'],
    ['2027-04-05', '清明节'],
    ['2027-05-02', '劳动节'],
    ['2027-06-09', '端午节'],
    ['2027-09-15', '中秋节'],
    ['2027-10-03', '国庆节'],
    ['2033-10-01', '国庆节'],
  ])('takes %s, %s, as a day off before any notice', (day, holiday) => {
    expect(dayKind(officialCalendar, day)).toEqual({
      counted: false,
      reason: 'holiday',
      label: `${holiday}（法定节假日）`,
      provisional: false,
    });
  });

  test.each(['2027-02-04', '2027-02-09', '2027-05-03', '2027-10-04'])(
    'leaves %s, beside a statutory holiday, to the notice',
    (day) => {
      expect(dayKind(officialCalendar, day)).toMatchObject({ counted: true, provisional: true });
    },
  );

  test('follows the notice where it is loaded, whatever the law gives by itself', () => {
    const notice: CalendarYear = { ...emptyYear(2027), offDays: { '2027-01-01': '元旦' } };
    const calendar = { years: [...officialCalendar.years, notice] };
    expect(dayKind(calendar, '2027-02-05')).toMatchObject({ counted: true, provisional: false });
  });

  test('lets a later notice correct an earlier one', () => {
    const corrected: CalendarYear = {
      ...emptyYear(2026),
      offDays: { '2026-02-24': '春节（延长）' },
      makeupWorkdays: ['2026-02-23'],
    };
    const calendar = { years: [...officialCalendar.years, corrected] };
    expect(dayKind(calendar, '2026-02-24').label).toBe('春节（延长）');
    expect(dayKind(calendar, '2026-02-23').reason).toBe('makeup-workday');
  });

  test('refuses a day that does not exist', () => {
    expect(() => dayKind(officialCalendar, '2026-02-29')).toThrow(RangeError);
  });
});

describe('an overlay', () => {
  const calendar: Calendar = {
    ...officialCalendar,
    overlays: [
      {
        name: '自治区',
        notice: '（示例文号）',
        offDays: { '2026-08-07': '地方节日', '2026-02-14': '地方节日', '2027-05-03': '地方节日' },
        makeupWorkdays: ['2026-08-08'],
      },
    ],
  };

  test('is laid over the national notice', () => {
    expect(dayKind(calendar, '2026-08-07')).toMatchObject({ counted: false, label: '地方节日' });
    expect(dayKind(calendar, '2026-08-08')).toMatchObject({ reason: 'makeup-workday' });
    expect(dayKind(calendar, '2026-02-14')).toMatchObject({ counted: false, provisional: false });
    expect(dayKind(calendar, '2026-02-15')).toMatchObject({ label: '春节' });
  });

  test('does not extend coverage', () => {
    expect(coverage(calendar)).toBe('2026-12-31');
    expect(dayKind(calendar, '2027-05-03')).toMatchObject({ counted: false, provisional: true });
  });
});
