import { type District, type Programme, programmeNames, subsidyLedger } from '@tisheng/contracts';
import { type PersonContext, requireDistrict } from '@tisheng/service-kit/http';
import { announce, run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import { happenedOn } from '#domain/happened-on.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { type BudgetLine, FundRow } from '#persistence/fund-row.ts';
import { openAccounts, postTransfers } from '#persistence/ledger.ts';
import { lockQueue, serveQueue } from './queue.ts';

type OpenFund = {
  district: District;
  year: number;
  programme: Programme;
  budget: Partial<BudgetLine>;
};

/** Codes of 政府收支分类 that the city has yet to confirm; a fund may say otherwise. */
const usualBudget = {
  unitCode: '',
  unitName: '',
  projectCode: '',
  functionalCode: '2150805',
  governmentEconomicCode: '507',
  departmentEconomicCode: '312',
  fundingNature: '一般公共预算资金',
};

/** 举措42：各区设立专项资金. @throws Refusal `fund-exists` */
export async function openFund(
  { tx, actor, today }: PersonContext,
  command: OpenFund,
): Promise<{ id: string; version: number }> {
  const { district, year, programme, budget } = command;
  requireDistrict(actor, district);
  const id = newId();
  const line = { ...usualBudget, projectName: programmeNames[programme], ...budget };
  const made = await run<{ id: string }>(
    tx,
    `insert into funds (id, district, year, programme, budget, created_on)
     values ($1, $2, $3, $4, $5, $6) on conflict (district, year, programme) do nothing
     returning id`,
    [id, district, year, programme, JSON.stringify(line), today],
  );
  if (made.length === 0)
    throw refuse<RefusalCode>('fund-exists', '该区该年度此项资金已设立，请直接下达指标', {
      district,
      year,
      programme,
    });
  await openAccounts(tx, id);
  return { id, version: 1 };
}

type Appropriate = {
  fundId: string;
  amountFen: number;
  documentNo: string;
  appropriatedOn: string | null;
};

/** 下达指标: what waited in the queue is served at once, in order of application. */
export async function appropriateFund(
  context: PersonContext,
  command: Appropriate,
): Promise<{ id: string; availableFen: number; approvedFromQueue: number }> {
  const { tx, today, actor } = context;
  const fund = await tx.findOne(FundRow, { id: command.fundId });
  if (!fund) throw refuse('not-found', '没有这项资金，请从列表重新打开');
  const { id, district, year, programme } = fund;
  requireDistrict(actor, district);
  const { amountFen, documentNo } = command;
  const appropriatedOn = happenedOn(command.appropriatedOn, today);
  const queue = await lockQueue(context, fund);
  const reason = `下达指标 ${documentNo}`;
  await postTransfers(context, [
    {
      fundId: id,
      kind: 'appropriate',
      amountFen,
      claimId: null,
      documentNo,
      reason,
      occurredOn: appropriatedOn,
    },
  ]);
  const subject = `fund/${id}`;
  const about = { subject, partitionkey: subject, occurredOn: appropriatedOn };
  const told = { fundId: id, district, year, programme, amountFen, documentNo };
  await announce(context, subsidyLedger, about, [
    { type: 'FundAppropriated', data: { ...told, appropriatedOn } },
  ]);
  const { availableFen, approved } = await serveQueue(context, fund, queue);
  return { id, availableFen, approvedFromQueue: approved };
}
