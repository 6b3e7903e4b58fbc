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
  return format(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
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

/** Days since 1970-01-01, counted in years that begin in March so that leap days come last. */
export function ordinalOf(day: Day): number {
  const { year, month, date } = known(day);
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return y * 365 + leapDaysUntil(y) + dayOfYear - 719_468;
}

export function dayOfOrdinal(ordinal: number): Day {
  const shifted = ordinal + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (yearOfEra * 365 + leapDaysUntil(yearOfEra));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return format(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

export function weekdayOfOrdinal(ordinal: number): number {
  return ((((ordinal + 3) % 7) + 7) % 7) + 1;
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
  if (year < 1 || month < 1 || month > 12) return null;
  return date >= 1 && date <= daysInMonth(year, month) ? { year, month, date } : null;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function leapDaysUntil(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function format(year: number, month: number, date: number): Day {
  if (year < 1 || year > 9999) throw new RangeError(`year out of range: ${year}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return count;
}
