import {
  acceptFiles,
  type Doors,
  ListQuery,
  type PersonContext,
  requireFile,
  sendFile,
} from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { z } from 'zod';
import type { RegistryContext } from '#application/context.ts';
import {
  cancelImport,
  confirmImport,
  uploadFile,
  withdrawImport,
} from '#application/imports/batches.ts';
import {
  exportErrors,
  listImportRows,
  listImports,
  listImportUses,
  readImport,
  writeImportTemplate,
} from '#application/imports/import-queries.ts';
import {
  ImportBatch,
  ImportList,
  ImportRows,
  ImportTemplate,
  ImportUses,
  RowState,
} from './import-views.ts';

const access = ['registrar'] as const;
const params = z.object({ batchId: z.uuid('批次标识无效') });
const Started = z.object({ batchId: z.uuid() });

export function importRoutes(doors: Doors, secrets: RegistryContext['secrets']): void {
  acceptFiles(doors.server);

  doors.command(
    {
      method: 'POST',
      url: '/imports',
      summary:
        '上传文件（请求体为文件本身，?template=registrar-export|tax-list，X-File-Name 为文件名）',
      access,
      scope: 'district',
      takesFile: true,
      answer: Started,
    },
    (context, { body }) => uploadFile({ ...context, secrets }, requireTemplate(body)),
  );

  const moves = [
    ['confirmation', '确认导入', confirmImport],
    ['cancellation', '取消导入', cancelImport],
    ['withdrawal', '整批撤回', withdrawImport],
  ] as const;
  for (const [noun, summary, move] of moves)
    doors.command(
      {
        method: 'POST',
        url: `/imports/:batchId/${noun}`,
        summary,
        access,
        scope: 'district',
        params,
        answer: Started,
      },
      async (context: PersonContext, { params: { batchId } }) => {
        await move(context, batchId);
        return { batchId };
      },
    );
}

/** @throws Refusal `unreadable-file` | `unknown-template` */
function requireTemplate(body: unknown) {
  const file = requireFile(body);
  const template = ImportTemplate.safeParse(file.query['template']);
  if (template.success) return { template: template.data, file };
  const message = '请选择数据种类：登记数据（registrar-export）或税务名单（tax-list）';
  throw refuse('unknown-template', message);
}

export function importQueryRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/imports',
      summary: '导入批次',
      access,
      scope: 'district',
      query: ListQuery,
      answer: ImportList,
    },
    (context, { query }) => listImports(context, query),
  );

  doors.query(
    {
      url: '/imports/:batchId',
      summary: '导入批次与进度',
      access,
      scope: 'district',
      params,
      answer: ImportBatch,
    },
    (context, { params: { batchId } }) => readImport(context, batchId),
  );

  doors.query(
    {
      url: '/imports/:batchId/rows',
      summary: '逐行预览：结论、问题与处理办法',
      access,
      scope: 'district',
      params,
      query: ListQuery.extend({ state: z.enum([...RowState.options, 'warning']).optional() }),
      answer: ImportRows,
    },
    (context, { params: { batchId }, query }) => listImportRows(context, batchId, query),
  );

  doors.query(
    {
      url: '/imports/:batchId/uses',
      summary: '使用情况：批次中的哪一户，哪个单位自何时起在用',
      access,
      scope: 'district',
      params,
      query: ListQuery,
      answer: ImportUses,
    },
    (context, { params: { batchId }, query }) => listImportUses(context, batchId, query),
  );

  fileRoutes(doors);
}

function fileRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/imports/template.xlsx',
      summary: '下载导入模板（?template=registrar-export|tax-list）',
      access,
      scope: 'city',
      query: z.object({ template: ImportTemplate }),
      answer: z.any(),
    },
    async (_context, { query: { template }, reply }) =>
      sendFile(reply, await writeImportTemplate(template)),
  );
  doors.query(
    {
      url: '/imports/:batchId/errors.xlsx',
      summary: '下载错误明细',
      access,
      scope: 'district',
      params,
      answer: z.any(),
    },
    async (context, { params: { batchId }, reply }) =>
      sendFile(reply, { fileName: '错误明细.xlsx', bytes: await exportErrors(context, batchId) }),
  );
}
