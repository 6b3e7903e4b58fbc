import type { EntityManager } from '@mikro-orm/postgresql';
import { refuse } from '@tisheng/service-kit/refusal';
import { emptyCalendar, type PublishedCalendar } from '#domain/calendar.ts';
import { CalendarNoticeRow, CalendarRow } from './calendar-rows.ts';
import { takeTurn } from './turns.ts';

export type CalendarInForce = { calendarVersion: number; calendar: PublishedCalendar };

/** The last published calendar; version 0 and empty before the first. */
export async function loadCalendar(em: EntityManager): Promise<CalendarInForce> {
  const [row] = await em.find(CalendarRow, {}, { orderBy: { calendarVersion: 'desc' }, limit: 1 });
  return row ?? { calendarVersion: 0, calendar: emptyCalendar };
}

/** @throws Refusal `not-found` */
export async function loadNotice(
  em: EntityManager,
  id: string,
  kind: 'year' | 'overlay',
): Promise<CalendarNoticeRow> {
  const row = await em.findOne(CalendarNoticeRow, { id, kind });
  if (row) return row;
  throw refuse('not-found', '没有这份放假安排，请返回工作日历查看');
}

/** The draft, held until the transaction ends, so that it is published or put away once. */
export async function holdNotice(
  tx: EntityManager,
  id: string,
  kind: 'year' | 'overlay',
): Promise<CalendarNoticeRow> {
  await tx.execute('select id from calendar_notices where id = ? for update', [id]);
  return loadNotice(tx, id, kind);
}

/** The calendar in force, read when it is our turn to publish the next. */
export async function calendarToReplace(tx: EntityManager): Promise<CalendarInForce> {
  await takeTurn(tx, 'calendar');
  return loadCalendar(tx);
}

/** The published notice whose place a new one takes, if there is one. */
export function findPublishedNotice(
  tx: EntityManager,
  { kind, year, name }: CalendarNoticeRow,
): Promise<CalendarNoticeRow | null> {
  const same = kind === 'year' ? { year: year ?? null } : { name: name ?? null };
  return tx.findOne(CalendarNoticeRow, { kind, status: 'published', ...same });
}
