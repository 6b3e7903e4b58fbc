import { formatYuan } from '@tisheng/formats';
import type { PersonContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { lockLineage } from '@tisheng/service-kit/registry';
import {
  correctionOf,
  requireBookedByAnother,
  requireCorrectable,
  requireFree,
} from '#domain/fund-change.ts';
import { withdrawRecovery } from '#domain/payment.ts';
import { emptyFund } from '#domain/posting.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { findClaimant, loadClaim } from '#persistence/claims.ts';
import type { FundChangeRow } from '#persistence/fund-change-row.ts';
import {
  findCorrectedClaim,
  freeDocument,
  loadChange,
  loadTransfer,
  type Transfer,
} from '#persistence/fund-changes.ts';
import type { FundRow } from '#persistence/fund-row.ts';
import { lockFunds, postTransfers } from '#persistence/ledger.ts';
import { personOf } from './claim-decisions.ts';
import { announceClaim, applyDecision } from './deciding.ts';
import { aboutFund, announceFund, loadFund } from './fund-changes.ts';
import { holdUnmetClaims } from './holds.ts';
import { lockQueue, serveQueue } from './queue.ts';

type Settlement = { fundId: string; changeId: string; accepted: boolean };
type Settled = { id: string; availableFen: number; approvedFromQueue: number };

/**
 * 复核, second person: now the money moves, and what waited in the queue is served in order of application. Who
 * registered the change may withdraw it. Claims are locked before the change, as everywhere before accounts.
 * @throws Refusal `change-settled` | `same-person` | `money-committed` | `already-corrected`
 */
export async function settleFundChange(
  context: PersonContext,
  command: Settlement,
): Promise<Settled> {
  const { tx, today } = context;
  const { accepted } = command;
  const fund = await loadFund(context, command.fundId);
  const claimId = await findCorrectedClaim(tx, command);
  const claimant = claimId && (await findClaimant(tx, claimId));
  if (claimant) await lockLineage(tx, claimant);
  const queue = claimId ? [] : await lockQueue(context, fund);
  const change = await loadChange(tx, command);
  if (change.status !== 'proposed') {
    const message = '这笔变动已复核办结，请刷新资金台账';
    throw refuse<RefusalCode>('change-settled', message, { status: change.status });
  }
  const settledBy = personOf(context);
  requireBookedByAnother(settledBy, change.proposedBy, accepted);
  Object.assign(change, {
    status: accepted ? 'confirmed' : 'rejected',
    settledOn: today,
    settledBy,
  });
  await tx.flush();
  const { id: changeId, kind, amountFen, documentNo } = change;
  const data = { changeId, kind, amountFen, documentNo, settledOn: today, accepted };
  await announceFund(context, fund, [
    { type: 'FundChangeSettled', data: { ...aboutFund(fund), ...data } },
  ]);
  if (accepted) await bookings[kind](context, fund, change);
  const { availableFen, approved } = await serveQueue(context, fund, queue);
  return { id: fund.id, availableFen, approvedFromQueue: approved };
}

type Booking = (context: PersonContext, fund: FundRow, change: FundChangeRow) => Promise<void>;

const bookings: Record<FundChangeRow['kind'], Booking> = {
  appropriate: async (context, fund, { amountFen, documentNo, appropriatedOn }) => {
    const reason = `下达指标 ${documentNo}`;
    const order = { fundId: fund.id, amountFen, claimId: null, documentNo, reason };
    await postTransfers(context, [{ ...order, kind: 'appropriate', occurredOn: appropriatedOn }]);
    const data = { ...aboutFund(fund), amountFen, documentNo, appropriatedOn };
    await announceFund(context, fund, [{ type: 'FundAppropriated', data }], appropriatedOn);
  },
  reduce: async (
    context,
    fund,
    { amountFen, documentNo, appropriatedOn: reducedOn, ...change },
  ) => {
    await requireFreeNow(context, fund, amountFen);
    const why = change.reason ?? '';
    const reason = `调减指标 ${documentNo}：${why}`;
    const order = { fundId: fund.id, amountFen, claimId: null, documentNo, reason };
    await postTransfers(context, [{ ...order, kind: 'reduce', occurredOn: reducedOn }]);
    const data = { ...aboutFund(fund), amountFen, documentNo, reducedOn, reason: why };
    await announceFund(context, fund, [{ type: 'FundReduced', data }], reducedOn);
  },
  correct: async (context, fund, change) => {
    if (!change.correctsId) throw new Error(`change ${change.id} corrects nothing`);
    const original = await loadTransfer(context.tx, {
      fundId: fund.id,
      transferId: change.correctsId,
    });
    if (original.isReversed)
      throw refuse<RefusalCode>('already-corrected', '这笔分录已冲正，请刷新资金台账');
    if (original.claimId) await takeBackRecovery(context, fund, change, original);
    else await takeBackChange(context, fund, change, original);
  },
};

/** 冲正下达或调减: its document may be registered again, with what it truly says. */
async function takeBackChange(
  context: PersonContext,
  fund: FundRow,
  change: FundChangeRow,
  { kind, amountFen, documentNo }: Transfer,
): Promise<void> {
  const of = requireCorrectable(kind);
  if (of === 'recover') throw new Error(`a recovery of ${fund.id} has no claim`);
  if (of === 'appropriate') await requireFreeNow(context, fund, amountFen);
  await postTransfers(context, [correctionOrder(fund, change, kind)]);
  await freeDocument(context.tx, { fundId: fund.id, documentNo: change.documentNo });
  const data = {
    ...aboutFund(fund),
    of,
    amountFen,
    documentNo: documentNo ?? change.documentNo,
    correctedOn: context.today,
    reason: change.reason ?? '',
  };
  await announceFund(context, fund, [{ type: 'FundEntryCorrected', data }]);
}

/** 冲正追回: the claim is paid as it was before, and what was doubtful about it is asked again. */
async function takeBackRecovery(
  context: PersonContext,
  fund: FundRow,
  change: FundChangeRow,
  { kind, amountFen, claimId }: Transfer,
): Promise<void> {
  const claim = await loadClaim(context.tx, claimId ?? '');
  const given = { amountFen, decisionNo: change.documentNo, reason: change.reason ?? '' };
  const decision = withdrawRecovery(claim, given, context.today);
  await applyDecision(context, claim, decision);
  const order = { ...correctionOrder(fund, change, kind), claimId: claim.id };
  await postTransfers(context, [order]);
  await announceClaim(context, claim, decision.facts);
  await holdUnmetClaims(context, await lockLineage(context.tx, claim.businessId));
}

function correctionOrder(
  { id: fundId }: FundRow,
  { amountFen, documentNo, correctsId: reversesId, reason }: FundChangeRow,
  original: Transfer['kind'],
) {
  const kind = correctionOf(requireCorrectable(original));
  const about = { fundId, amountFen, claimId: null, documentNo, reversesId };
  return { ...about, kind, reason: `冲正 ${documentNo}：${reason ?? ''}` };
}

async function requireFreeNow({ tx }: PersonContext, { id }: FundRow, amountFen: number) {
  const locked = await lockFunds(tx, [id]);
  requireFree(locked.get(id)?.balances ?? emptyFund, amountFen, formatYuan);
}
