import { District } from '@tisheng/contracts';
import { type Doors, ListQuery, listOf, sendFile } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { getBatch, listBatches } from '#application/batch-queries.ts';
import type { AccountSeal } from '#application/payee-accounts.ts';
import { cancelBatch, confirmBatch, prepareBatch } from '#application/payment-batches.ts';
import { writePaymentFile } from '#application/payment-file.ts';
import { readReceiptFile, recordReceipts } from '#application/receipts.ts';
import {
  BatchBrief,
  BatchStatus,
  BatchSummary,
  BatchView,
  ReceiptRow,
  ReceiptsAnswer,
} from './batch-views.ts';
import { payers, readers } from './readers.ts';

const BatchParams = z.object({ batchId: z.uuid('批次标识无效') });
const PrepareBody = z.object({
  claimIds: z.array(z.uuid()).min(1, '请选择要拨付的申报').max(500, '一个批次最多 500 笔'),
});
/** Base64 of the largest file that the bank sends, 30 MB. */
const receiptFileMax = 42_000_000;

/** Rows as they are, or a file of the bank in base64. */
const ReceiptsBody = z.union(
  [
    z.object({ rows: z.array(ReceiptRow).min(1).max(5_000) }),
    z.object({
      contentBase64: z
        .base64('文件内容应为 base64')
        .min(1)
        .max(receiptFileMax, '文件超过 30 MB，请拆分后分次上传'),
    }),
  ],
  '请提交回单明细，或上传回单文件',
);

export function batchRoutes(doors: Doors, seal: AccountSeal): void {
  batchCommands(doors);
  receiptCommand(doors);
  batchQueries(doors, seal);
}

function batchCommands({ command }: Doors): void {
  command(
    {
      method: 'POST',
      url: '/payment-batches',
      summary: '编制拨付批次',
      access: ['finance-payer'],
      scope: 'district',
      body: PrepareBody,
      answer: BatchBrief,
    },
    (context, { body }) => prepareBatch(context, body),
  );
  command(
    {
      method: 'POST',
      url: '/payment-batches/:batchId/confirmation',
      summary: '复核确认批次，冻结并发出指令',
      access: payers,
      scope: 'district',
      params: BatchParams,
      answer: BatchBrief,
      ifMatch: 'required',
    },
    (context, { params, version }) => confirmBatch(context, { ...params, version }),
  );
  command(
    {
      method: 'POST',
      url: '/payment-batches/:batchId/cancellation',
      summary: '取消尚未确认的批次',
      access: payers,
      scope: 'district',
      params: BatchParams,
      answer: BatchBrief,
      ifMatch: 'required',
    },
    (context, { params, version }) => cancelBatch(context, { ...params, version }),
  );
}

function receiptCommand({ command }: Doors): void {
  command(
    {
      method: 'POST',
      url: '/payment-batches/:batchId/receipts',
      summary: '导入银行回单',
      access: payers,
      scope: 'district',
      takesFile: true,
      params: BatchParams,
      body: ReceiptsBody,
      answer: ReceiptsAnswer,
    },
    async (context, { params, body }) => {
      const rows =
        'rows' in body
          ? body.rows
          : await readReceiptFile(Buffer.from(body.contentBase64, 'base64'));
      return recordReceipts(context, { ...params, rows });
    },
  );
}

function batchQueries({ query }: Doors, seal: AccountSeal): void {
  query(
    {
      url: '/payment-batches',
      summary: '拨付批次列表',
      access: readers,
      scope: 'district',
      query: ListQuery.extend({ status: BatchStatus.optional(), district: District.optional() }),
      answer: listOf(BatchSummary),
    },
    (context, { query: filter }) => listBatches(context, filter),
  );
  query(
    {
      url: '/payment-batches/:batchId',
      summary: '拨付批次明细及未匹配回单',
      access: readers,
      scope: 'district',
      params: BatchParams,
      answer: BatchView,
    },
    (context, { params }) => getBatch(context, params.batchId),
  );
  for (const format of ['xlsx', 'csv'] as const)
    query(
      {
        url: `/payment-batches/:batchId/file.${format}`,
        summary: `导出拨付文件（${format}）`,
        access: payers,
        scope: 'district',
        params: BatchParams,
        answer: z.unknown(),
      },
      async (context, { params, reply }) =>
        sendFile(reply, await writePaymentFile(context, seal, { ...params, format })),
    );
}
