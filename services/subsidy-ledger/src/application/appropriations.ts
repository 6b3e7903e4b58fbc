import { LockMode } from '@mikro-orm/core';
import { subsidyLedger } from '@tisheng/contracts';
import { type PersonContext, requireDistrict } from '@tisheng/service-kit/http';
import { announce, run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import { requireSecond } from '#domain/duties.ts';
import { happenedOn } from '#domain/happened-on.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { AppropriationRow } from '#persistence/appropriation-row.ts';
import { FundRow } from '#persistence/fund-row.ts';
import { postTransfers } from '#persistence/ledger.ts';
import { personOf } from './claim-decisions.ts';
import { lockQueue, serveQueue } from './queue.ts';

type Proposal = {
  fundId: string;
  amountFen: number;
  documentNo: string;
  appropriatedOn: string | null;
};

/** 登记指标, first person: no money yet. @throws Refusal `day-in-future` | `document-already-booked` */
export async function proposeAppropriation(
  context: PersonContext,
  command: Proposal,
): Promise<{ id: string; appropriationId: string }> {
  const { tx, today } = context;
  const fund = await loadFund(context, command.fundId);
  const { amountFen, documentNo } = command;
  const id = newId();
  const made = await run<{ id: string }>(
    tx,
    `insert into appropriations (id, fund_id, amount_fen, document_no, appropriated_on, status,
       proposed_on, proposed_by)
     select $1, $2, $3, $4, $5, 'proposed', $6, $7
     where not exists (select from transfers
       where fund_id = $2 and document_no = $4 and kind = 'appropriate')
     on conflict (fund_id, document_no) where status <> 'rejected' do nothing returning id`,
    [
      id,
      fund.id,
      amountFen,
      documentNo,
      happenedOn(command.appropriatedOn, today),
      today,
      JSON.stringify(personOf(context)),
    ],
  );
  if (made.length === 0) throw alreadyBooked(documentNo);
  return { id: fund.id, appropriationId: id };
}

function alreadyBooked(documentNo: string) {
  const message = `文号 ${documentNo} 已登记过，同一文号只下达一次；请核对文号，或由另一人复核已登记的指标`;
  return refuse<RefusalCode>('document-already-booked', message, { documentNo });
}

type Settlement = { fundId: string; appropriationId: string; accepted: boolean };
type Settled = { id: string; availableFen: number; approvedFromQueue: number };

/**
 * 复核下达, second person: now the money is there, and what waited in the queue is served in order of application.
 * @throws Refusal `appropriation-settled` | `same-person`
 */
export async function settleAppropriation(
  context: PersonContext,
  command: Settlement,
): Promise<Settled> {
  const fund = await loadFund(context, command.fundId);
  const queue = await lockQueue(context, fund);
  const proposal = await loadProposal(context, command);
  const message = '指标由您登记，请由另一名财政审核人或财政支付人复核下达';
  requireSecond(context.actor, proposal.proposedBy, message);
  proposal.status = command.accepted ? 'confirmed' : 'rejected';
  proposal.settledOn = context.today;
  proposal.settledBy = personOf(context);
  await context.tx.flush();
  if (command.accepted) await book(context, fund, proposal);
  const { availableFen, approved } = await serveQueue(context, fund, queue);
  return { id: fund.id, availableFen, approvedFromQueue: approved };
}

async function loadProposal({ tx }: PersonContext, { fundId, appropriationId: id }: Settlement) {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const proposal = await tx.findOne(AppropriationRow, { id, fundId }, { lockMode });
  if (!proposal) throw refuse('not-found', '没有这笔指标，请从资金台账重新打开');
  if (proposal.status === 'proposed') return proposal;
  const message = '这笔指标已复核办结，请刷新资金台账';
  throw refuse<RefusalCode>('appropriation-settled', message, { status: proposal.status });
}

async function book(
  context: PersonContext,
  { id: fundId, district, year, programme }: FundRow,
  { amountFen, documentNo, appropriatedOn }: AppropriationRow,
): Promise<void> {
  await postTransfers(context, [
    {
      fundId,
      kind: 'appropriate',
      amountFen,
      claimId: null,
      documentNo,
      reason: `下达指标 ${documentNo}`,
      occurredOn: appropriatedOn,
    },
  ]);
  const subject = `fund/${fundId}`;
  const about = { subject, partitionkey: subject, occurredOn: appropriatedOn };
  const told = { fundId, district, year, programme, amountFen, documentNo };
  await announce(context, subsidyLedger, about, [
    { type: 'FundAppropriated', data: { ...told, appropriatedOn } },
  ]);
}

async function loadFund({ tx, actor }: PersonContext, id: string): Promise<FundRow> {
  const fund = await tx.findOne(FundRow, { id });
  if (!fund) throw refuse('not-found', '没有这项资金，请从列表重新打开');
  requireDistrict(actor, fund.district);
  return fund;
}
