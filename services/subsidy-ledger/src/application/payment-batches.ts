import { LockMode } from '@mikro-orm/core';
import type { Finding } from '@tisheng/contracts';
import { type PersonContext, requireDistrict, requireVersion } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import { failed, missing } from '#domain/conditions.ts';
import { type Duty, requireApart, requireSecond } from '#domain/duties.ts';
import { hold, instruct, prepare, setAside } from '#domain/payment.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { BatchRow, PaymentLineRow } from '#persistence/batch-row.ts';
import { keepDuty, loadDuties } from '#persistence/claim-duties.ts';
import { ClaimRow } from '#persistence/claim-row.ts';
import { type Order, postTransfers } from '#persistence/ledger.ts';
import { examineClaims, personOf } from './claim-decisions.ts';
import { applyDecisions } from './deciding.ts';

export type BatchBrief = {
  id: string;
  number: string;
  status: BatchRow['status'];
  version: number;
  held: { claimId: string; number: string; reason: string }[];
};

/** 编制拨付批次. @throws Refusal `mixed-districts` | `same-person` and those of `prepare` */
export async function prepareBatch(
  context: PersonContext,
  command: { claimIds: readonly string[] },
): Promise<BatchBrief> {
  const { tx, today, cause } = context;
  const claims = await lockClaims(context, command.claimIds);
  const [first, ...others] = claims;
  if (!first || claims.length !== new Set(command.claimIds).size)
    throw refuse('not-found', '有申报不存在，请刷新列表后重新选择');
  requireDistrict(context.actor, first.district);
  if (others.some(({ district }) => district !== first.district))
    throw refuse<RefusalCode>('mixed-districts', '一个批次只能包含一个区的申报，请分区编制');
  await takeDuty(context, 'prepare-payment', claims);
  const batch = tx.create(BatchRow, {
    id: newId(),
    number: await nextBatchNumber(context),
    district: first.district,
    status: 'prepared',
    preparedOn: today,
    preparedBy: personOf(context),
    confirmedOn: null,
    confirmedBy: null,
    lastActor: cause.actor.name,
  });
  await tx.flush();
  const decided = claims.map((claim) => ({ claim, decision: prepare(claim, batch, today) }));
  await applyDecisions(context, decided);
  for (const [index, claim] of claims.entries())
    tx.create(PaymentLineRow, lineOf(claim, batch.id, index + 1));
  await tx.flush();
  return { ...briefOf(batch), held: [] };
}

/**
 * Compares what the person did for each of the claims, and writes down that he does this for them too.
 * @throws Refusal `same-person` (facts: who, did)
 */
export async function takeDuty(
  context: PersonContext,
  duty: Duty,
  claims: readonly ClaimRow[],
): Promise<void> {
  const done = await loadDuties(
    context.tx,
    claims.map(({ id }) => id),
  );
  for (const { id, number } of claims)
    requireApart(context.actor, duty, done.get(id) ?? [], number);
  await keepDuty(
    context,
    claims.map(({ id }) => id),
    duty,
  );
}

function lineOf(claim: ClaimRow, batchId: string, position: number) {
  const { id, paymentNo, amountFen, account, creditCode } = claim;
  if (!paymentNo || amountFen === null) throw new Error(`claim ${id} is not prepared`);
  return {
    paymentNo,
    batchId,
    claimId: id,
    position,
    amountFen,
    payee: account.holder,
    creditCode,
    account,
    status: 'prepared' as const,
    settledOn: null,
    reason: null,
  };
}

type BatchTarget = { batchId: string; version: number };

/**
 * 复核确认: freezes the batch and sends the instruction. Conditions are checked a last time; what fails is held and
 * taken out, the others go.
 * @throws Refusal `batch-not-prepared` | `same-person`
 */
