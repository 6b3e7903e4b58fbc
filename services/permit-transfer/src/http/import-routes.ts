import {
  actionsOf,
  type Doors,
  ListQuery,
  listOf,
  requireFile,
  sendFile,
} from '@tisheng/service-kit/http';
import { z } from 'zod';
import { cancelImport, confirmImport, uploadPermits } from '#application/imports/batches.ts';
import {
  exportErrors,
  listImportRows,
  readImport,
  viewImport,
  writePermitTemplate,
} from '#application/imports/queries.ts';
import { importRowStates, importStatuses } from '#application/imports/states.ts';

const access = ['permit-officer', 'permit-head', 'registrar', 'cultivation-officer'] as const;
const params = z.object({ batchId: z.uuid('批次标识无效') });

const ImportBatch = z.object({
  batchId: z.uuid(),
  fileName: z.string(),
  status: z.enum(importStatuses),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  total: z.int(),
  counts: z.record(z.enum(importRowStates), z.int()),
  /** 文件中未导入的列与行，逐条说明. */
  leftOut: z.array(z.string()),
  availableActions: actionsOf(['confirm', 'cancel']),
});

const ImportRows = listOf(
  z.object({
    rowNumber: z.int(),
    state: z.enum(importRowStates),
    /** By column label. */
    cells: z.record(z.string(), z.string()),
    problems: z.array(
      z.object({ column: z.string(), level: z.enum(['error', 'warning']), message: z.string() }),
    ),
  }),
).extend({ columns: z.array(z.string()) });

export function importRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: '/imports',
      summary: '上传许可证台账并校验（请求体为文件本身，X-File-Name 为文件名）',
      access,
      scope: 'self',
      takesFile: true,
      answer: ImportBatch,
    },
    async (context, { body }) =>
      viewImport(context.tx, await uploadPermits(context, requireFile(body))),
  );
  for (const [noun, summary, move] of [
    ['confirmation', '确认导入', confirmImport],
    ['cancellation', '取消导入', cancelImport],
  ] as const)
    doors.command(
      {
        method: 'POST',
        url: `/imports/:batchId/${noun}`,
        summary,
        access,
        scope: 'self',
        params,
        answer: ImportBatch,
      },
      async (context, { params: { batchId } }) =>
        viewImport(context.tx, await move(context, batchId)),
    );
  importQueries(doors);
}

function importQueries(doors: Doors): void {
  doors.query(
    {
      url: '/imports/template.xlsx',
      summary: '下载导入模板',
      access,
      scope: 'city',
      answer: z.any(),
    },
    async (_context, { reply }) =>
      sendFile(reply, { fileName: '许可证台账导入模板.xlsx', bytes: await writePermitTemplate() }),
  );
  doors.query(
    {
      url: '/imports/:batchId',
      summary: '导入批次',
      access,
      scope: 'self',
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
      scope: 'self',
      params,
      query: ListQuery.extend({ state: z.enum(importRowStates).optional() }),
      answer: ImportRows,
    },
    (context, { params: { batchId }, query }) => listImportRows(context, batchId, query),
  );
  doors.query(
    {
      url: '/imports/:batchId/errors.xlsx',
      summary: '下载错误明细',
      access,
      scope: 'self',
      params,
      answer: z.any(),
    },
    async (context, { params: { batchId }, reply }) =>
      sendFile(reply, { fileName: '错误明细.xlsx', bytes: await exportErrors(context, batchId) }),
  );
}
