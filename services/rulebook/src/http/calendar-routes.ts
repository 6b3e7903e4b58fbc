import { type Doors, listOf, sendFile } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { draftOverlay, draftYearNotice } from '#application/calendar-notices.ts';
import { listNotices, readCalendar } from '#application/calendar-queries.ts';
import { readNoticeFile } from '#application/notice-file.ts';
import { writeNoticeTemplate } from '#application/notice-template.ts';
import type { NoticeDay } from '#domain/notice-check.ts';
import {
  CalendarQuery,
  CalendarView,
  NoticeQuery,
  NoticeView,
  OverlayBody,
  TemplateQuery,
  viewNotice,
  YearNoticeBody,
} from './calendar-views.ts';

const access = 'signed-in';
const editor = ['policy-editor'] as const;

export function calendarRoutes(doors: Doors): void {
  templateRoute(doors);
  doors.query(
    {
      url: '/calendar',
      summary: '工作日历',
      access,
      scope: 'city',
      query: CalendarQuery,
      answer: CalendarView,
    },
    (context, { query: { year = Number(context.today.slice(0, 4)) } }) =>
      readCalendar(context, year),
  );
  doors.query(
    {
      url: '/calendar-notices',
      summary: '放假安排通知与地方放假列表',
      access,
      scope: 'city',
      query: NoticeQuery,
      answer: listOf(NoticeView),
    },
    async (context, { query }) => {
      const { items, total } = await listNotices(context, query);
      return { items: items.map((row) => viewNotice(row, context.actor)), total };
    },
  );
  draftRoutes(doors);
}

function draftRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: '/calendar-notices',
      summary: '录入年度放假安排（草稿）',
      access: editor,
      scope: 'city',
      body: YearNoticeBody,
      answer: NoticeView,
    },
    async (context, { body }) => {
      const notice = { ...body, days: await linesOf(body) };
      return viewNotice(await draftYearNotice(context, notice), context.actor);
    },
  );
  doors.command(
    {
      method: 'POST',
      url: '/calendar-overlays',
      summary: '录入地方放假（草稿）',
      access: editor,
      scope: 'city',
      body: OverlayBody,
      answer: NoticeView,
    },
    async (context, { body }) => {
      const overlay = { ...body, days: await linesOf(body) };
      return viewNotice(await draftOverlay(context, overlay), context.actor);
    },
  );
}

function templateRoute(doors: Doors): void {
  doors.query(
    {
      url: '/calendar-notices/template.xlsx',
      summary: '放假安排模板',
      access,
      scope: 'city',
      query: TemplateQuery,
      answer: z.any(),
    },
    async (_context, { query: { year }, reply }) => {
      const bytes = await writeNoticeTemplate(year);
      return sendFile(reply, { fileName: `${year}年放假安排.xlsx`, bytes });
    },
  );
}

/** The lines of a form are numbered from 1, those of a file as spreadsheet software shows them. */
async function linesOf(
  body: Pick<z.output<typeof YearNoticeBody>, 'days' | 'file'>,
): Promise<NoticeDay[]> {
  if (body.file !== undefined) return readNoticeFile(Buffer.from(body.file, 'base64'));
  return (body.days ?? []).map((line, index) => ({ row: index + 1, ...line }));
}
