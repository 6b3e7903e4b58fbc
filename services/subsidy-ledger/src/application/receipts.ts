import type { PersonContext } from '@tisheng/service-kit/http';
import {
  optional,
  parseAmountToFen,
  parseDay,
  readTableOffLoop,
} from '@tisheng/service-kit/imports';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { pay, returnPayment } from '#domain/payment.ts';
import { type Match, matchReceipt, type Receipt } from '#domain/receipt.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { PaymentLineRow } from '#persistence/batch-row.ts';
import type { ClaimRow } from '#persistence/claim-row.ts';
import { postTransfers } from '#persistence/ledger.ts';
import { announceClaim, applyDecision } from './deciding.ts';
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
  const rows: ReceiptResult[] = [];
  for (const told of command.rows) {
    const receipt = { ...told, settledOn: told.settledOn ?? context.today };
    const line = lines.find(({ paymentNo }) => paymentNo === receipt.paymentNo);
    const claim = claims.find(({ id }) => id === line?.claimId);
    const present = line && { ...line, instructedOn: batch.confirmedOn };
    const match = matchReceipt(present, receipt, context.today);
    if (line && claim && (match.outcome === 'paid' || match.outcome === 'returned'))
      await settle(context, claim, line, receipt);
    const problem = match.outcome === 'unmatched' ? match.problem : null;
    rows.push({ ...receipt, outcome: match.outcome, problem });
  }
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

async function settle(
  context: PersonContext,
  claim: ClaimRow,
  line: PaymentLineRow,
  { result, reason, settledOn }: Receipt,
): Promise<void> {
  const why = reason ?? '';
  const decision = result === 'paid' ? pay(claim, settledOn) : returnPayment(claim, why, settledOn);
  Object.assign(line, { status: result, settledOn, reason: result === 'paid' ? null : why });
  const { fundId } = claim;
  if (!fundId) throw new Error(`claim ${claim.id} has no fund`);
  await applyDecision(context, claim, decision);
  await postTransfers(context, [
    {
      fundId,
      kind: result === 'paid' ? 'pay' : 'return',
      amountFen: line.amountFen,
      claimId: claim.id,
      documentNo: line.paymentNo,
      occurredOn: settledOn,
      reason: result === 'paid' ? `${claim.number} 已拨付` : `${claim.number} 退票：${why}`,
    },
  ]);
  await announceClaim(context, claim, decision.facts, settledOn);
}

async function keepReceipts(
  { tx, today, cause }: PersonContext,
  batchId: string,
  rows: readonly ReceiptResult[],
): Promise<void> {
  for (const { paymentNo, amountFen, payee, result, reason, settledOn, ...met } of rows)
    await run(
      tx,
      `insert into receipt_rows (batch_id, payment_no, amount_fen, payee, result, reason, outcome,
         problem, settled_on, recorded_on, recorded_at, actor_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        batchId,
        paymentNo,
        amountFen,
        payee,
        result,
        reason,
        met.outcome,
        met.problem,
        settledOn,
        today,
        cause.now,
        cause.actor.id,
      ],
    );
  await tx.flush();
}

const columns = {
  paymentNo: ['唯一业务号', '业务号'],
  amount: ['金额（元）', '金额', '金额(元)'],
  payee: ['收款人全称', '收款人', '户名'],
  result: ['结果', '支付结果', '状态'],
  reason: ['原因', '退票原因', '备注'],
  settledOn: ['支付日期', '日期', '交易日期'],
};

/**
 * A file of the bank, xlsx or csv.
 * @throws Refusal `receipts-unreadable` (facts: rowNumber) — what the bank says is never guessed
 */
export async function readReceiptFile(bytes: Uint8Array): Promise<ToldReceipt[]> {
  const required = ['paymentNo', 'amount', 'payee', 'result'] as const;
  const { rows } = await readTableOffLoop(bytes, { columns, required, maxRows: 5_000 });
  return rows.map(({ cells, rowNumber }) => {
    const amount = parseAmountToFen(cells.amount, 'yuan');
    const result = readResult(cells.result);
    const settledOn = optional(cells.settledOn, parseDay);
    if (!amount.ok || result === null || !settledOn.ok)
      throw refuse<RefusalCode>(
        'receipts-unreadable',
        `第 ${rowNumber} 行的金额、结果或日期无法识别，结果请填“成功”或“退票”`,
        { rowNumber },
      );
    return {
      paymentNo: cells.paymentNo.trim(),
      amountFen: amount.value,
      payee: cells.payee.trim(),
      result,
      reason: cells.reason.trim() || null,
      settledOn: settledOn.value,
    };
  });
}

function readResult(text: string): Receipt['result'] | null {
  if (/退|失败/.test(text)) return 'returned';
  return /成功|已付|已支付|已拨付/.test(text) ? 'paid' : null;
}
