import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { officialCalendar, statutoryHolidays } from '../src/index.ts';

const years = [2027, 2028, 2029, 2030, 2031, 2032];

test('the days that follow moon and sun agree with an independent calendar', () => {
  // chinese-days answers by the zone of its process, wrongly under America/*: it gets its own.
  const script = `
    const { default: table } = await import('chinese-days');
    const days = JSON.parse(process.argv[1]).flatMap((year) => [
      table.getSolarDateFromLunar(year + '-01-01').date,
      table.getSolarTermDate(year, 4, 'pure_brightness'),
      table.getSolarDateFromLunar(year + '-05-05').date,
      table.getSolarDateFromLunar(year + '-08-15').date,
    ]);
    process.stdout.write(JSON.stringify(days));`;
  const answer = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', script, JSON.stringify(years)],
    { env: { ...process.env, TZ: 'Asia/Shanghai' }, cwd: import.meta.dirname, encoding: 'utf8' },
  );
  const ours = years.flatMap((year) =>
    statutoryHolidays(year).flatMap(({ name, moves, dates }) =>
      moves ? [dates[name === '春节' ? 1 : 0]] : [],
    ),
  );
  expect(ours).toEqual(JSON.parse(answer));
});

test('gives thirteen days a year from 2025 on and eleven before', () => {
  const total = (year: number) => statutoryHolidays(year).reduce((sum, { days }) => sum + days, 0);
  expect([2024, 2025, 2027].map(total)).toEqual([11, 13, 13]);
});

test('begins the Spring Festival on New Year’s Eve', () => {
  const spring = (year: number) => statutoryHolidays(year).find(({ name }) => name === '春节');
  expect(spring(2027)?.dates).toEqual(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']);
  expect(spring(2033)?.dates).toEqual([]);
});

test('fixed days are days off in every notice since', () => {
  for (const { year, offDays } of officialCalendar.years) {
    const fixed = statutoryHolidays(year).flatMap(({ moves, dates }) => (moves ? [] : dates));
    expect(fixed.filter((day) => offDays[day] === undefined)).toEqual([]);
  }
});
