import { days } from '@tisheng/contracts';
import { addDays, type Day, isDay, shanghaiDay } from '@tisheng/workdays';
import { cellProblem } from './cell-problems.ts';
import { type Parsed, problem, trimmed, value } from './parsed.ts';

const SEPARATED =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^(\d{5})(\.\d+)?$/;
const TIME_OF_DAY = /[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const MONTH = /^(\d{4})(?:年(\d{1,2})月?|[-/.](\d{1,2})|(\d{2}))$/;

/** Serial numbers of spreadsheets count from here, for days after February 1900. */
const SERIAL_ZERO = '1899-12-30';

/**
 * Shanghai's clock was 5 minutes and 43 seconds ahead of eight hours until 1901, and a widespread writer of workbooks
 * still takes off the 43 seconds: the midnight of a day is written as this time of the day before.
 */
const SHORT_OF_MIDNIGHT = '23:59:17';
const SECONDS_A_DAY = 86_400;
const SECONDS_SHORT = 43;

const DAY_HINT = '请改为 YYYY-MM-DD，例如 2024-08-09';

/**
 * `2014-02-10`, `2014/2/10`, `2014.2.10`, `2014年2月10日`, `20140210` or the serial number of a
 * spreadsheet; an instant with its zone is the day it falls on in Shanghai. A year of two digits, or a day before the year, says too little and is refused, and so is a day outside
 * the bounds of its use.
 */
export function parseDay(text: string, use = days.founding('日期')): Parsed<Day> {
  const day = calendarDay(text);
  if (!day.ok) return day;
  const { success, error } = use.safeParse(day.value);
  return success ? day : problem(error.issues[0]?.message ?? DAY_HINT);
}

function calendarDay(text: string): Parsed<Day> {
  const unreadable = cellProblem(text);
  if (unreadable) return problem(unreadable);
  const whole = plainOf(text);
  if (whole === '') return problem(`日期为空，${DAY_HINT}`);
  if (INSTANT.test(whole) && !Number.isNaN(Date.parse(whole)))
    return value(shanghaiDay(new Date(whole)));
  const serial = SERIAL.exec(whole);
  if (serial !== null) return value(dayOfSerial(Number(serial[1]), Number(serial[2] ?? 0)));
  const plain = whole.replace(TIME_OF_DAY, '');
  const match = SEPARATED.exec(plain) ?? COMPACT.exec(plain);
  if (match === null) return problem(`无法识别日期“${shown(text)}”，${DAY_HINT}`);
  const [year, month, date] = match.slice(1).filter((part) => part !== undefined);
  const day = dayOf(year, month, date);
  if (!isDay(day)) return problem(`日期“${shown(text)}”不存在，请核对后改为 YYYY-MM-DD`);
  return value(TIME_OF_DAY.exec(whole)?.[1] === SHORT_OF_MIDNIGHT ? addDays(day, 1) : day);
}

function dayOfSerial(serial: number, fraction: number): Day {
  const isShort = Math.round(fraction * SECONDS_A_DAY) === SECONDS_A_DAY - SECONDS_SHORT;
  return addDays(SERIAL_ZERO, isShort ? serial + 1 : serial);
}

/** `2024年3月`, `2024-03`, `2024/3`, `2024.3`, `202403`, or any day of the month -> `2024-03`. */
export function parseMonth(text: string): Parsed<string> {
  const unreadable = cellProblem(text);
  if (unreadable) return problem(unreadable);
  const match = MONTH.exec(plainOf(text));
  const month = dayOf(match?.[1], match?.[2] ?? match?.[3] ?? match?.[4], '1');
  if (match !== null && isDay(month)) return value(month.slice(0, 7));
  const day = parseDay(text);
  return day.ok
    ? value(day.value.slice(0, 7))
    : problem(`无法识别月份“${shown(text)}”，请改为 YYYY-MM，例如 2024-03`);
}

function plainOf(text: string): string {
  return trimmed(text.normalize('NFKC')).replaceAll(/\s*([年月日/.-])\s*/g, '$1');
}

function dayOf(year = '', month = '', date = ''): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

function shown(text: string): string {
  return trimmed(text).slice(0, 30);
}
