import type { CalendarOverlay, CalendarYear } from '@tisheng/contracts';
import { type Calendar, coverage, type Day, type DayReason, dayKind } from '@tisheng/workdays';
import { daysOfYear } from './notice-check.ts';

/** 工作日历: one entry per year, and the days of the region laid over them. */
export type PublishedCalendar = { years: CalendarYear[]; overlays: CalendarOverlay[] };

export const emptyCalendar: PublishedCalendar = { years: [], overlays: [] };

/** A later notice for the same year, or a later overlay of the same name, takes the place of the former. */
export function withYear(calendar: PublishedCalendar, year: CalendarYear): PublishedCalendar {
  const others = calendar.years.filter((one) => one.year !== year.year);
  return { ...calendar, years: [...others, year].toSorted((a, b) => a.year - b.year) };
}

export function withOverlay(
  calendar: PublishedCalendar,
  overlay: CalendarOverlay,
): PublishedCalendar {
  const others = calendar.overlays.filter(({ name }) => name !== overlay.name);
  return { ...calendar, overlays: [...others, overlay] };
}

export type DayView = {
  day: Day;
  counted: boolean;
  /** A holiday may fall on a weekend, a working day too. */
  reason: DayReason;
  label: string;
  provisional: boolean;
};
export type YearView = { year: number; workdays: number; days: DayView[] };
export type ChangedDay = { day: Day; before: DayView; after: DayView };

/** Which days become working days or days off; a due day can move only across these. */
export function changedDays(before: Calendar, after: Calendar, years: readonly number[]) {
  const changed: ChangedDay[] = [];
  let confirmed = 0;
  for (const day of years.flatMap(daysOfYear)) {
    const [was, becomes] = [viewOf(before, day), viewOf(after, day)];
    if (was.provisional && !becomes.provisional) confirmed += 1;
    if (was.counted !== becomes.counted) changed.push({ day, before: was, after: becomes });
  }
  return { changed, confirmed };
}

export function viewOf(calendar: Calendar, day: Day): DayView {
  const { counted, reason, label, provisional } = dayKind(calendar, day);
  return { day, counted, reason, label, provisional };
}

export function yearOf(calendar: Calendar, year: number): YearView {
  const days = daysOfYear(year).map((day) => viewOf(calendar, day));
  return { year, workdays: days.filter(({ counted }) => counted).length, days };
}

/** What every screen with a due day must say about the end of the published calendar. */
export function coverageBanner(calendar: Calendar): string {
  const last = coverage(calendar);
  if (last === null) return '尚未导入任何年度的放假安排，所有期限均为暂估';
  const next = Number(last.slice(0, 4)) + 1;
  return `已覆盖至 ${last}；${next} 年放假安排未导入，跨年期限为暂估`;
}
