import {
  type District,
  districtNames,
  fundChangeNames,
  type Programme,
  programmeNames,
  type subsidyLedger,
} from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on, yuan } from './words.ts';

const correctionStages = {
  proposed: '已提出，待第二人复核',
  confirmed: '已复核，待批准人同意',
  settled: '已生效',
  rejected: '已退回',
};

const fundName = (fund: { district: District; year: number; programme: Programme }) =>
  `${districtNames[fund.district]} ${fund.year} 年${programmeNames[fund.programme]}`;

export const subsidyTexts: Texts<typeof subsidyLedger> = {
  FundAppropriated: {
    ground: '举措42',
    detail: ({ amountFen, documentNo, ...fund }) =>
      `${fundName(fund)} ${yuan(amountFen)}，${documentNo}`,
  },
  FundReduced: {
    detail: ({ amountFen, documentNo, reason, ...fund }) =>
      `${fundName(fund)} ${yuan(amountFen)}，${documentNo}：${reason}`,
  },
  FundEntryCorrected: {
    detail: ({ of, amountFen, documentNo, reason, ...fund }) =>
      `${fundName(fund)} 冲正${fundChangeNames[of]} ${yuan(amountFen)}，${documentNo}：${reason}`,
  },
  FundChangeProposed: {
    detail: ({ kind, amountFen, documentNo, ...fund }) =>
      `${fundName(fund)} ${fundChangeNames[kind]} ${yuan(amountFen)}，${documentNo}，待第二人复核`,
  },
  FundChangeSettled: {
    detail: ({ kind, amountFen, documentNo, accepted, ...fund }) =>
      `${fundName(fund)} ${fundChangeNames[kind]} ${yuan(amountFen)}，${documentNo}，${accepted ? '已入账' : '未入账'}`,
  },
  EntitlementOpened: {
    detail: ({ programme, maturesOn }) => `${programmeNames[programme]}，${on(maturesOn)} 期满`,
  },
  EntitlementSuspended: {
    // The reason names a credit record, which is nobody's to read once it is repaired.
    detail: ({ programme }) => `${programmeNames[programme]}：信用条件暂不符合`,
  },
  EntitlementResumed: {
    detail: ({ programme, reason }) => `${programmeNames[programme]}：${reason}`,
  },
  EntitlementMatured: {
    detail: ({ programme }) => `${programmeNames[programme]}可以申报`,
  },
  EntitlementLost: {
    detail: ({ programme, reason }) => `${programmeNames[programme]}：${reason}`,
  },
  ClaimLodged: {
    detail: ({ number, programme, amountFen }) =>
      `${number} ${programmeNames[programme]}${amountFen === null ? '，金额未定' : ` ${yuan(amountFen)}`}`,
  },
  ClaimVerified: { detail: ({ number }) => `${number} 初审通过` },
  ClaimPublicised: {
    detail: ({ number, lastDay, provisional }) =>
      `${number} 公示至 ${on(lastDay)}${provisional ? '（暂估）' : ''}`,
  },
  ObjectionRaised: { detail: ({ number, ground }) => `${number} ${ground}` },
  ClaimApproved: {
    detail: ({ number, amountFen }) => `${number} 批准 ${yuan(amountFen)}，已在本区资金中预留`,
  },
  ClaimQueued: {
    detail: ({ number, amountFen, availableFen }) =>
      `${number} 需 ${yuan(amountFen)}，本区可用 ${yuan(availableFen)}`,
  },
  ClaimRefused: { detail: ({ number, reason }) => `${number} ${reason}` },
  ClaimCarriedOver: {
    detail: ({ number, amountFen, year }) => `${number} ${yuan(amountFen)} 转入 ${year} 年度资金`,
  },
  AccountCorrectionMoved: {
    detail: ({ number, stage }) => `${number} ${correctionStages[stage]}`,
  },
  PaymentPrepared: {
    detail: ({ number, batchNumber }) => `${number} 编入批次 ${batchNumber}，待第二人复核`,
  },
  PaymentSetAside: {
    detail: ({ number, reason }) => `${number} ${reason}`,
  },
  ReceiptWithdrawn: {
    detail: ({ number, result, reason }) =>
      `${number} 撤销${result === 'paid' ? '到账' : '退票'}登记：${reason}`,
  },
  PaymentInstructed: {
    detail: ({ number, paymentNo, amountFen }) =>
      `${number} ${yuan(amountFen)}，业务号 ${paymentNo}`,
  },
  PaymentReturned: {
    detail: ({ number, reason }) => `${number} ${reason}，款未付出`,
  },
  SubsidyPaid: {
    detail: ({ number, amountFen }) => `${number} ${yuan(amountFen)}`,
  },
  SubsidyRecovered: {
    detail: ({ number, amountFen, decisionNo }) =>
      `${number} 追回 ${yuan(amountFen)}，${decisionNo}`,
  },
  RecoveryWithdrawn: {
    detail: ({ number, amountFen, decisionNo, reason }) =>
      `${number} 冲正追回 ${yuan(amountFen)}，${decisionNo}：${reason}`,
  },
  PaymentQuestioned: { detail: ({ number, reason }) => `${number} ${reason}` },
  PaymentUpheld: { detail: ({ number, reason }) => `${number} ${reason}` },
};
