import { addDays, type Day } from './day.ts';

/** A holiday of 全国年节及纪念日放假办法 第2条. */
export type StatutoryHoliday = {
  name: string;
  /** How many days off the law gives. */
  days: number;
  /** Whether the date follows moon or sun. */
  moves: boolean;
  /** Which days they are; empty where they move and the year is not in `movingDays`. */
  dates: readonly Day[];
};

/** From this year 除夕 and 5月2日 are days off too (国务院令第795号, in force 2025-01-01). */
const REVISED_FROM = 2025;

/**
 * 正月初一, 清明, 五月初五, 八月十五 as month and day. Astronomy, not a notice; held by a test against an independent
 * calendar. Never computed by `Intl`: its Chinese calendar is a day late in 2027.
 */
const movingDays: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
};

/** The days off that the law itself gives in a year; a notice may move days around them, never take them away. */
export function statutoryHolidays(year: number): StatutoryHoliday[] {
  const revised = year >= REVISED_FROM;
  const on = (...dates: (string | undefined)[]): Day[] =>
    dates.flatMap((date) => (date === undefined ? [] : [`${year}-${date}`]));
  const [newYear, qingming, duanwu, midAutumn] = movingDays[year] ?? [];
  const spring =
    newYear === undefined ? [] : [-1, 0, 1, 2].map((n) => addDays(`${year}-${newYear}`, n));
  return [
    { name: '元旦', days: 1, moves: false, dates: on('01-01') },
    { name: '春节', days: revised ? 4 : 3, moves: true, dates: spring },
    { name: '清明节', days: 1, moves: true, dates: on(qingming) },
    {
      name: '劳动节',
      days: revised ? 2 : 1,
      moves: false,
      dates: revised ? on('05-01', '05-02') : on('05-01'),
    },
    { name: '端午节', days: 1, moves: true, dates: on(duanwu) },
    { name: '中秋节', days: 1, moves: true, dates: on(midAutumn) },
    { name: '国庆节', days: 3, moves: false, dates: on('10-01', '10-02', '10-03') },
  ];
}

const known = new Map<number, ReadonlyMap<Day, string>>();

/** The name of the statutory holiday on a day, from the revised 办法 on; null on any other day. */
export function statutoryHoliday(day: Day): string | null {
  const year = Number(day.slice(0, 4));
  if (year < REVISED_FROM) return null;
  let names = known.get(year);
  if (names === undefined) {
    names = new Map(
      statutoryHolidays(year).flatMap(({ name, dates }) => dates.map((one) => [one, name])),
    );
    known.set(year, names);
  }
  return names.get(day) ?? null;
}
