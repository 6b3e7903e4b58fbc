import { type Doors, listOf, requireFile } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { addCaseFile, type Files, listCaseFiles, readCaseFile } from '#application/case-files.ts';
import { readerRoles } from '#application/scope.ts';

const writers = ['permit-officer', 'permit-head', 'cultivation-officer', 'registrar'] as const;
const params = z.object({ id: z.uuid('办件标识无效') });

const FileView = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  kind: z.string(),
  addedBy: z.string(),
  addedAt: z.string(),
});

export const fileRoutes =
  (files: Files) =>
  (doors: Doors): void => {
    doors.command(
      {
        method: 'POST',
        url: '/cases/:id/files',
        summary: '上传扫描件（请求体为文件本身，X-File-Name 为文件名，X-File-Kind 为材料的键）',
        access: writers,
        scope: 'department',
        takesFile: true,
        params,
        answer: FileView,
      },
      (context, { params: { id }, body }) => addCaseFile(context, files, id, requireFile(body)),
    );
    doors.query(
      {
        url: '/cases/:id/files',
        summary: '一件的附件',
        access: readerRoles,
        scope: 'department',
        params,
        answer: listOf(FileView),
      },
      (context, { params: { id } }) => listCaseFiles(context, id),
    );
    doors.query(
      {
        url: '/cases/:id/files/:fileId',
        summary: '附件内容',
        access: readerRoles,
        scope: 'department',
        params: params.extend({ fileId: z.uuid('附件标识无效') }),
        answer: z.any(),
      },
      async (context, { params: { id, fileId }, reply }) => {
        const { file, bytes } = await readCaseFile(context, files, id, fileId);
        const name = encodeURIComponent(file.name);
        await reply
          .type(file.mediaType)
          .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
          // A scan is looked at, never run: whatever it turns out to be.
          .header('content-security-policy', "default-src 'none'; sandbox")
          .header('x-content-type-options', 'nosniff')
          .serializer((payload: unknown) => payload as string)
          .send(Buffer.from(bytes));
        return undefined;
      },
    );
  };
