import { programmeNames } from '@tisheng/contracts';
import { formatYuan } from '@tisheng/formats';
import { type QueryContext, requireDistrict, type SavedName } from '@tisheng/service-kit/http';
import { type ExportColumn, writeCsv, writeXlsxOffLoop } from '@tisheng/service-kit/imports';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import type { RefusalCode } from '#domain/refusal-code.ts';
import type { AccountSeal } from '#persistence/account-seal.ts';
import { BatchRow, PaymentLineRow } from '#persistence/batch-row.ts';
import { ClaimRow } from '#persistence/claim-row.ts';
import { FundRow } from '#persistence/fund-row.ts';
import { logAccountViews } from './payee-accounts.ts';

/** The usual columns of a finance office, in its order; the city may name others. */
const columns: readonly ExportColumn[] = [
  { key: 'position', header: '序号', width: 6 },
  { key: 'year', header: '预算年度', width: 10 },
  { key: 'documentNo', header: '指标文号/指标编码', text: true },
  { key: 'unitCode', header: '预算单位编码', text: true },
  { key: 'unitName', header: '预算单位名称', width: 24 },
  { key: 'projectCode', header: '项目编码', text: true },
  { key: 'projectName', header: '项目名称', width: 24 },
  { key: 'functionalCode', header: '功能分类', text: true },
  { key: 'governmentEconomicCode', header: '政府经济分类', text: true },
  { key: 'departmentEconomicCode', header: '部门经济分类', text: true },
  { key: 'fundingNature', header: '资金性质' },
  { key: 'payee', header: '收款人全称', width: 32 },
  { key: 'account', header: '收款人账号', width: 26, text: true },
  { key: 'bankName', header: '开户银行全称', width: 32 },
  { key: 'bankCode', header: '联行号', text: true },
  { key: 'creditCode', header: '统一社会信用代码', width: 22, text: true },
  { key: 'amount', header: '金额（元）', text: true },
  { key: 'purpose', header: '用途/摘要', width: 32 },
  { key: 'approvalNo', header: '批文号', text: true },
  { key: 'paymentNo', header: '唯一业务号', width: 28, text: true },
  { key: 'preparedBy', header: '经办', width: 10 },
  { key: 'confirmedBy', header: '复核', width: 10 },
];

/** 拨付批次文件 of a frozen batch, with whole account numbers: each download is written down. */
export function writePaymentFile(
  context: QueryContext,
  seal: AccountSeal,
  query: { batchId: string; format: 'xlsx' | 'csv' },
): Promise<{ fileName: SavedName; bytes: Uint8Array }> {
  return context.em.transactional(async (tx) => {
    const batch = await tx.findOne(BatchRow, { id: query.batchId });
    if (!batch) throw refuse('not-found', '没有这个批次，请从列表重新打开');
    requireDistrict(context.actor, batch.district);
    if (batch.status !== 'confirmed')
      throw refuse<RefusalCode>('batch-not-confirmed', '批次复核确认后才能导出拨付文件');
    const rows = await paymentRows(tx, seal, batch);
    await logAccountViews(
      tx,
      context,
      rows.map(({ claimId }) => claimId),
      `导出 ${batch.number}`,
    );
    const cells = rows.map(({ claimId: _claimId, ...row }) => row);
    const bytes =
      query.format === 'csv'
        ? writeCsv({ columns, rows: cells })
        : await writeXlsxOffLoop({ sheets: [{ name: batch.number, columns, rows: cells }] });
    return { fileName: `${batch.number}.${query.format}`, bytes };
  });
}

async function paymentRows(tx: QueryContext['em'], seal: AccountSeal, batch: BatchRow) {
  const lines = await tx.find(
    PaymentLineRow,
    { batchId: batch.id, status: { $ne: 'held' } },
    { orderBy: { position: 'asc' } },
  );
  const claims = await tx.find(ClaimRow, { id: { $in: lines.map(({ claimId }) => claimId) } });
  const funds = await tx.find(FundRow, { id: { $in: claims.map(({ fundId }) => fundId ?? '') } });
  const documents = await documentsOf(
    tx,
    funds.map(({ id }) => id),
  );
  return lines.map((line) => {
    const claim = claims.find(({ id }) => id === line.claimId);
    const fund = funds.find(({ id }) => id === claim?.fundId);
    if (!claim || !fund) throw new Error(`payment ${line.paymentNo} has no claim or fund`);
    const { holder, bankName, bankCode, sealedNumber } = line.account;
    return {
      ...fund.budget,
      claimId: claim.id,
      position: line.position,
      year: fund.year,
      documentNo: documents.get(fund.id) ?? '',
      payee: holder,
      account: seal.open(sealedNumber),
      bankName,
      bankCode,
      creditCode: line.creditCode ?? '',
      amount: formatYuan(line.amountFen).replaceAll(',', ''),
      purpose: `${programmeNames[claim.programme]} ${claim.number}`,
      approvalNo: claim.number,
      paymentNo: line.paymentNo,
      preparedBy: batch.preparedBy.name,
      confirmedBy: batch.confirmedBy?.name ?? '',
    };
  });
}

/** 指标文号: the last appropriation of each fund that was not taken back. */
async function documentsOf(
  tx: QueryContext['em'],
  fundIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await run<{ fundId: string; documentNo: string }>(
    tx,
    `select distinct on (fund_id) fund_id as "fundId", document_no as "documentNo"
     from transfers t where kind = 'appropriate' and fund_id = any($1::uuid[])
       and not exists (select from transfers r where r.reverses_id = t.id)
     order by fund_id, id desc`,
    [fundIds],
  );
  return new Map(rows.map(({ fundId, documentNo }) => [fundId, documentNo]));
}
