import type { QueryContext } from '@tisheng/service-kit/http';
import { coverage, type Day } from '@tisheng/workdays';
import { changedDays, coverageBanner, yearOf } from '#domain/calendar.ts';
import { mayReadDrafts, type NoticeStatus } from '#domain/drafting.ts';
import { CalendarNoticeRow } from '#persistence/calendar-rows.ts';
import { loadCalendar, loadNotice } from '#persistence/calendars.ts';
import { addNotice } from './calendar-notices.ts';

/** The calendar in force, and one year of it day by day. */
export async function readCalendar({ em }: QueryContext, year: number) {
  const { calendarVersion, calendar } = await loadCalendar(em);
  return {
    calendarVersion,
    ...calendar,
    coveredTo: coverage(calendar),
    banner: coverageBanner(calendar),
    year: yearOf(calendar, year),
  };
}

export type NoticeFilter = {
  kind?: 'year' | 'overlay' | undefined;
  status?: NoticeStatus | undefined;
  limit: number;
  offset: number;
};

export async function listNotices(
  { em, actor }: QueryContext,
  { kind, status, limit, offset }: NoticeFilter,
): Promise<{ items: CalendarNoticeRow[]; total: number }> {
  const [items, total] = await em.findAndCount(
    CalendarNoticeRow,
    {
      ...(kind ? { kind } : {}),
      ...(status ? { status } : {}),
      ...(mayReadDrafts(actor.roles) ? {} : { $not: { status: 'draft' as const } }),
    },
    { limit, offset, orderBy: { year: 'desc nulls last', draftedAt: 'desc', id: 'asc' } },
  );
  return { items, total };
}

/** What publishing a draft would alter; which cases it moves is asked of permit-transfer with these days. */
export async function previewNotice(
  { em, today }: QueryContext,
  kind: 'year' | 'overlay',
  id: string,
) {
  const draft = await loadNotice(em, id, kind);
  const { calendar } = await loadCalendar(em);
  const after = addNotice(calendar, draft);
  const years = yearsOf(draft);
  const { changed, confirmed } = changedDays(calendar, after, years);
  const banner = coverageBanner(after);
  const year = yearOf(after, draft.year ?? years[0] ?? Number(today.slice(0, 4)));
  return { draft, changed, confirmed, coveredTo: coverage(after), banner, calendar: after, year };
}

function yearsOf({ offDays, makeupWorkdays }: CalendarNoticeRow): number[] {
  const days: Day[] = [...Object.keys(offDays), ...makeupWorkdays];
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  return [...years].toSorted((a, b) => a - b);
}
