import {
  districtNames,
  ledgerAccountNames,
  postingKindNames,
  programmeNames,
} from '@tisheng/contracts';
import { formatYuan } from '@tisheng/formats';
import type { QueryContext, SavedName } from '@tisheng/service-kit/http';
import { type ExportColumn, writeXlsxOffLoop } from '@tisheng/service-kit/imports';
import { refuse } from '@tisheng/service-kit/refusal';
import { FundRow } from '#persistence/fund-row.ts';
import { listEntries } from './entry-queries.ts';

const rowsMax = 100_000;

const columns: readonly ExportColumn[] = [
  { key: 'occurredOn', header: '发生日期', width: 12 },
  { key: 'account', header: '账户', width: 20 },
  { key: 'kind', header: '业务', width: 18 },
  { key: 'amount', header: '金额（元）', text: true },
  { key: 'balance', header: '记账后余额（元）', text: true },
  { key: 'claimNumber', header: '申报编号', width: 24, text: true },
  { key: 'documentNo', header: '文号/业务号', width: 28, text: true },
  { key: 'reason', header: '摘要', width: 48 },
];

/** 资金台账: the entries as they are, closed by the line that a ledger is signed on. */
export async function writeLedgerFile(
  context: QueryContext,
  fundId: string,
): Promise<{ fileName: SavedName; bytes: Uint8Array }> {
  const { items } = await listEntries(context, { fundId, limit: rowsMax, offset: 0 });
  const fund = await context.em.findOne(FundRow, { id: fundId });
  if (!fund) throw refuse('not-found', '没有这项资金，请从列表重新打开');
  const rows = items.map(({ occurredOn, account, kind, claimNumber, documentNo, ...entry }) => ({
    occurredOn,
    account: ledgerAccountNames[account],
    kind: postingKindNames[kind],
    amount: formatYuan(entry.amountFen),
    balance: formatYuan(entry.balanceFen),
    claimNumber,
    documentNo,
    reason: entry.reason,
  }));
  const signed = `制表：${context.actor.name}　审核：　　　　日期：${context.today}`;
  const closing = { ...emptyRow, reason: signed };
  const name = `${districtNames[fund.district]}${fund.year}${programmeNames[fund.programme]}台账`;
  const bytes = await writeXlsxOffLoop({ sheets: [{ name, columns, rows: [...rows, closing] }] });
  return { fileName: `${name}.xlsx`, bytes };
}

const emptyRow = {
  occurredOn: '',
  account: '',
  kind: '',
  amount: '',
  balance: '',
  claimNumber: '',
  documentNo: '',
};