export async function confirmBatch(
  context: PersonContext,
  target: BatchTarget,
): Promise<BatchBrief> {
  const batch = await loadPrepared(context, target);
  const message = '批次由您编制，须由未审核其中申报的另一名财政支付人复核确认';
  requireSecond(personOf(context), batch.preparedBy, message);
  const lines = await context.tx.find(PaymentLineRow, { batchId: batch.id });
  const claims = await lockClaims(
    context,
    lines.map(({ claimId }) => claimId),
  );
  await takeDuty(context, 'confirm-payment', claims);
  const lineOfClaim = new Map(lines.map((line) => [line.claimId, line]));
  const examined = await examineClaims(context, claims);
  const held: BatchBrief['held'] = [];
  const orders: Order[] = [];
  const decided = claims.map((claim) => {
    const line = lineOfClaim.get(claim.id) ?? {};
    const reason = reasonToHold(claim, examined.get(claim.id) ?? []);
    Object.assign(line, reason ? { status: 'held', reason } : { status: 'instructed' });
    if (reason) held.push({ claimId: claim.id, number: claim.number, reason });
    else orders.push(orderOf(claim, batch.number));
    const { today } = context;
    return { claim, decision: reason ? hold(claim, reason, today) : instruct(claim, today) };
  });
  await applyDecisions(context, decided);
  await postTransfers(context, orders);
  return { ...(await settleBatch(context, batch, orders.length > 0)), held };
}

export async function cancelBatch(
  context: PersonContext,
  target: BatchTarget,
): Promise<BatchBrief> {
  const batch = await loadPrepared(context, target);
  const lines = await context.tx.find(PaymentLineRow, { batchId: batch.id });
  for (const line of lines) Object.assign(line, { status: 'held', reason: '批次已取消' });
  const claims = await lockClaims(
    context,
    lines.map(({ claimId }) => claimId),
  );
  const reason = `批次 ${batch.number} 已取消`;
  const decided = claims.map((claim) => ({
    claim,
    decision: setAside(claim, reason, context.today),
  }));
  await applyDecisions(context, decided);
  return { ...(await settleBatch(context, batch, false)), held: [] };
}

async function settleBatch(context: PersonContext, batch: BatchRow, goes: boolean) {
  batch.status = goes ? 'confirmed' : 'cancelled';
  batch.lastActor = context.actor.name;
  if (goes) {
    batch.confirmedOn = context.today;
    batch.confirmedBy = personOf(context);
  }
  await context.tx.flush();
  return briefOf(batch);
}

/** A hold that stands, or a condition that fails or is not known just before the money leaves. */
function reasonToHold(claim: ClaimRow, findings: Finding[]): string | null {
  if (claim.holdReason) return claim.holdReason;
  claim.findings = findings;
  const [unmet] = [...failed(findings), ...missing(findings)];
  return unmet ? `支付前复核未通过：${unmet.detail}` : null;
}

function orderOf({ id, fundId, amountFen, number }: ClaimRow, batchNumber: string): Order {
  if (!fundId || amountFen === null) throw new Error(`claim ${id} has no fund or amount`);
  const reason = `${number} 支付指令，批次 ${batchNumber}`;
  return { fundId, kind: 'instruct', amountFen, claimId: id, documentNo: batchNumber, reason };
}

/** Always in id order, so that two batches never wait for each other. */
export function lockClaims({ tx }: PersonContext, ids: readonly string[]): Promise<ClaimRow[]> {
  return tx.find(
    ClaimRow,
    { id: { $in: [...ids] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
}

export async function loadBatch(context: PersonContext, batchId: string): Promise<BatchRow> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const batch = await context.tx.findOne(BatchRow, { id: batchId }, { lockMode });
  if (!batch) throw refuse('not-found', '没有这个批次，请从列表重新打开');
  requireDistrict(context.actor, batch.district);
  return batch;
}

async function loadPrepared(context: PersonContext, target: BatchTarget): Promise<BatchRow> {
  const batch = await loadBatch(context, target.batchId);
  requireVersion(batch, target.version);
  if (batch.status === 'prepared') return batch;
  throw refuse<RefusalCode>(
    'batch-not-prepared',
    '批次已确认或已取消，内容已冻结；更正请另编新批次',
    {
      status: batch.status,
    },
  );
}

async function nextBatchNumber({ tx, today }: PersonContext): Promise<string> {
  const [next] = await run<{ n: string }>(tx, `select nextval('payment_batch_numbers') as n`);
  return `批-${today.replaceAll('-', '')}-${String(next?.n).padStart(4, '0')}`;
}

function briefOf({ id, number, status, version }: BatchRow): Omit<BatchBrief, 'held'> {
  return { id, number, status, version };
}
