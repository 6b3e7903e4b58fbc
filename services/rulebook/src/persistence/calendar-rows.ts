import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PublishedCalendar } from '#domain/calendar.ts';
import type { Person } from '#domain/drafting.ts';
import { draftingColumns } from './drafting-columns.ts';

/** A notice of the State Council for a year, or days off of the region (`overlay`). */
export const CalendarNoticeRow = defineEntity({
  name: 'CalendarNoticeRow',
  tableName: 'calendar_notices',
  properties: {
    ...draftingColumns,
    status: p.enum(['draft', 'published', 'replaced', 'discarded']),
    kind: p.enum(['year', 'overlay']),
    year: p.integer().nullable(),
    name: p.text().nullable(),
    notice: p.text(),
    noticeOn: p.date().nullable(),
    offDays: p.json<Record<string, string>>(),
    makeupWorkdays: p.json<string[]>(),
    calendarVersion: p.integer().nullable(),
  },
});
export type CalendarNoticeRow = InferEntity<typeof CalendarNoticeRow>;

/** Each published calendar, whole; append-only. */
export const CalendarRow = defineEntity({
  name: 'CalendarRow',
  tableName: 'calendars',
  properties: {
    calendarVersion: p.integer().primary(),
    calendar: p.json<PublishedCalendar>(),
    coveredTo: p.date(),
    notice: p.text(),
    publishedBy: p.json<Person>(),
    publishedAt: p.datetime(),
  },
});
export type CalendarRow = InferEntity<typeof CalendarRow>;
