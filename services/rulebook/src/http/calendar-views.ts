import {
  type Actor,
  CalendarOverlay,
  CalendarYear,
  Day,
  days,
  text,
  textOrNone,
} from '@tisheng/contracts';
import { actionsOf, ListQuery } from '@tisheng/service-kit/http';
import { z } from 'zod';
import type { CalendarNoticeRow } from '#application/calendar-notices.ts';
import { actionsFor, noticeActions } from '#domain/drafting.ts';
import { draftingView, viewDrafting } from './drafting-views.ts';

const DayView = z.object({
  day: Day,
  counted: z.boolean(),
  /** A holiday that falls on a weekend is a holiday. */
  reason: z.enum(['workday', 'makeup-workday', 'weekend', 'holiday']),
  /** 春节、周末、调休上班、工作日, or that no notice covers the day. */
  label: z.string(),
  provisional: z.boolean(),
});

const YearView = z.object({ year: z.int(), workdays: z.int(), days: z.array(DayView) });

export const CalendarView = z.object({
  calendarVersion: z.int().nonnegative(),
  years: z.array(CalendarYear),
  overlays: z.array(CalendarOverlay),
  coveredTo: Day.nullable(),
  banner: z.string(),
  year: YearView,
});

export const CalendarQuery = z.object({
  year: z.coerce.number('请填写年份').int().min(2000).max(2100).optional(),
});

const NoticeStatus = z.enum(['draft', 'published', 'replaced', 'discarded']);
const NoticeKind = z.enum(['year', 'overlay']);

export const NoticeView = z.object({
  ...draftingView,
  availableActions: actionsOf(['publish', 'discard']),
  status: NoticeStatus,
  kind: NoticeKind,
  year: z.int().nullable(),
  name: z.string().nullable(),
  notice: z.string(),
  noticeOn: Day.nullable(),
  offDays: z.record(Day, z.string()),
  makeupWorkdays: z.array(Day),
  calendarVersion: z.int().nullable(),
});

export function viewNotice(row: CalendarNoticeRow, actor: Actor): z.infer<typeof NoticeView> {
  const { status, kind, year, name, notice, noticeOn, offDays, makeupWorkdays } = row;
  const rights = { scope: 'city', editorIds: row.editorIds } as const;
  return {
    ...viewDrafting(row),
    status,
    kind,
    notice,
    offDays,
    makeupWorkdays,
    year: year ?? null,
    name: name ?? null,
    noticeOn: noticeOn ?? null,
    calendarVersion: row.calendarVersion ?? null,
    availableActions: actionsFor(actor, noticeActions[status], rights),
  };
}

export const TemplateQuery = z.object({
  year: z.coerce.number('请填写年份').int().min(2000).max(2100),
});

export const NoticeQuery = ListQuery.extend({
  kind: NoticeKind.optional(),
  status: NoticeStatus.optional(),
});

const lines = z
  .array(
    z.object({
      /** Any text: a day that does not exist is told by its line, like every other mistake of a notice. */
      day: text.key('日期'),
      kind: z.enum(['off', 'work'], { error: '请选择放假或上班' }),
      holiday: textOrNone.category('节日').nullable().default(null),
    }),
    '请填写放假与上班的日期',
  )
  .min(1, '请至少填写一天')
  .max(200, '一份通知不超过 200 天');

/** xlsx or csv in base64: columns 日期, 类型, 节日. */
const file = z
  .base64('文件内容应为 base64')
  .max(1_500_000, '文件超过 1 MB，请只保留放假安排一张表');

const eitherWay = { days: lines.optional(), file: file.optional() };
const oneOfTwo = (body: { days?: unknown; file?: unknown }) =>
  (body.days === undefined) !== (body.file === undefined);
const notice = text.citation('文号');

export const YearNoticeBody = z
  .object({
    year: z.int('请填写年份').min(2000).max(2100),
    notice,
    noticeOn: days.document('通知日期'),
    ...eitherWay,
  })
  .refine(oneOfTwo, { error: '请逐日填写，或上传文件，二者选一', path: ['days'] });

export const OverlayBody = z
  .object({ name: text.name(), notice, ...eitherWay })
  .refine(oneOfTwo, { error: '请逐日填写，或上传文件，二者选一', path: ['days'] });

export const Preview = z.object({
  draft: NoticeView,
  /** Days that turn from working day to day off, or back. */
  changed: z.array(z.object({ day: Day, before: DayView, after: DayView })),
  /** 暂估转为确定: how many days a notice covers for the first time. */
  confirmed: z.int().nonnegative(),
  coveredTo: Day.nullable(),
  banner: z.string(),
  /** The year of the notice, or of the first day of an overlay, as it would be. */
  year: YearView,
  /** The calendar as it would be; permit-transfer counts the affected cases with it. */
  calendar: z.object({ years: z.array(CalendarYear), overlays: z.array(CalendarOverlay) }),
});
