import { type Day, ordinalOf, weekday } from './day.ts';
import { statutoryHoliday } from './statutory.ts';

/** 国务院办公厅关于某年部分节假日安排的通知, one year of it. */
export type CalendarYear = {
  year: number;
  /** Document number, such as `国办发明电〔2025〕7号`. */
  notice: string;
  publishedOn?: Day;
  /** Day off -> name of the holiday; may hold days of the year before (2022-12-31 in 2023's). */
  offDays: Readonly<Record<Day, string>>;
  /** 调休上班: Saturdays and Sundays that are working days. */
  makeupWorkdays: readonly Day[];
};

/** 全国年节及纪念日放假办法 第4条: days off of a region with its own source, laid over the years. */
export type CalendarOverlay = {
  name: string;
  notice: string;
  offDays: Readonly<Record<Day, string>>;
  makeupWorkdays: readonly Day[];
};

/** Years in order of issue: where two name the same day, the later one holds; overlays hold last. */
export type Calendar = {
  years: readonly CalendarYear[];
  overlays?: readonly CalendarOverlay[];
};

export type DayReason = 'workday' | 'makeup-workday' | 'weekend' | 'holiday';

export type DayKind = {
  counted: boolean;
  reason: DayReason;
  /** For people: 春节, 周末, 调休上班, 工作日, or that no notice covers the day. */
  label: string;
  /**
   * No notice covers the day: Monday to Friday is a projection, to be computed again. A statutory holiday is certain
   * before any notice; only 调休 around it is not (全国年节及纪念日放假办法 第2条).
   */
  provisional: boolean;
};

/** The first and last day of a row of years without a gap; null when no year is announced. */
export type Covered = { first: Day; last: Day } | null;

/** The last day that notices cover without a gap; null when no year is announced. */
export function coverage(calendar: Calendar): Day | null {
  return coveredDays(calendar)?.last ?? null;
}

/** A year without days off is a file that exists, not an announcement: it covers nothing. */
export function coveredDays(calendar: Calendar): Covered {
  const announced = new Set(
    calendar.years.filter((year) => Object.keys(year.offDays).length > 0).map(({ year }) => year),
  );
  if (announced.size === 0) return null;
  const first = Math.min(...announced);
  let last = first;
  while (announced.has(last + 1)) last += 1;
  return { first: `${first}-01-01`, last: `${last}-12-31` };
}

/**
 * Whether a day is a working day, and why (行政许可法 第82条).
 * @throws RangeError on text that is no day of the calendar.
 */
export function dayKind(calendar: Calendar, day: Day): DayKind {
  ordinalOf(day);
  return kindWithin(calendar, coveredDays(calendar), day, weekday(day));
}

/** As `dayKind`, for callers that walk many days and know coverage and weekday already. */
export function kindWithin(
  calendar: Calendar,
  covered: Covered,
  day: Day,
  dayOfWeek: number,
): DayKind {
  const byYear = named(calendar.years, day);
  const known =
    covered !== null && day <= covered.last && (day >= covered.first || byYear !== null);
  const kind = named(calendar.overlays ?? [], day) ?? byYear;
  if (known) return { ...(kind ?? byWeek(dayOfWeek)), provisional: false };
  return kind === null ? beyondNotices(day, dayOfWeek) : projected(kind, day);
}

type Named = Omit<DayKind, 'provisional'>;

function named(notices: readonly (CalendarYear | CalendarOverlay)[], day: Day): Named | null {
  let found: Named | null = null;
  for (const { offDays, makeupWorkdays } of notices) {
    const holiday = offDays[day];
    if (holiday !== undefined) found = { counted: false, reason: 'holiday', label: holiday };
    else if (makeupWorkdays.includes(day)) {
      found = { counted: true, reason: 'makeup-workday', label: '调休上班' };
    }
  }
  return found;
}

function byWeek(dayOfWeek: number): Named {
  return dayOfWeek <= 5
    ? { counted: true, reason: 'workday', label: '工作日' }
    : { counted: false, reason: 'weekend', label: '周末' };
}

function beyondNotices(day: Day, dayOfWeek: number): DayKind {
  const holiday = statutoryHoliday(day);
  if (holiday === null) return projected(byWeek(dayOfWeek), day);
  return {
    counted: false,
    reason: 'holiday',
    label: `${holiday}（法定节假日）`,
    provisional: false,
  };
}

function projected(kind: Named, day: Day): DayKind {
  const label = `${day.slice(0, 4)}年放假安排尚未公布或导入，暂按${kind.label}推算`;
  return { ...kind, label, provisional: true };
}
