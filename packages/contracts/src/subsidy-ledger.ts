import { z } from 'zod';
import { BusinessId } from './business-id.ts';
import { days } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { BalanceFen, PostingFen } from './fen.ts';
import { Findings } from './finding.ts';
import { fundEvents } from './fund-events.ts';
import { Year } from './period.ts';
import { PolicyRef } from './policy-ref.ts';
import { Programme } from './programme.ts';
import { text } from './text.ts';

export { Programme };

const lineage = { businessId: BusinessId, district: District, programme: Programme };
const claim = {
  claimId: z.uuidv7(),
  /** 补-150302-2027-0001. */
  number: text.documentNo('申报编号'),
  ...lineage,
};

/** Subjects: `fund/<id>`, `entitlement/<businessId>/<programme>`, `claim/<id>`. */
export const subsidyLedger = {
  topic: 'subsidy-ledger.events.v1',
  events: {
    ...fundEvents,
    /** 转企后开始计满两年。 */
    EntitlementOpened: {
      version: 1,
      data: z.object({
        ...lineage,
        openedOn: days.handling(),
        maturesOn: days.planned('期满日期'),
        ground: PolicyRef,
      }),
    },
    /** 信用等条件暂不满足。 */
    EntitlementSuspended: {
      version: 1,
      data: z.object({ ...lineage, suspendedOn: days.handling(), reason: text.reason() }),
    },
    EntitlementResumed: {
      version: 1,
      data: z.object({ ...lineage, resumedOn: days.handling(), reason: text.reason() }),
    },
    /** 条件成就，可以申报。 */
    EntitlementMatured: {
      version: 1,
      data: z.object({
        ...lineage,
        maturedOn: days.handling(),
        findings: Findings,
        ground: PolicyRef,
      }),
    },
    EntitlementLost: {
      version: 1,
      data: z.object({ ...lineage, lostOn: days.handling(), reason: text.reason() }),
    },
    ClaimLodged: {
      version: 1,
      data: z.object({
        ...claim,
        lodgedOn: days.handling(),
        amountFen: PostingFen.nullable(),
        findings: Findings,
        ground: PolicyRef,
      }),
    },
    /** 初审。 */
    ClaimVerified: {
      version: 1,
      data: z.object({ ...claim, verifiedOn: days.handling(), findings: Findings }),
    },
    /** 公示：起算日次日，满期后方可批准。 */
    ClaimPublicised: {
      version: 1,
      data: z.object({
        ...claim,
        publicisedOn: days.handling(),
        lastDay: days.planned('公示末日'),
        provisional: z.boolean(),
        ground: PolicyRef,
      }),
    },
    ObjectionRaised: {
      version: 1,
      data: z.object({ ...claim, raisedOn: days.handling(), ground: text.summary('异议理由') }),
    },
    /** 第二人批准，同时在本区资金中预留。 */
    ClaimApproved: {
      version: 1,
      data: z.object({
        ...claim,
        approvedOn: days.handling(),
        amountFen: PostingFen,
        fundId: z.uuidv7(),
        findings: Findings,
        ground: PolicyRef,
      }),
    },
    /** 本区资金不足，排队；不向他区借。 */
    ClaimQueued: {
      version: 1,
      data: z.object({
        ...claim,
        queuedOn: days.handling(),
        amountFen: PostingFen,
        availableFen: BalanceFen,
      }),
    },
    ClaimRefused: {
      version: 1,
      data: z.object({ ...claim, refusedOn: days.handling(), reason: text.reason() }),
    },
    /** 年度结转：已预留未拨付的转入新年度资金。 */
    ClaimCarriedOver: {
      version: 1,
      data: z.object({
        ...claim,
        movedOn: days.handling(),
        amountFen: PostingFen,
        fromFundId: z.uuidv7(),
        fundId: z.uuidv7(),
        year: Year,
      }),
    },
    /** 更正收款账户：提出、复核，已批准的还须批准人同意；账号不外传。 */
    AccountCorrectionMoved: {
      version: 1,
      data: z.object({
        ...claim,
        movedOn: days.handling(),
        stage: z.enum(['proposed', 'confirmed', 'settled', 'rejected']),
      }),
    },
    /** 编入拨付批次，待第二人复核。 */
    PaymentPrepared: {
      version: 1,
      data: z.object({
        ...claim,
        preparedOn: days.handling(),
        batchId: z.uuidv7(),
        batchNumber: text.documentNo(),
        paymentNo: text.documentNo(),
      }),
    },
    /** 退出拨付批次：批次取消，或支付前复核未通过。 */
    PaymentSetAside: {
      version: 1,
      data: z.object({
        ...claim,
        setAsideOn: days.handling(),
        batchId: z.uuidv7(),
        paymentNo: text.documentNo(),
        reason: text.reason(),
      }),
    },
    PaymentInstructed: {
      version: 1,
      data: z.object({
        ...claim,
        instructedOn: days.handling(),
        batchId: z.uuidv7(),
        /** 唯一业务号. */
        paymentNo: text.documentNo('业务号'),
        amountFen: PostingFen,
      }),
    },
    /** 退票：户名或账号不符，款未付出。 */
    PaymentReturned: {
      version: 1,
      data: z.object({
        ...claim,
        returnedOn: days.handling(),
        paymentNo: text.documentNo('业务号'),
        reason: text.reason(),
      }),
    },
    SubsidyPaid: {
      version: 1,
      data: z.object({
        ...claim,
        paidOn: days.handling(),
        paymentNo: text.documentNo('业务号'),
        amountFen: PostingFen,
        fundId: z.uuidv7(),
      }),
    },
    /** 撤销回单登记：误记的到账或退票经两人撤回，支付仍在途。 */
    ReceiptWithdrawn: {
      version: 1,
      data: z.object({
        ...claim,
        withdrawnOn: days.handling(),
        paymentNo: text.documentNo(),
        result: z.enum(['paid', 'returned']),
        reason: text.reason(),
      }),
    },
    /** 追回：另记一笔，原支付不动。 */
    SubsidyRecovered: {
      version: 1,
      data: z.object({
        ...claim,
        recoveredOn: days.handling(),
        amountFen: PostingFen,
        decisionNo: text.documentNo('决定书文号'),
        reason: text.reason(),
      }),
    },
    /** 冲正追回：误记的追回经两人撤回，原分录不动。 */
    RecoveryWithdrawn: {
      version: 1,
      data: z.object({
        ...claim,
        withdrawnOn: days.handling(),
        amountFen: PostingFen,
        decisionNo: text.documentNo(),
        reason: text.reason(),
      }),
    },
    /** 款已付出而是否应予享受存疑（并户后重复、误登记），由人核实。 */
    PaymentQuestioned: {
      version: 1,
      data: z.object({ ...claim, questionedOn: days.handling(), reason: text.reason() }),
    },
    /** 核实后予以保留，不追回。 */
    PaymentUpheld: {
      version: 1,
      data: z.object({ ...claim, upheldOn: days.handling(), reason: text.reason() }),
    },
  },
} as const satisfies EventStream;

export type SubsidyLedgerFact = FactOf<typeof subsidyLedger>;
