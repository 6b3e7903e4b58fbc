import type { Actor, District } from '@tisheng/contracts';
import { formatYuanUppercase } from '@tisheng/formats';
import type { QueryContext } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { heldBy } from '#domain/duties.ts';
import { BatchRow, PaymentLineRow } from '#persistence/batch-row.ts';
import { loadDuties } from '#persistence/claim-duties.ts';

type BatchFilter = {
  status?: BatchRow['status'] | undefined;
  district?: District | undefined;
  limit: number;
  offset: number;
};

export async function listBatches(context: QueryContext, filter: BatchFilter) {
  const { em, actor } = context;
  const { status, district, limit, offset } = filter;
  const [rows, total] = await em.findAndCount(
    BatchRow,
    {
      district: { $in: actor.districts.filter((mine) => !district || mine === district) },
      ...(status ? { status } : {}),
    },
    { orderBy: { number: 'desc' }, limit, offset },
  );
  const lines = await em.find(PaymentLineRow, { batchId: { $in: rows.map(({ id }) => id) } });
  const barred = await barredClaims(context, lines);
  const items = rows.map((row) => batchView(actor, row, linesOf(row, lines), barred));
  return { items, total };
}

/** One batch with its lines, and the receipts that nobody could match. */
export async function getBatch({ em, actor }: QueryContext, batchId: string) {
  const row = await em.findOne(BatchRow, { id: batchId, district: { $in: actor.districts } });
  if (!row) throw refuse('not-found', '没有这个批次，或不在您负责的区');
  const lines = await em.find(PaymentLineRow, { batchId }, { orderBy: { position: 'asc' } });
  const unmatched = await run<{
    paymentNo: string;
    amountFen: string;
    payee: string;
    result: 'paid' | 'returned';
    problem: string;
    recordedOn: string;
  }>(
    em,
    `select distinct on (payment_no, amount_fen, payee, result) payment_no as "paymentNo",
       amount_fen as "amountFen", payee, result, problem, recorded_on::text as "recordedOn"
     from receipt_rows where batch_id = $1 and outcome = 'unmatched'
     order by payment_no, amount_fen, payee, result, id`,
    [batchId],
  );
  return {
    ...batchView(actor, row, lines, await barredClaims({ em, actor }, lines)),
    lines: lines.map((line) => ({
      paymentNo: line.paymentNo,
      claimId: line.claimId,
      amountFen: line.amountFen,
      payee: line.payee,
      maskedNumber: line.account.maskedNumber,
      status: line.status,
      settledOn: line.settledOn,
      reason: line.reason,
    })),
    unmatched: unmatched.map((each) => ({ ...each, amountFen: Number(each.amountFen) })),
  };
}

/** Claims of which the actor reviewed one or gave evidence: he neither confirms nor books their payment. */
async function barredClaims(
  { em, actor }: Pick<QueryContext, 'em' | 'actor'>,
  lines: readonly PaymentLineRow[],
): Promise<Set<string>> {
  if (!isPayer(actor)) return new Set();
  const done = await loadDuties(em, [...new Set(lines.map(({ claimId }) => claimId))]);
  const isBarred = (claimId: string) =>
    heldBy(actor, 'confirm-payment', done.get(claimId) ?? []) !== null;
  return new Set([...done.keys()].filter(isBarred));
}

const isPayer = ({ roles }: Actor) =>
  roles.includes('finance-payer') || roles.includes('finance-reviewer');

const linesOf = ({ id }: BatchRow, lines: readonly PaymentLineRow[]) =>
  lines.filter(({ batchId }) => batchId === id);

function batchView(
  actor: Actor,
  row: BatchRow,
  lines: readonly PaymentLineRow[],
  barred: ReadonlySet<string>,
) {
  const going = lines.filter(({ status }) => status !== 'held');
  const amountFen = going.reduce((sum, line) => sum + line.amountFen, 0);
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    district: row.district,
    status: row.status,
    preparedOn: row.preparedOn,
    preparedBy: row.preparedBy,
    confirmedOn: row.confirmedOn,
    confirmedBy: row.confirmedBy,
    payments: going.length,
    amountFen,
    amountUppercase: formatYuanUppercase(amountFen),
    paid: lines.filter(({ status }) => status === 'paid').length,
    returned: lines.filter(({ status }) => status === 'returned').length,
    availableActions: batchActions(actor, row).filter(
      ({ action }) =>
        !apartFromReview.includes(action) || !lines.some(({ claimId }) => barred.has(claimId)),
    ),
  };
}

const batchActionLabels = {
  confirm: '复核确认',
  cancel: '取消批次',
  'record-receipts': '导入回单',
  export: '导出拨付文件',
} as const;

type BatchAction = keyof typeof batchActionLabels;

const actionsOf = {
  prepared: ['confirm', 'cancel'],
  confirmed: ['record-receipts', 'export'],
  cancelled: [],
} as const satisfies Record<BatchRow['status'], readonly BatchAction[]>;

const apartFromReview: readonly BatchAction[] = ['confirm', 'record-receipts'];

function batchActions(actor: Actor, { status, preparedBy }: BatchRow) {
  const actions: readonly BatchAction[] = isPayer(actor) ? actionsOf[status] : [];
  return actions
    .filter((action) => action !== 'confirm' || preparedBy.id !== actor.id)
    .map((action) => ({ action, label: batchActionLabels[action] }));
}
