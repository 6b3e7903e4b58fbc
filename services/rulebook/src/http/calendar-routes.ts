import { type Doors, listOf } from '@tisheng/service-kit/http';
import type { z } from 'zod';
import {
  discardNotice,
  draftOverlay,
  draftYearNotice,
  publishNotice,
} from '#application/calendar-notices.ts';
import { listNotices, previewNotice, readCalendar } from '#application/calendar-queries.ts';
import { readNoticeFile } from '#application/notice-file.ts';
import type { NoticeDay } from '#domain/notice-check.ts';
import {
  CalendarQuery,
  CalendarView,
  NoticeQuery,
  NoticeView,
  OverlayBody,
  Preview,
  viewNotice,
  YearNoticeBody,
} from './calendar-views.ts';
import { DraftParams } from './drafting-views.ts';

const access = 'signed-in';
const editor = ['policy-editor'] as const;
const publisher = ['policy-publisher'] as const;

export function calendarRoutes(doors: Doors): void {
  doors.query(
    { url: '/calendar', summary: '工作日历', access, query: CalendarQuery, answer: CalendarView },
    (context, { query: { year = Number(context.today.slice(0, 4)) } }) =>
      readCalendar(context, year),
  );
  doors.query(
    {
      url: '/calendar-notices',
      summary: '放假安排通知与地方放假列表',
      access,
      query: NoticeQuery,
      answer: listOf(NoticeView),
    },
    async (context, { query }) => {
      const { items, total } = await listNotices(context, query);
      return { items: items.map((row) => viewNotice(row, context.actor)), total };
    },
  );
  doors.command(
    {
      method: 'POST',
      url: '/calendar-notices',
      summary: '录入年度放假安排（草稿）',
      access: editor,
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
      body: OverlayBody,
      answer: NoticeView,
    },
    async (context, { body }) => {
      const overlay = { ...body, days: await linesOf(body) };
      return viewNotice(await draftOverlay(context, overlay), context.actor);
    },
  );
  decisionRoutes(doors, '/calendar-notices/:id', 'year');
  decisionRoutes(doors, '/calendar-overlays/:id', 'overlay');
}

/** The lines of a form are numbered from 1, those of a file as spreadsheet software shows them. */
async function linesOf(
  body: Pick<z.output<typeof YearNoticeBody>, 'days' | 'file'>,
): Promise<NoticeDay[]> {
  if (body.file !== undefined) return readNoticeFile(Buffer.from(body.file, 'base64'));
  return (body.days ?? []).map((line, index) => ({ row: index + 1, ...line }));
}

function decisionRoutes(doors: Doors, url: `/${string}`, kind: 'year' | 'overlay'): void {
  const params = DraftParams;
  const summary = kind === 'year' ? '年度放假安排' : '地方放假';
  doors.query(
    {
      url: `${url}/comparison`,
      summary: `预览${summary}带来的变化`,
      access,
      params,
      answer: Preview,
    },
    async (context, { params: { id } }) => {
      const preview = await previewNotice(context, kind, id);
      return { ...preview, draft: viewNotice(preview.draft, context.actor) };
    },
  );
  doors.command(
    {
      method: 'POST',
      url: `${url}/publication`,
      summary: `发布${summary}（换人）`,
      access: publisher,
      params,
      answer: NoticeView,
      ifMatch: 'required',
    },
    async (context, { params: { id }, version }) =>
      viewNotice(await publishNotice(context, kind, id, version), context.actor),
  );
  doors.command(
    {
      method: 'POST',
      url: `${url}/discard`,
      summary: `作废${summary}草稿`,
      access: editor,
      params,
      answer: NoticeView,
      ifMatch: 'required',
    },
    async (context, { params: { id }, version }) =>
      viewNotice(await discardNotice(context, kind, id, version), context.actor),
  );
}
