import { days, Fen, PostingFen, text } from '@tisheng/contracts';
import type { Doors } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { settleFundChange } from '#application/fund-change-settling.ts';
import {
  proposeAppropriation,
  proposeCorrection,
  proposeReduction,
} from '#application/fund-changes.ts';
import { FundParams } from './fund-routes.ts';
import { payers } from './readers.ts';

const documented = { amountFen: PostingFen, documentNo: text.documentNo('指标文号') };
/** 文件的日期；不填为今天。 */
const documentDay = (label: string) => days.document(label).nullable().default(null);
const AppropriateBody = z.object({ ...documented, appropriatedOn: documentDay('下达日期') });
const ReduceBody = z.object({
  ...documented,
  reducedOn: documentDay('调减文件日期'),
  reason: text.reason('调减的理由'),
});
const CorrectBody = z.object({
  transferId: z.uuid('分录标识无效'),
  reason: text.reason('冲正的理由'),
});
const SettleBody = z.object({ accepted: z.boolean('请选择是否同意').default(true) });
const Proposed = z.object({ id: z.uuid(), changeId: z.uuid() });

/** 下达、调减、冲正: one person registers, another books. */
export function fundChangeRoutes(doors: Doors): void {
  proposals(doors);
  corrections(doors);
}

function proposals({ command }: Doors): void {
  command(
    {
      method: 'POST',
      url: '/funds/:fundId/appropriations',
      summary: '登记下达指标，待第二人复核',
      access: ['finance-reviewer'],
      scope: 'district',
      params: FundParams,
      body: AppropriateBody,
      answer: Proposed,
    },
    (context, { params, body }) => proposeAppropriation(context, { ...params, ...body }),
  );
  command(
    {
      method: 'POST',
      url: '/funds/:fundId/reductions',
      summary: '登记调减指标，待第二人复核；已预留和已拨付的不能调减',
      access: ['finance-reviewer'],
      scope: 'district',
      params: FundParams,
      body: ReduceBody,
      answer: Proposed,
    },
    (context, { params, body }) => proposeReduction(context, { ...params, ...body }),
  );
}

function corrections({ command }: Doors): void {
  command(
    {
      method: 'POST',
      url: '/funds/:fundId/corrections',
      summary: '登记冲正（误记的下达、调减、追回），待第二人复核；原分录不动',
      access: ['finance-reviewer'],
      scope: 'district',
      params: FundParams,
      body: CorrectBody,
      answer: Proposed,
    },
    (context, { params, body }) => proposeCorrection(context, { ...params, ...body }),
  );
  command(
    {
      method: 'POST',
      url: '/funds/:fundId/changes/:changeId/confirmation',
      summary: '复核资金变动（登记人以外的人），入账并按申报先后批准排队；登记人可以撤回',
      access: payers,
      scope: 'district',
      params: FundParams.extend({ changeId: z.uuid('资金变动标识无效') }),
      body: SettleBody,
      answer: z.object({ id: z.uuid(), availableFen: Fen, approvedFromQueue: z.int() }),
    },
    (context, { params, body }) => settleFundChange(context, { ...params, ...body }),
  );
}
