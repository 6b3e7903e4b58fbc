import { type SubsidyLedgerFact, subsidyLedger } from '@tisheng/contracts';
import { formatYuan } from '@tisheng/formats';
import { type PersonContext, requireDistrict } from '@tisheng/service-kit/http';
import { announce, run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import { type FundChangeKind, requireCorrectable, requireFree } from '#domain/fund-change.ts';
import { requireYearOfAppropriation, requireYearOfReduction } from '#domain/fund-year.ts';
import { happenedOn } from '#domain/happened-on.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { insertProposal, loadTransfer } from '#persistence/fund-changes.ts';
import { FundRow } from '#persistence/fund-row.ts';
import { balancesOf } from '#persistence/ledger.ts';
import { personOf } from './claim-decisions.ts';

export type Proposed = { id: string; changeId: string };
type Documented = { fundId: string; amountFen: number; documentNo: string };

/**
 * 登记下达指标, first person: no money yet.
 * @throws Refusal `day-in-future` | `document-of-another-year` | `document-already-booked`
 */
export async function proposeAppropriation(
  context: PersonContext,
  command: Documented & { appropriatedOn: string | null },
): Promise<Proposed> {
  const fund = await loadFund(context, command.fundId);
  const { amountFen, documentNo } = command;
  const documentOn = happenedOn(command.appropriatedOn, context.today);
  requireYearOfAppropriation(fund.year, documentOn);
  const change = { kind: 'appropriate', amountFen, documentNo, documentOn, reason: null } as const;
  return propose(context, fund, { ...change, correctsId: null });
}

/**
 * 登记调减指标, first person: what is reserved or gone cannot be taken.
 * @throws Refusal `day-in-future` | `document-of-another-year` | `document-already-booked` | `money-committed`
 */
export async function proposeReduction(
  context: PersonContext,
  command: Documented & { reducedOn: string | null; reason: string },
): Promise<Proposed> {
  const fund = await loadFund(context, command.fundId);
  const { amountFen, documentNo, reason } = command;
  const documentOn = happenedOn(command.reducedOn, context.today);
  requireYearOfReduction(fund.year, documentOn, context.today);
  requireFree(await balancesOf(context.tx, fund.id), amountFen, formatYuan);
  const change = { kind: 'reduce', amountFen, documentNo, documentOn, reason } as const;
  return propose(context, fund, { ...change, correctsId: null });
}

/**
 * 登记冲正, first person: one entry that was booked in error, whole.
 * @throws Refusal `entry-not-correctable` | `already-corrected` | `money-committed`
 */
export async function proposeCorrection(
  context: PersonContext,
  command: { fundId: string; transferId: string; reason: string },
): Promise<Proposed> {
  const { tx, today } = context;
  const fund = await loadFund(context, command.fundId);
  const { id, kind, amountFen, documentNo, isReversed } = await loadTransfer(tx, command);
  const correctable = requireCorrectable(kind);
  if (isReversed) throw alreadyCorrected();
  if (correctable === 'appropriate')
    requireFree(await balancesOf(tx, fund.id), amountFen, formatYuan);
  return propose(context, fund, {
    kind: 'correct',
    amountFen,
    documentNo: documentNo ?? '无文号',
    documentOn: today,
    reason: command.reason,
    correctsId: id,
  });
}

type Change = {
  kind: FundChangeKind;
  amountFen: number;
  documentNo: string;
  documentOn: string;
  reason: string | null;
  correctsId: string | null;
};

async function propose(
  context: PersonContext,
  fund: FundRow,
  { documentOn: appropriatedOn, ...change }: Change,
): Promise<Proposed> {
  const { tx, today: proposedOn } = context;
  const id = newId();
  const proposal = { ...change, appropriatedOn, proposedOn, proposedBy: personOf(context) };
  if (!(await insertProposal(tx, { id, fundId: fund.id, ...proposal })))
    throw change.kind === 'correct' ? alreadyCorrected() : alreadyBooked(change.documentNo);
  const { kind, amountFen, documentNo, reason } = change;
  const data = { changeId: id, kind, amountFen, documentNo, proposedOn, reason };
  await announceFund(context, fund, [
    { type: 'FundChangeProposed', data: { ...aboutFund(fund), ...data } },
  ]);
  return { id: fund.id, changeId: id };
}

function alreadyBooked(documentNo: string) {
  const message = `文号 ${documentNo} 已登记过，同一文号在一项资金中只登记一次；请核对文号，或由另一人复核已登记的变动`;
  return refuse<RefusalCode>('document-already-booked', message, { documentNo });
}

const alreadyCorrected = () =>
  refuse<RefusalCode>('already-corrected', '这笔分录已冲正，或冲正正在等待复核，请刷新资金台账');

/**
 * Whoever changes a fund waits for another who does, since its facts stand in one order. Payments and approvals never wait
 * here: their entries refer to the fund by its key, which nobody changes.
 */
export async function loadFund({ tx, actor }: PersonContext, id: string): Promise<FundRow> {
  await run(tx, 'select from funds where id = $1 for no key update', [id]);
  const fund = await tx.findOne(FundRow, { id });
  if (!fund) throw refuse('not-found', '没有这项资金，请从列表重新打开');
  requireDistrict(actor, fund.district);
  return fund;
}

export const aboutFund = ({ id: fundId, district, year, programme }: FundRow) => ({
  fundId,
  district,
  year,
  programme,
});

export async function announceFund(
  context: PersonContext,
  { id }: FundRow,
  facts: readonly SubsidyLedgerFact[],
  occurredOn: string = context.today,
): Promise<void> {
  const subject = `fund/${id}`;
  await announce(context, subsidyLedger, { subject, partitionkey: subject, occurredOn }, facts);
}
