import { districtNames, programmeNames, type subsidyLedger } from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on, yuan } from './words.ts';

const correctionStages = {
  proposed: '已提出，待第二人复核',
  confirmed: '已复核，待批准人同意',
  settled: '已生效',
  rejected: '已退回',
};

export const subsidyTexts: Texts<typeof subsidyLedger> = {
  FundAppropriated: {
    title: '下达资金指标',
    ground: '举措42',
    detail: ({ district, year, programme, amountFen, documentNo }) =>
      `${districtNames[district]} ${year} 年${programmeNames[programme]} ${yuan(amountFen)}，${documentNo}`,
  },
  EntitlementOpened: {
    title: '开始计满稳定经营期',
    detail: ({ programme, maturesOn }) => `${programmeNames[programme]}，${on(maturesOn)} 期满`,
  },
  EntitlementSuspended: {
    title: '补助资格暂停',
    // The reason names a credit record, which is nobody's to read once it is repaired.
    detail: ({ programme }) => `${programmeNames[programme]}：信用条件暂不符合`,
  },
  EntitlementResumed: {
    title: '补助资格恢复',
    detail: ({ programme, reason }) => `${programmeNames[programme]}：${reason}`,
  },
  EntitlementMatured: {
    title: '补助条件成就',
    detail: ({ programme }) => `${programmeNames[programme]}可以申报`,
  },
  EntitlementLost: {
    title: '失去补助资格',
    detail: ({ programme, reason }) => `${programmeNames[programme]}：${reason}`,
  },
  ClaimLodged: {
    title: '申报补助',
    detail: ({ number, programme, amountFen }) =>
      `${number} ${programmeNames[programme]}${amountFen === null ? '，金额未定' : ` ${yuan(amountFen)}`}`,
  },
  ClaimVerified: { title: '初审通过', detail: ({ number }) => `${number} 初审通过` },
  ClaimPublicised: {
    title: '公示',
    detail: ({ number, lastDay, provisional }) =>
      `${number} 公示至 ${on(lastDay)}${provisional ? '（暂估）' : ''}`,
  },
  ObjectionRaised: { title: '公示异议', detail: ({ number, ground }) => `${number} ${ground}` },
  ClaimApproved: {
    title: '批准补助',
    detail: ({ number, amountFen }) => `${number} 批准 ${yuan(amountFen)}，已在本区资金中预留`,
  },
  ClaimQueued: {
    title: '资金不足，排队',
    detail: ({ number, amountFen, availableFen }) =>
      `${number} 需 ${yuan(amountFen)}，本区可用 ${yuan(availableFen)}`,
  },
  ClaimRefused: { title: '不予补助', detail: ({ number, reason }) => `${number} ${reason}` },
  AccountCorrectionMoved: {
    title: '更正收款账户',
    detail: ({ number, stage }) => `${number} ${correctionStages[stage]}`,
  },
  PaymentPrepared: {
    title: '编入拨付批次',
    detail: ({ number, batchNumber }) => `${number} 编入批次 ${batchNumber}，待第二人复核`,
  },
  PaymentSetAside: {
    title: '退出拨付批次',
    detail: ({ number, reason }) => `${number} ${reason}`,
  },
  ReceiptWithdrawn: {
    title: '撤销回单登记',
    detail: ({ number, result, reason }) =>
      `${number} 撤销${result === 'paid' ? '到账' : '退票'}登记：${reason}`,
  },
  PaymentInstructed: {
    title: '下达支付',
    detail: ({ number, paymentNo, amountFen }) =>
      `${number} ${yuan(amountFen)}，业务号 ${paymentNo}`,
  },
  PaymentReturned: {
    title: '银行退票',
    detail: ({ number, reason }) => `${number} ${reason}，款未付出`,
  },
  SubsidyPaid: {
    title: '补助到账',
    detail: ({ number, amountFen }) => `${number} ${yuan(amountFen)}`,
  },
  SubsidyRecovered: {
    title: '追回补助',
    detail: ({ number, amountFen, decisionNo }) =>
      `${number} 追回 ${yuan(amountFen)}，${decisionNo}`,
  },
};
