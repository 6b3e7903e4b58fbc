import type { Doors } from '@tisheng/service-kit/http';
import { discardNotice, publishNotice } from '#application/calendar-notices.ts';
import { previewNotice } from '#application/calendar-queries.ts';
import { draftReaders } from '#domain/drafting.ts';
import { NoticeView, Preview, viewNotice } from './calendar-views.ts';
import { DraftParams } from './drafting-views.ts';

/** What is looked at before, and decided about, a drafted notice or overlay. */
export function noticeDecisionRoutes(doors: Doors): void {
  decisionRoutes(doors, '/calendar-notices/:id', 'year');
  decisionRoutes(doors, '/calendar-overlays/:id', 'overlay');
}

function decisionRoutes(doors: Doors, url: `/${string}`, kind: 'year' | 'overlay'): void {
  const params = DraftParams;
  const summary = kind === 'year' ? '年度放假安排' : '地方放假';
  doors.query(
    {
      url: `${url}/comparison`,
      summary: `预览${summary}带来的变化`,
      access: draftReaders,
      scope: 'city',
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
      access: ['policy-publisher'],
      scope: 'city',
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
      access: ['policy-editor', 'policy-publisher'],
      scope: 'city',
      params,
      answer: NoticeView,
      ifMatch: 'required',
    },
    async (context, { params: { id }, version }) =>
      viewNotice(await discardNotice(context, kind, id, version), context.actor),
  );
}
