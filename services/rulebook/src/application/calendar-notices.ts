import { randomUUID } from 'node:crypto';
import { rulebook } from '@tisheng/contracts';
import type { PersonContext } from '@tisheng/service-kit/http';
import { requireVersion } from '@tisheng/service-kit/http';
import { announce, type CommandContext } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { coverage } from '@tisheng/workdays';
import { type PublishedCalendar, withOverlay, withYear } from '#domain/calendar.ts';
import {
  noticeActions,
  personOf,
  requireAction,
  requireAnotherPerson,
  requireScope,
} from '#domain/drafting.ts';
import {
  dayProblems,
  type NoticeDay,
  overlapProblems,
  type RowProblem,
  sorted,
  spanOfYear,
  statutoryProblems,
} from '#domain/notice-check.ts';
import { CalendarNoticeRow, CalendarRow } from '#persistence/calendar-rows.ts';
import {
  calendarToReplace,
  findPublishedNotice,
  holdNotice,
  loadCalendar,
} from '#persistence/calendars.ts';
import { drafted } from './version-publication.ts';

export type { CalendarNoticeRow };

export type YearNotice = { year: number; notice: string; noticeOn: string; days: NoticeDay[] };
export type OverlayNotice = { name: string; notice: string; days: NoticeDay[] };

/** Checks a notice line by line and keeps it as a draft; the calendar in force is not touched. */
export async function draftYearNotice(
  context: PersonContext,
  { year, notice, noticeOn, days }: YearNotice,
): Promise<CalendarNoticeRow> {
  const { calendar } = await loadCalendar(context.tx);
  const others = calendar.years.filter((one) => one.year !== year);
  const problems = [
    ...dayProblems(days, spanOfYear(year)),
    ...overlapProblems(days, others),
    ...statutoryProblems(year, days),
  ];
  return keepDraft(context, problems, { kind: 'year', year, notice, noticeOn, ...sorted(days) });
}

/** 地方性节假日, 全国年节及纪念日放假办法 第4条. */
export function draftOverlay(
  context: PersonContext,
  { name, notice, days }: OverlayNotice,
): Promise<CalendarNoticeRow> {
  const problems = dayProblems(days, null);
  return keepDraft(context, problems, { kind: 'overlay', name, notice, ...sorted(days) });
}

async function keepDraft(
  { tx, actor, cause }: PersonContext,
  problems: readonly RowProblem[],
  text: Parameters<typeof newNotice>[1],
): Promise<CalendarNoticeRow> {
  requireScope(actor, 'city');
  requireNoProblem(problems);
  const row = newNotice(tx, text, drafted(cause));
  await tx.flush();
  return row;
}

/** @throws Refusal `notice-has-errors` (facts: errors, one for each line) */
function requireNoProblem(problems: readonly RowProblem[]): void {
  if (problems.length === 0) return;
  const errors = problems.map((problem) => ({ pointer: '/days', ...problem }));
  const message = `放假安排有 ${errors.length} 处需要改正，请按行修改后重新提交；现行日历未受影响`;
  throw refuse('notice-has-errors', message, { errors });
}

type NoticeText = Pick<CalendarNoticeRow, 'kind' | 'notice' | 'offDays' | 'makeupWorkdays'> &
  Partial<Pick<CalendarNoticeRow, 'year' | 'name' | 'noticeOn'>>;

export const newNotice = (
  tx: CommandContext['tx'],
  text: NoticeText,
  by: ReturnType<typeof drafted>,
) => tx.create(CalendarNoticeRow, { id: randomUUID(), status: 'draft', ...text, ...by });

export async function publishNotice(
  context: PersonContext,
  kind: 'year' | 'overlay',
  id: string,
  seen: number,
): Promise<CalendarNoticeRow> {
  const { tx, actor, cause } = context;
  requireScope(actor, 'city');
  const draft = await holdNotice(tx, id, kind);
  requireAction(noticeActions[draft.status], 'publish');
  requireAnotherPerson(draft.editorIds, personOf(cause.actor));
  requireVersion({ version: draft.version, lastActor: draft.draftedBy.name }, seen);
  const { calendar } = await calendarToReplace(tx);
  await publishCalendar(context, addNotice(calendar, draft), [draft], draft.notice);
  return draft;
}

export async function discardNotice(
  { tx, actor }: PersonContext,
  kind: 'year' | 'overlay',
  id: string,
  seen: number,
): Promise<CalendarNoticeRow> {
  requireScope(actor, 'city');
  const draft = await holdNotice(tx, id, kind);
  requireAction(noticeActions[draft.status], 'discard');
  requireVersion({ version: draft.version, lastActor: draft.draftedBy.name }, seen);
  draft.status = 'discarded';
  await tx.flush();
  return draft;
}

/** The calendar as it will be with this notice. */
export function addNotice(calendar: PublishedCalendar, row: CalendarNoticeRow): PublishedCalendar {
  const { kind, year, name, notice, noticeOn, offDays, makeupWorkdays } = row;
  const days = { notice, offDays, makeupWorkdays };
  if (kind === 'year' && year && noticeOn) return withYear(calendar, { year, noticeOn, ...days });
  if (name) return withOverlay(calendar, { name, ...days });
  throw new Error(`notice ${row.id} has neither a year nor a name`);
}

/** Publishes the whole calendar anew: whoever listens needs no other fact to count days. */
export async function publishCalendar(
  context: CommandContext,
  calendar: PublishedCalendar,
  notices: readonly CalendarNoticeRow[],
  notice: string,
): Promise<void> {
  const { tx, cause } = context;
  const calendarVersion = (await loadCalendar(tx)).calendarVersion + 1;
  const coveredTo = coverage(calendar);
  if (coveredTo === null) throw refuse('no-year-published', '请先发布年度放假安排，再发布地方放假');
  const published = { publishedBy: personOf(cause.actor), publishedAt: cause.now };
  for (const row of notices) {
    const former = await findPublishedNotice(tx, row);
    if (former) former.status = 'replaced';
    Object.assign(row, { status: 'published', calendarVersion, ...published });
  }
  tx.create(CalendarRow, { calendarVersion, calendar, coveredTo, notice, ...published });
  const subject = 'calendar/national';
  const data = { calendarVersion, ...calendar, coveredTo, notice };
  await announce(context, rulebook, { subject, partitionkey: subject }, [
    { type: 'CalendarPublished', data },
  ]);
}
