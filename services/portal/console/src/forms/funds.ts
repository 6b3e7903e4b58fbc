import type {
  EntryDecision,
  FundChangeDecision,
  FundDecision,
  FundOpening,
} from '../api/payments.ts';
import {
  type ActionField,
  choice,
  confirmation,
  day,
  fenOf,
  formsFor,
  text,
  yuan,
} from '../components/action-form.ts';
import { districts } from '../text/places.ts';
import { programmes } from '../text/subsidies.ts';
import { z } from '../zod.ts';
import { agreement, longReason, reasoned } from './second-look.ts';

export const fundOpening = (today: string) =>
  formsFor<FundOpening>()('funds', {
    schema: z.object({
      district: choice('区', districts),
      year: z.int('请填写年度'),
      programme: choice('项目', programmes),
    }),
    fields: [
      { key: 'district', label: '区', input: 'select', options: districts },
      { key: 'year', label: '年度', input: 'number' },
      { key: 'programme', label: '奖补项目', input: 'select', options: programmes },
    ],
    initial: { year: Number(today.slice(0, 4)) },
  });

const waits = '登记后须由另一名财政审核人或财政支付人复核，复核以后才入账。';
const documented = (what: string): ActionField[] => [
  { key: 'amount', label: `${what}金额`, input: 'money' },
  { key: 'documentNo', label: '指标文号', input: 'text' },
];
const documentShape = (what: string) => ({
  amount: yuan(`${what}金额`),
  documentNo: text('指标文号', 100),
});
/** 文件日期 is asked for in the words of the document, and stands for the fund's year. */
const documentDay = (year: number) =>
  `应为 ${year} 年的文件日期，或 ${year - 1} 年提前下达的文件日期。`;

const fundForm = formsFor<FundDecision>();
export const fundForms = ({ year }: { year: number }, today: string) => ({
  appropriate: fundForm('appropriations', {
    note: waits,
    schema: z.object({ ...documentShape('下达'), appropriatedOn: day('文件日期').optional() }),
    fields: [
      ...documented('下达'),
      { key: 'appropriatedOn', label: '文件日期', input: 'date', hint: documentDay(year) },
    ],
    initial: { appropriatedOn: today },
    body: ({ amount, ...about }) => ({ ...about, amountFen: fenOf(amount) }),
  }),
  reduce: fundForm('reductions', {
    note: `只能调减尚未预留的可用指标。${waits}`,
    schema: z.object({
      ...documentShape('调减'),
      reducedOn: day('文件日期').optional(),
      reason: longReason('调减的理由'),
    }),
    fields: [
      ...documented('调减'),
      { key: 'reducedOn', label: '文件日期', input: 'date' },
      { key: 'reason', label: '调减的理由', input: 'textarea' },
    ],
    initial: { reducedOn: today },
    body: ({ amount, ...about }) => ({ ...about, amountFen: fenOf(amount) }),
  }),
  'carry-over': fundForm('carry-overs', confirmation('往年已预留未拨付的转入本年度。')),
});

/** 冲正: the wrong entry stays and another takes it back whole. */
export const entryForms = {
  correct: formsFor<EntryDecision>()('corrections', {
    ...reasoned('冲正的理由'),
    note: `原分录不动，另记一笔冲回全额；金额或文号有误的，冲正以后重新登记。${waits}`,
  }),
};

const changeForm = formsFor<FundChangeDecision>();
export const fundChangeForms = {
  'settle-change': changeForm('confirmation', {
    ...agreement('同意入账'),
    note: '同意以后立即入账；有资金可用的，按申报先后批准排队的申报。',
  }),
  'withdraw-change': changeForm('confirmation', {
    ...confirmation('撤回以后不入账，可以重新登记。'),
    body: () => ({ accepted: false }),
  }),
};
