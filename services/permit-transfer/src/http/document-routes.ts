import { Day } from '@tisheng/contracts';
import type { Doors } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { documentKinds, readDocument, renderDocument } from '#application/documents.ts';
import { readerRoles } from '#application/scope.ts';

const params = z.object({ id: z.uuid('办件标识无效'), kind: z.enum(documentKinds) });

const DocumentView = z.object({
  office: z.string(),
  title: z.string(),
  number: z.string().optional(),
  addressee: z.string().optional(),
  fields: z.array(z.tuple([z.string(), z.string()])).optional(),
  paragraphs: z.array(z.string()),
  day: Day,
  footnote: z.string().optional(),
});

/** 打印件: as data for the screen's print sheet, and as PDF. */
export function documentRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/cases/:id/documents/:kind',
      summary: '文书内容，供打印',
      access: readerRoles,
      params,
      answer: DocumentView,
    },
    async (context, { params: { id, kind } }) => {
      const { fields = [], paragraphs, ...form } = await readDocument(context, id, kind);
      const table = fields.map(([label, text]): [string, string] => [label, text]);
      return { ...form, fields: table, paragraphs: [...paragraphs] };
    },
  );
  doors.query(
    {
      url: '/cases/:id/documents/:kind.pdf',
      summary: '文书 PDF',
      access: readerRoles,
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
