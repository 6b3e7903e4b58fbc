/** A civil day, `YYYY-MM-DD`: no clock and no time zone take part in its arithmetic. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

export function isDay(text: string): boolean {
  return parts(text) !== null;
}

/** @throws RangeError on text that is no day of the calendar, such as `2025-02-29`. */
export function addDays(day: Day, days: number): Day {
  return dayOfOrdinal(ordinalOf(day) + whole(days));
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return ordinalOf(to) - ordinalOf(from);
}

/**
 * 民法典 第202条: a period of months ends on the corresponding day, or on the last day of a
 * month that has none: 2024-02-29 + 24 months = 2026-02-28.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = known(day);
  const index = year * 12 + (month - 1) + whole(months);
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  const last = daysInMonth(targetYear, targetMonth);
  return dayOfOrdinal(utcOf(targetYear, targetMonth, Math.min(date, last)) / DAY_MS);
}

/** Negative when `a` is earlier, 0 on the same day; fits `Array.sort`. */
export function compare(a: Day, b: Day): number {
  return ordinalOf(a) - ordinalOf(b);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return weekdayOfOrdinal(ordinalOf(day));
}

/** The civil day in Beijing at an instant. UTC+8 without summer time, as it is since 1992. */
export function shanghaiDay(instant: Date): Day {
  const milliseconds = instant.getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError('not an instant');
  return dayOfOrdinal(Math.floor((milliseconds + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** Days since 1970-01-01. */
export function ordinalOf(day: Day): number {
  const { year, month, date } = known(day);
  return utcOf(year, month, date) / DAY_MS;
}

export function dayOfOrdinal(ordinal: number): Day {
  const begin = new Date(ordinal * DAY_MS);
  const year = begin.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`year out of range: ${year}`);
  return `${String(year).padStart(4, '0')}-${two(begin.getUTCMonth() + 1)}-${two(begin.getUTCDate())}`;
}

export function weekdayOfOrdinal(ordinal: number): number {
  return new Date(ordinal * DAY_MS).getUTCDay() || 7;
}

function known(day: Day): { year: number; month: number; date: number } {
  const found = parts(day);
  if (found === null) throw new RangeError(`not a day of the calendar: ${JSON.stringify(day)}`);
  return found;
}

function parts(text: string): { year: number; month: number; date: number } | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || date < 1) return null;
  return date <= 28 || date <= daysInMonth(year, month) ? { year, month, date } : null;
}

/** The last day before the next month begins. */
function daysInMonth(year: number, month: number): number {
  return new Date(utcOf(year, month + 1, 0)).getUTCDate();
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value));

/** `Date.UTC` alone would take the years below 100 for those of the twentieth century. */
function utcOf(year: number, month: number, date: number): number {
  return year < 100
    ? new Date(0).setUTCFullYear(year, month - 1, date)
    : Date.UTC(year, month - 1, date);
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return count;
}
