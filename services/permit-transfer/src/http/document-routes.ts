import { Day } from '@tisheng/contracts';
import type { Doors } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { readDocument, renderDocument } from '#application/documents.ts';
import { paperKinds } from '#application/papers/papers.ts';
import { readerRoles } from '#application/scope.ts';

const params = z.object({ id: z.uuid('办件标识无效'), kind: z.enum(paperKinds) });

const DocumentView = z.object({
  office: z.string(),
  title: z.string(),
  number: z.string().optional(),
  addressee: z.string().optional(),
  fields: z.array(z.tuple([z.string(), z.string()])).optional(),
  paragraphs: z.array(z.string()),
  sections: z.array(
    z.object({
      heading: z.string(),
      rows: z.array(z.tuple([z.string(), z.string()])),
      note: z.string(),
    }),
  ),
  day: Day,
  footnote: z.string().optional(),
});

const tableRow = ([label, text]: readonly [string, string]): [string, string] => [label, text];

/** 打印件: as data for the screen's print sheet, and as PDF. */
export function documentRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/cases/:id/documents/:kind',
      summary: '文书内容，供打印',
      access: readerRoles,
      scope: 'department',
      params,
      answer: DocumentView,
    },
    async (context, { params: { id, kind } }) => {
      const {
        fields = [],
        paragraphs,
        sections = [],
        ...form
      } = await readDocument(context, id, kind);
      return {
        ...form,
        fields: fields.map(tableRow),
        paragraphs: [...paragraphs],
        sections: sections.map(({ rows, ...section }) => ({
          ...section,
          rows: rows.map(tableRow),
        })),
      };
    },
  );
  doors.query(
    {
      url: '/cases/:id/documents/:kind.pdf',
      summary: '文书 PDF',
      access: readerRoles,
      scope: 'department',
      params,
      answer: z.any(),
    },
    async (context, { params: { id, kind }, reply }) => {
      const bytes = await renderDocument(context, id, kind);
      await reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${kind}.pdf"`)
        .serializer((payload: unknown) => payload as string)
        .send(Buffer.from(bytes));
      return undefined;
    },
  );
}
