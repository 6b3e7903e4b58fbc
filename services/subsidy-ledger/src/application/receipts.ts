import { days, postingFenMax, subsidyLedger } from '@tisheng/contracts';
import type { PersonContext } from '@tisheng/service-kit/http';
import {
  type FileColumns,
  fileProblem,
  labelsOf,
  optional,
  parseAmountToFen,
  parseDay,
  parseText,
  readTableOffLoop,
  tableOptionsOf,
} from '@tisheng/service-kit/imports';
import { type Announcement, announceMany, run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { pay, returnPayment } from '#domain/payment.ts';
import { type Match, matchReceipt, type Receipt } from '#domain/receipt.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { PaymentLineRow } from '#persistence/batch-row.ts';
import type { ClaimRow } from '#persistence/claim-row.ts';
import { type Order, postTransfers } from '#persistence/ledger.ts';
import { loadBatch, lockClaims, takeDuty } from './payment-batches.ts';

/** As told: the bank may leave out the day. */
type ToldReceipt = Omit<Receipt, 'settledOn'> & { settledOn: string | null };
type ReceiptResult = Receipt & { outcome: Match['outcome']; problem: string | null };
export type ReceiptsAnswer = { rows: ReceiptResult[]; matched: number; unmatched: number };

/**
 * 回单: each row is matched or shown as an exception; the same receipt twice pays nothing twice.
 * @throws Refusal `batch-not-confirmed` | `receipts-empty` | `receipt-reason-missing` | `same-person`
 */
export async function recordReceipts(
  context: PersonContext,
  command: { batchId: string; rows: readonly ToldReceipt[] },
): Promise<ReceiptsAnswer> {
  const batch = await loadBatch(context, command.batchId);
  if (batch.status !== 'confirmed')
    throw refuse<RefusalCode>('batch-not-confirmed', '批次尚未复核确认，还没有发出支付指令');
  if (command.rows.length === 0)
    throw refuse<RefusalCode>('receipts-empty', '没有读到回单内容，请核对文件的表头和内容');
  requireReasons(command.rows);
  const lines = await context.tx.find(PaymentLineRow, { batchId: batch.id });
  const claims = await lockClaims(
    context,
    lines.map(({ claimId }) => claimId),
  );
  await takeDuty(context, 'book-receipt', toldOf(claims, lines, command.rows));
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const lineOf = new Map(lines.map((line) => [line.paymentNo, line]));
  const rows: ReceiptResult[] = [];
  const settled: Settled[] = [];
  for (const told of command.rows) {
    const receipt = { ...told, settledOn: told.settledOn ?? context.today };
    const line = lineOf.get(receipt.paymentNo);
    const claim = line && claimOf.get(line.claimId);
    const present = line && { ...line, instructedOn: batch.confirmedOn };
    const match = matchReceipt(present, receipt, context.today);
    if (line && claim && (match.outcome === 'paid' || match.outcome === 'returned'))
      settled.push(settle(context, claim, line, receipt));
    const problem = match.outcome === 'unmatched' ? match.problem : null;
    rows.push({ ...receipt, outcome: match.outcome, problem });
  }
  await postTransfers(
    context,
    settled.map(({ order }) => order),
  );
  await announceMany(
    context,
    subsidyLedger,
    settled.map(({ announcement }) => announcement),
  );
  await keepReceipts(context, batch.id, rows);
  const unmatched = rows.filter(({ outcome }) => outcome === 'unmatched').length;
  return { rows, matched: rows.length - unmatched, unmatched };
}

/** 退票 is booked with the bank's own reason, never with one that this service makes up. */
function requireReasons(rows: readonly ToldReceipt[]): void {
  const bare = rows.find(({ result, reason }) => result === 'returned' && !reason);
  if (!bare) return;
  const message = `${bare.paymentNo} 退票须写明银行退回的原因，请按退票通知填写`;
  throw refuse<RefusalCode>('receipt-reason-missing', message, { paymentNo: bare.paymentNo });
}

/** The claims that the receipts speak of; the others of the batch are untouched. */
function toldOf(
  claims: readonly ClaimRow[],
  lines: readonly PaymentLineRow[],
  rows: readonly ToldReceipt[],
): ClaimRow[] {
  const told = new Set(rows.map(({ paymentNo }) => paymentNo));
  const touched = lines.filter(({ paymentNo }) => told.has(paymentNo));
  return claims.filter(({ id }) => touched.some(({ claimId }) => claimId === id));
}

type Settled = { order: Order; announcement: Announcement<typeof subsidyLedger> };

/** Changes claim and line; the money and the facts of all receipts go together. */
function settle(
  { cause }: PersonContext,
  claim: ClaimRow,
  line: PaymentLineRow,
  { result, reason, settledOn }: Receipt,
): Settled {
  const { id: claimId, fundId, businessId, number } = claim;
  if (!fundId) throw new Error(`claim ${claimId} has no fund`);
  const why = reason ?? '';
  const decision = result === 'paid' ? pay(claim, settledOn) : returnPayment(claim, why, settledOn);
  Object.assign(line, { status: result, settledOn, reason: result === 'paid' ? null : why });
  Object.assign(claim, decision.changes, { lastActor: cause.actor.name });
  return {
    order: {
      fundId,
      kind: result === 'paid' ? 'pay' : 'return',
      amountFen: line.amountFen,
      claimId,
      documentNo: line.paymentNo,
      occurredOn: settledOn,
      reason: result === 'paid' ? `${number} 已拨付` : `${number} 退票：${why}`,
    },
    announcement: {
      subject: `claim/${claimId}`,
      partitionkey: businessId,
      occurredOn: settledOn,
      facts: decision.facts,
    },
  };
}

async function keepReceipts(
  { tx, today, cause }: PersonContext,
  batchId: string,
  rows: readonly ReceiptResult[],
): Promise<void> {
  await run(
    tx,
    `insert into receipt_rows (batch_id, payment_no, amount_fen, payee, result, reason, outcome,
       problem, settled_on, recorded_on, recorded_at, actor_id)
     select $1::uuid, payment_no, amount_fen, payee, result, reason, outcome, problem, settled_on,
       $3::date, $4::timestamptz, $5::text
     from rows from (jsonb_to_recordset($2::jsonb) as (payment_no text, amount_fen bigint,
       payee text, result text, reason text, outcome text, problem text, settled_on date))
       with ordinality as receipt (payment_no, amount_fen, payee, result, reason, outcome, problem,
       settled_on, nth) order by nth`,
    [batchId, JSON.stringify(rows.map(asColumns)), today, cause.now, cause.actor.id],
  );
  await tx.flush();
}

const asColumns = ({ paymentNo, amountFen, settledOn, ...same }: ReceiptResult) => ({
  ...same,
  payment_no: paymentNo,
  amount_fen: amountFen,
  settled_on: settledOn,
});

type ReceiptKey = 'paymentNo' | 'amount' | 'payee' | 'result' | 'reason' | 'settledOn';

/** 银行回单. */
const receiptFile: FileColumns<ReceiptKey> = {
  paymentNo: {
    heading: '唯一业务号',
    aliases: ['业务号'],
    required: true,
    hint: '拨付文件中的业务号',
  },
  amount: { heading: '金额（元）', aliases: ['金额'], required: true, hint: '只填数字' },
  payee: { heading: '收款人全称', aliases: ['收款人', '户名'], required: true, hint: '与回单一致' },
  result: {
    heading: '结果',
    aliases: ['支付结果', '状态'],
    required: true,
    hint: '银行回单上的结果',
    options: ['成功', '退票'],
  },
  reason: { heading: '原因', aliases: ['退票原因', '备注'], hint: '退票的填写' },
  settledOn: { heading: '支付日期', aliases: ['日期', '交易日期'], hint: '写作 2024-08-09' },
};

/**
 * A file of the bank, xlsx or csv.
 * @throws Refusal `receipts-empty` | `receipts-unreadable` (facts: rowNumber) — what the bank says is never guessed
 */
export async function readReceiptFile(bytes: Uint8Array): Promise<ToldReceipt[]> {
  const table = await readTableOffLoop(bytes, { ...tableOptionsOf(receiptFile), maxRows: 5_000 });
  const problem = fileProblem(table, labelsOf(receiptFile));
  if (problem !== null) {
    const code = table.rows.length === 0 ? 'receipts-empty' : 'receipts-unreadable';
    throw refuse<RefusalCode>(code, problem);
  }
  return table.rows.map(({ cells, rowNumber }) => {
    const amount = parseAmountToFen(cells.amount, 'yuan');
    const result = readResult(cells.result);
    const settledOn = optional(cells.settledOn, (text) => parseDay(text, days.handling()));
    const paymentNo = parseText(cells.paymentNo, 'documentNo');
    const payee = parseText(cells.payee, 'name');
    const reason = optional(cells.reason, (text) => parseText(text, 'reason'));
    if (
      !amount.ok ||
      amount.value > postingFenMax ||
      result === null ||
      !(settledOn.ok && paymentNo.ok && payee.ok && reason.ok)
    )
      throw refuse<RefusalCode>(
        'receipts-unreadable',
        `第 ${rowNumber} 行的业务号、金额、收款人、结果、原因或日期无法识别，结果请填“成功”或“退票”`,
        { rowNumber },
      );
    return {
      paymentNo: paymentNo.value,
      amountFen: amount.value,
      payee: payee.value,
      result,
      reason: reason.value,
      settledOn: settledOn.value,
    };
  });
}

const results: Record<string, Receipt['result']> = {
  成功: 'paid',
  支付成功: 'paid',
  交易成功: 'paid',
  已付: 'paid',
  已支付: 'paid',
  已拨付: 'paid',
  退票: 'returned',
  已退票: 'returned',
  退回: 'returned',
  失败: 'returned',
  支付失败: 'returned',
  交易失败: 'returned',
};

/** Each word whole: 未成功 is no success. */
const readResult = (text: string): Receipt['result'] | null => results[text.trim()] ?? null;
