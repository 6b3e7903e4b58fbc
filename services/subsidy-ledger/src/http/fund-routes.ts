import {
  Day,
  District,
  days,
  Fen,
  PostingFen,
  Programme,
  text,
  textOrNone,
  Year,
} from '@tisheng/contracts';
import { actionsOf, type Doors, ListQuery, listOf, sendFile } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { proposeAppropriation, settleAppropriation } from '#application/appropriations.ts';
import { listEntries, listFunds } from '#application/fund-queries.ts';
import { openFund } from '#application/funds.ts';
import { writeLedgerFile } from '#application/ledger-file.ts';
import { reconcileFund } from '#application/reconciliation.ts';
import { carryOver } from '#application/year-end.ts';
import { payers, readers } from './readers.ts';

const accountNames = [
  'treasury',
  'appropriated',
  'reserved',
  'instructed',
  'paid',
  'recovered',
] as const;
const line = textOrNone.name('预算科目');
const Budget = z.object({
  unitCode: line,
  unitName: line,
  projectCode: line,
  projectName: line,
  functionalCode: line,
  governmentEconomicCode: line,
  departmentEconomicCode: line,
  fundingNature: line,
});
const AskedYear = z.coerce.number('请填写年度').int().min(2000).max(2100);
const FundParams = z.object({ fundId: z.uuid('资金标识无效') });

const AppropriationParams = FundParams.extend({ appropriationId: z.uuid('指标标识无效') });

const FundView = z.object({
  id: z.uuid(),
  version: z.int(),
  district: District,
  year: z.int(),
  programme: Programme,
  budget: Budget,
  appropriatedFen: Fen,
  availableFen: Fen,
  reservedFen: Fen,
  instructedFen: Fen,
  paidFen: Fen,
  recoveredFen: Fen,
  publicisedFen: Fen,
  queuedFen: Fen,
  queuedClaims: z.int(),
  /** 待复核的指标: not yet money. */
  proposedAppropriations: z.array(
    z.object({
      id: z.uuid(),
      amountFen: Fen,
      documentNo: z.string(),
      appropriatedOn: Day,
      proposedBy: z.object({ id: z.string(), name: z.string() }),
      availableActions: actionsOf(['settle-appropriation']),
    }),
  ),
  availableActions: actionsOf(['appropriate', 'carry-over']),
});

const EntryView = z.object({
  id: z.int(),
  transferId: z.uuid(),
  account: z.enum(accountNames),
  kind: z.string(),
  amountFen: z.int(),
  balanceFen: z.int(),
  claimId: z.uuid().nullable(),
  claimNumber: z.string().nullable(),
  documentNo: z.string().nullable(),
  reason: z.string(),
  reversesId: z.uuid().nullable(),
  occurredOn: Day,
  recordedAt: z.iso.datetime(),
  actorId: z.string(),
});

const Reconciliation = z.object({
  ledgerPaidFen: Fen,
  receiptsPaidFen: Fen,
  differences: z.int(),
  items: z.array(
    z.object({
      paymentNo: z.string(),
      batchId: z.uuid(),
      batchNumber: z.string(),
      claimId: z.uuid(),
      claimNumber: z.string(),
      payee: z.string(),
      amountFen: Fen,
      status: z.enum(['instructed', 'paid', 'returned']),
      settledOn: Day.nullable(),
      agrees: z.boolean(),
      unmatchedReceipts: z.int(),
    }),
  ),
});

const OpenBody = z.object({
  district: District,
  year: Year,
  programme: Programme,
  budget: Budget.partial().default({}),
});
const AppropriateBody = z.object({
  amountFen: PostingFen,
  documentNo: text.documentNo('指标文号'),
  /** 下达文件的日期；不填为今天。 */
  appropriatedOn: days.document('下达日期').nullable().default(null),
});

export function fundRoutes(doors: Doors): void {
  fundCommands(doors);
  appropriationCommands(doors);
  fundQueries(doors);
  fundReports(doors);
}

function fundCommands({ command }: Doors): void {
  command(
    {
      method: 'POST',
      url: '/funds',
      summary: '设立专项资金（区、年度、奖补项目）',
      access: ['finance-reviewer'],
      body: OpenBody,
      answer: z.object({ id: z.uuid(), version: z.int() }),
    },
    (context, { body: { budget, ...fund } }) =>
      openFund(context, {
        ...fund,
        budget: Object.fromEntries(Object.entries(budget).filter(([, given]) => given)),
      }),
  );
  command(
    {
      method: 'POST',
      url: '/funds/:fundId/carry-overs',
      summary: '年度结转：往年已预留未拨付的转入本年度',
      access: ['finance-reviewer'],
      params: FundParams,
      answer: z.object({ moved: z.int(), left: z.int() }),
    },
    (context, { params }) => carryOver(context, params),
  );
}

/** 下达指标: one person registers, another books. */
function appropriationCommands({ command }: Doors): void {
  command(
    {
      method: 'POST',
      url: '/funds/:fundId/appropriations',
      summary: '登记下达指标，待第二人复核',
      access: ['finance-reviewer'],
      params: FundParams,
      body: AppropriateBody,
      answer: z.object({ id: z.uuid(), appropriationId: z.uuid() }),
    },
    (context, { params, body }) => proposeAppropriation(context, { ...params, ...body }),
  );
  command(
    {
      method: 'POST',
      url: '/funds/:fundId/appropriations/:appropriationId/confirmation',
      summary: '复核下达指标（登记人以外的人），入账并按申报先后批准排队',
      access: payers,
      params: AppropriationParams,
      body: z.object({ accepted: z.boolean('请选择是否同意').default(true) }),
      answer: z.object({ id: z.uuid(), availableFen: Fen, approvedFromQueue: z.int() }),
    },
    (context, { params, body }) => settleAppropriation(context, { ...params, ...body }),
  );
}

function fundQueries({ query }: Doors): void {
  query(
    {
      url: '/funds',
      summary: '资金台账：预算、已公示、已拨付、余额',
      access: readers,
      query: ListQuery.extend({
        district: District.optional(),
        year: AskedYear.optional(),
        programme: Programme.optional(),
      }),
      answer: listOf(FundView),
    },
    (context, { query: filter }) => listFunds(context, filter),
  );
  query(
    {
      url: '/funds/:fundId/entries',
      summary: '资金明细账',
      access: readers,
      params: FundParams,
      query: ListQuery.extend({ account: z.enum(accountNames).optional() }),
      answer: listOf(EntryView),
    },
    (context, { params, query: page }) => listEntries(context, { ...params, ...page }),
  );
}

function fundReports({ query }: Doors): void {
  query(
    {
      url: '/funds/:fundId/entries.xlsx',
      summary: '导出资金台账',
      access: readers,
      params: FundParams,
      answer: z.unknown(),
    },
    async (context, { params, reply }) =>
      sendFile(reply, await writeLedgerFile(context, params.fundId)),
  );
  query(
    {
      url: '/funds/:fundId/reconciliation',
      summary: '对账：台账与银行回单',
      access: readers,
      params: FundParams,
      answer: Reconciliation,
    },
    (context, { params }) => reconcileFund(context, params.fundId),
  );
}
