import { District, Programme, Year } from '@tisheng/contracts';
import { type Doors, ListQuery, listOf, sendFile } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { listEntries } from '#application/entry-queries.ts';
import { listFunds } from '#application/fund-queries.ts';
import { openFund } from '#application/funds.ts';
import { writeLedgerFile } from '#application/ledger-file.ts';
import { reconcileFund } from '#application/reconciliation.ts';
import { carryOver } from '#application/year-end.ts';
import { accountNames, Budget, EntryView, FundView, Reconciliation } from './fund-views.ts';
import { readers } from './readers.ts';

const AskedYear = z.coerce.number('请填写年度').int().min(2000).max(2100);
export const FundParams = z.object({ fundId: z.uuid('资金标识无效') });

const OpenBody = z.object({
  district: District,
  year: Year,
  programme: Programme,
  budget: Budget.partial().default({}),
});
export function fundRoutes(doors: Doors): void {
  fundCommands(doors);
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
      scope: 'district',
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
      scope: 'district',
      params: FundParams,
      answer: z.object({ moved: z.int(), left: z.int() }),
    },
    (context, { params }) => carryOver(context, params),
  );
}

function fundQueries({ query }: Doors): void {
  query(
    {
      url: '/funds',
      summary: '资金台账：预算、已公示、已拨付、余额',
      access: readers,
      scope: 'district',
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
      scope: 'district',
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
      scope: 'district',
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
      scope: 'district',
      params: FundParams,
      answer: Reconciliation,
    },
    (context, { params }) => reconcileFund(context, params.fundId),
  );
}
