import { type Calendar, coveredDays, type DayReason, kindWithin } from './calendar.ts';
import { type Day, dayOfOrdinal, ordinalOf, weekdayOfOrdinal } from './day.ts';

/**
 * Ten years: no period of the law is longer. A due day that far is a mistake of the caller; a count that far tells how
 * long something has waited, and goes on in whole weeks.
 */
const WALK_DAYS_MAX = 3660;

/**
 * 行政许可法 第45条: the time needed for a hearing, inspection, expert review … is not counted.
 *
 * A pause holds `from` and not `to`: the day of the notice belongs to the special procedure, the
 * day its result comes in belongs to the office again and counts when it is a working day. So a
 * pause that begins on the due day still moves it, pauses that abut never skip a day twice, and a
 * pause that ends on the day it began takes nothing away. `to: null` = not yet over.
 */
export type Pause = { from: Day; to: Day | null };

export type ExplainedDay = {
  day: Day;
  counted: boolean;
  /** 1 … n for counted days, else null. */
  ordinal: number | null;
  reason: DayReason | 'paused';
  label: string;
  provisional: boolean;
};

/** `provisional`: a day on the way lies beyond the notices; compute again when one is loaded. */
export type FixedDue = { waiting: false; day: Day; provisional: boolean; days: ExplainedDay[] };

/** An open pause stands before the nth working day: no due day can be told. */
export type WaitingDue = { waiting: true; day: null; provisional: boolean; days: ExplainedDay[] };

export type Due = FixedDue | WaitingDue;

export type CountOptions = {
  pauses?: readonly Pause[];
  /** While waiting: explain the days up to this one; default: the first day of the open pause. */
  through?: Day;
};

/**
 * The nth working day after `day`, with every day on the way explained.
 * 民法典 第201条: the first day is not counted. `n` = 0 (当场) is the day itself.
 * @throws RangeError on a day that does not exist, `n` below 0, or a pause that ends before it began.
 */
export function addWorkdays(calendar: Calendar, day: Day, n: number): FixedDue;
export function addWorkdays(calendar: Calendar, day: Day, n: number, options: CountOptions): Due;
export function addWorkdays(calendar: Calendar, day: Day, n: number, options?: CountOptions): Due {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of workdays: ${n}`);
  const pauses = checked(options?.pauses ?? []);
  const explain = explainer(calendar, pauses);
  const start = ordinalOf(day);
  const openFrom = Math.min(
    ...pauses.filter(({ to }) => to === null).map(({ from }) => ordinalOf(from)),
  );
  const days: ExplainedDay[] = [];
  for (let at = start + 1, count = 0; count < n; at += 1) {
    if (at - start > WALK_DAYS_MAX) throw new RangeError(`no ${n}th workday within ten years`);
    if (at >= openFrom) return waiting(explain, days, at, options?.through);
    const explained = explain(at, count + 1);
    if (explained.counted) count += 1;
    days.push(explained);
  }
  const provisional = days.some((each) => each.provisional);
  return { waiting: false, day: days.at(-1)?.day ?? day, provisional, days };
}

/**
 * Working days after `from` up to and with `to`, pauses taken out. The first ten years are walked day by day; what lies
 * beyond is Monday to Friday, provisional, and nothing at all while a pause is open.
 * @throws RangeError when `to` lies before `from`.
 */
export function countWorkdays(
  calendar: Calendar,
  from: Day,
  to: Day,
  pauses: readonly Pause[] = [],
): { count: number; provisional: boolean } {
  const [first, last] = [ordinalOf(from) + 1, ordinalOf(to)];
  if (last < first - 1) throw new RangeError(`${to} lies before ${from}`);
  const explain = explainer(calendar, checked(pauses));
  const result = { count: 0, provisional: false };
  const walked = Math.min(last, first + WALK_DAYS_MAX - 1);
  for (let at = first; at <= walked; at += 1) {
    const { counted, provisional } = explain(at, 1);
    if (counted) result.count += 1;
    result.provisional ||= provisional;
  }
  if (walked === last) return result;
  const isPaused = pauses.some((pause) => pause.to === null);
  return { count: result.count + (isPaused ? 0 : weekdays(walked + 1, last)), provisional: true };
}

/** Mondays to Fridays from one day to another, both held. */
function weekdays(first: number, last: number): number {
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * 5;
  for (let at = first + weeks * 7; at <= last; at += 1) if (weekdayOfOrdinal(at) <= 5) count += 1;
  return count;
}

/** Working days from tomorrow to the due day; 0 on the due day, negative when it has passed. */
export function workdaysLeft(
  calendar: Calendar,
  today: Day,
  due: Day,
  pauses: readonly Pause[] = [],
): { count: number; provisional: boolean } {
  if (ordinalOf(today) <= ordinalOf(due)) return countWorkdays(calendar, today, due, pauses);
  const { count, provisional } = countWorkdays(calendar, due, today, pauses);
  return { count: count === 0 ? 0 : -count, provisional };
}

/** The first working day after `day`. */
export function nextWorkday(calendar: Calendar, day: Day): { day: Day; provisional: boolean } {
  const due = addWorkdays(calendar, day, 1);
  return { day: due.day, provisional: due.provisional };
}

type Explain = (at: number, ordinal: number) => ExplainedDay;

function explainer(calendar: Calendar, pauses: readonly Pause[]): Explain {
  const covered = coveredDays(calendar);
  return (at, ordinal) => {
    const day = dayOfOrdinal(at);
    if (pauses.some(({ from, to }) => from <= day && (to === null || day < to))) {
      const label = '特别程序期间，不计入时限';
      return { day, counted: false, ordinal: null, reason: 'paused', label, provisional: false };
    }
    const kind = kindWithin(calendar, covered, day, weekdayOfOrdinal(at));
    return { day, ordinal: kind.counted ? ordinal : null, ...kind };
  };
}

function waiting(
  explain: Explain,
  before: readonly ExplainedDay[],
  at: number,
  through: Day | undefined,
): WaitingDue {
  const last = through === undefined ? at : Math.min(ordinalOf(through), at + WALK_DAYS_MAX);
  const days = [...before];
  for (let next = at; next <= last; next += 1) days.push(explain(next, 0));
  return { waiting: true, day: null, provisional: days.some((each) => each.provisional), days };
}

function checked(pauses: readonly Pause[]): readonly Pause[] {
  for (const { from, to } of pauses) {
    if (to !== null && ordinalOf(to) < ordinalOf(from)) {
      throw new RangeError(`a pause from ${from} cannot end on ${to}`);
    }
    ordinalOf(from);
  }
  return pauses;
}
