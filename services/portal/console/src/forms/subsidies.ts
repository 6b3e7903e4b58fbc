import type { BatchDecision, ReceiptDecision } from '../api/payments.ts';
import type { Claim, ClaimDecision, LodgingDecision } from '../api/subsidy-ledger.ts';
import {
  type ActionField,
  confirmation,
  day,
  fenOf,
  formsFor,
  text,
  yuan,
} from '../components/action-form.ts';
import { z } from '../zod.ts';
import { agreement, longReason, reasoned } from './second-look.ts';

const accountFields: ActionField[] = [
  { key: 'holder', label: '收款户名', input: 'text', hint: '与企业名称一致，否则银行退票。' },
  { key: 'number', label: '账号', input: 'text' },
  { key: 'bankName', label: '开户银行', input: 'text' },
  { key: 'bankCode', label: '联行号', input: 'text' },
];
const accountShape = {
  holder: text('收款户名', 200),
  number: text('账号', 40).regex(/^[\d\s]{8,40}$/, '账号应为 8 至 32 位数字'),
  bankName: text('开户银行', 200),
  bankCode: text('联行号', 12).regex(/^\d{12}$/, '联行号应为 12 位数字'),
};
const claimForm = formsFor<ClaimDecision>();

/** 免申即享 starts here: the officer lodges for the business whose conditions are met. */
export const lodging = (holder: string) =>
  formsFor<LodgingDecision>()('claims', {
    schema: z.object(accountShape),
    fields: accountFields,
    initial: { holder },
    body: (account) => ({ account }),
  });

/** 双人复核: one proposes the account, another confirms it. */
const accountForms = (claim: Claim) => ({
  'correct-account': claimForm('account-corrections', {
    note: claim.approvedBy
      ? '更正须由另一人复核，再由财政审核人批准后生效；在此之前不能付款。'
      : '更正须由另一人复核后生效。',
    schema: z.object({ ...accountShape, reason: text('更正的原因', 1000) }),
    fields: [...accountFields, { key: 'reason', label: '更正的原因', input: 'textarea' }],
    initial: {
      holder: claim.account.holder,
      bankName: claim.account.bankName,
      bankCode: claim.account.bankCode,
    },
    body: ({ reason, ...account }) => ({ account, reason }),
  }),
  'confirm-account': claimForm('account-correction-confirmations', agreement('同意更正')),
  'approve-account': claimForm('account-correction-approvals', {
    ...agreement('同意变更'),
    note: `此件批准以后更正了账户，请核对户名与企业名称“${claim.businessName}”一致后再同意。`,
  }),
});

/** 误记的到账或退票: two people take it back before the next step. */
const receiptForms = {
  'withdraw-receipt': claimForm('receipt-withdrawals', {
    ...reasoned('撤销的理由'),
    note: '另一人复核以后，此笔支付回到“支付中”，原登记留存备查；复核以前此件不能办理其他事项。',
  }),
  'confirm-receipt-withdrawal': claimForm('receipt-withdrawal-confirmations', {
    ...agreement('同意撤销'),
    note: '同意以后，此笔支付回到“支付中”，须按银行回单重新登记。',
  }),
};

/** 异议: raised during the publicity, and answered before anything goes on. */
const objectionForms = {
  object: claimForm('objections', {
    schema: z.object({ ground: longReason('异议的内容') }),
    fields: [{ key: 'ground', label: '异议的内容', input: 'textarea' }],
  }),
  'answer-objection': claimForm('objection-answers', {
    schema: z.object({ upheld: z.boolean(), answer: text('答复', 1000) }),
    fields: [
      { key: 'upheld', label: '异议成立', input: 'switch' },
      { key: 'answer', label: '答复', input: 'textarea' },
    ],
    initial: { upheld: false },
  }),
};

export const claimForms = (claim: Claim) => ({
  ...accountForms(claim),
  ...receiptForms,
  'look-up-credit': claimForm('credit-queries', {
    note: '查询人不能初审此件，请填写信用查询回执上的日期。',
    schema: z.object({ queriedOn: day('信用查询日期') }),
    fields: [{ key: 'queriedOn', label: '信用查询日期', input: 'date' }],
  }),
  verify: claimForm(
    'verification',
    confirmation(
      `条件在初审、批准与付款三次核对。信用查询日期：${claim.creditQueriedOn ?? '未登记'}。初审人不能批准和付款。`,
    ),
  ),
  publicise: claimForm('publication', confirmation('公示期按工作日历计算，名单由系统脱敏。')),
  ...objectionForms,
  approve: claimForm(
    'approval',
    confirmation(`批准后在本区专项资金中预留 ${claim.amountYuan ?? '—'} 元。初审人不能批准。`),
  ),
  refuse: claimForm('refusal', reasoned('不予补助的理由')),
  'release-hold': claimForm('hold-releases', reasoned('解除冻结的理由')),
  'uphold-payment': claimForm('payment-upholdings', {
    ...reasoned('核实的结果与保留的理由'),
    note: '款项已付出。保留以后不再追回；不应享受的，请改办“追回”。',
  }),
  'prepare-payment': claimForm(
    'prepare-payment',
    confirmation('把此件编入一个新的拨付批次，由另一人复核后发出指令。'),
  ),
  recover: claimForm('recoveries', {
    schema: z.object({
      amount: yuan('追回金额'),
      decisionNo: text('追回决定文号', 100),
      reason: text('理由', 1000),
    }),
    fields: [
      { key: 'amount', label: '追回金额', input: 'money' },
      { key: 'decisionNo', label: '追回决定文号', input: 'text' },
      { key: 'reason', label: '理由', input: 'textarea' },
    ],
    body: ({ amount, ...about }) => ({ ...about, amountFen: fenOf(amount) }),
  }),
});

/** One line of a batch by hand: says what follows, and asks for the bank's reason of a return. */
const receiptForm = formsFor<ReceiptDecision>();
export const receiptByHand = {
  paid: receiptForm(
    'paid',
    confirmation('登记到账后此件办结，资金转为已拨付。请对照银行回单核实后再确认。'),
  ),
  returned: receiptForm('returned', {
    note: '登记退票后款项退回已预留，须由两人更正账户并经财政审核人批准后重新拨付。',
    schema: z.object({ reason: text('银行退回的原因', 500) }),
    fields: [{ key: 'reason', label: '银行退回的原因', input: 'textarea' }],
  }),
};

const batchForm = formsFor<BatchDecision>();
export const batchForms = {
  confirm: batchForm(
    'confirmation',
    confirmation('复核后批次冻结，金额转为支付中，拨付文件可导出。'),
  ),
  cancel: batchForm('cancellation', confirmation('取消后各笔退回待拨付。')),
};
