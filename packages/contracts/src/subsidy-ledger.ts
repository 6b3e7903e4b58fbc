import { z } from 'zod';
import { BusinessId } from './business-id.ts';
import { Day } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { Fen } from './fen.ts';
import { Finding } from './finding.ts';
import { PolicyRef } from './policy-ref.ts';

/** 奖补项目：个转企补助（举措22）、限上商贸奖励（举措23）、首次小升规奖励（举措25）. */
export const Programme = z.enum(['conversion-subsidy', 'quota-trade-award', 'first-listing-award']);
export type Programme = z.infer<typeof Programme>;

export const programmeNames: Record<Programme, string> = {
  'conversion-subsidy': '个转企一次性补助',
  'quota-trade-award': '限上商贸奖励',
  'first-listing-award': '首次小升规奖励',
};

const lineage = { businessId: BusinessId, district: District, programme: Programme };
const claim = {
  claimId: z.uuidv7(),
  /** 补-150302-2027-0001. */
  number: z.string().min(1),
  ...lineage,
};

/** Subjects: `fund/<id>`, `entitlement/<businessId>/<programme>`, `claim/<id>`. */
export const subsidyLedger = {
  topic: 'subsidy-ledger.events.v1',
  events: {
    /** 下达指标（举措42：各区设立专项资金）。 */
    FundAppropriated: {
      version: 1,
      data: z.object({
        fundId: z.uuidv7(),
        district: District,
        year: z.int().min(2000).max(2100),
        programme: Programme,
        amountFen: Fen,
        documentNo: z.string().min(1),
        appropriatedOn: Day,
      }),
    },
    /** 转企后开始计满两年。 */
    EntitlementOpened: {
      version: 1,
      data: z.object({ ...lineage, openedOn: Day, maturesOn: Day, ground: PolicyRef }),
    },
    /** 信用等条件暂不满足。 */
    EntitlementSuspended: {
      version: 1,
      data: z.object({ ...lineage, suspendedOn: Day, reason: z.string().min(1) }),
    },
    EntitlementResumed: {
      version: 1,
      data: z.object({ ...lineage, resumedOn: Day, reason: z.string().min(1) }),
    },
    /** 条件成就，可以申报。 */
    EntitlementMatured: {
      version: 1,
      data: z.object({ ...lineage, maturedOn: Day, findings: z.array(Finding), ground: PolicyRef }),
    },
    EntitlementLost: {
      version: 1,
      data: z.object({ ...lineage, lostOn: Day, reason: z.string().min(1) }),
    },
    ClaimLodged: {
      version: 1,
      data: z.object({
        ...claim,
        lodgedOn: Day,
        amountFen: Fen.nullable(),
        findings: z.array(Finding),
        ground: PolicyRef,
      }),
    },
    /** 初审。 */
    ClaimVerified: {
      version: 1,
      data: z.object({ ...claim, verifiedOn: Day, findings: z.array(Finding) }),
    },
    /** 公示：起算日次日，满期后方可批准。 */
    ClaimPublicised: {
      version: 1,
      data: z.object({
        ...claim,
        publicisedOn: Day,
        lastDay: Day,
        provisional: z.boolean(),
        ground: PolicyRef,
      }),
    },
    ObjectionRaised: {
      version: 1,
      data: z.object({ ...claim, raisedOn: Day, ground: z.string().min(1) }),
    },
    /** 第二人批准，同时在本区资金中预留。 */
    ClaimApproved: {
      version: 1,
      data: z.object({
        ...claim,
        approvedOn: Day,
        amountFen: Fen,
        fundId: z.uuidv7(),
        findings: z.array(Finding),
        ground: PolicyRef,
      }),
    },
    /** 本区资金不足，排队；不向他区借。 */
    ClaimQueued: {
      version: 1,
      data: z.object({ ...claim, queuedOn: Day, amountFen: Fen, availableFen: Fen }),
    },
    ClaimRefused: {
      version: 1,
      data: z.object({ ...claim, refusedOn: Day, reason: z.string().min(1) }),
    },
    /** 更正收款账户：提出、复核，已批准的还须批准人同意；账号不外传。 */
    AccountCorrectionMoved: {
      version: 1,
      data: z.object({
        ...claim,
        movedOn: Day,
        stage: z.enum(['proposed', 'confirmed', 'settled', 'rejected']),
      }),
    },
    /** 编入拨付批次，待第二人复核。 */
    PaymentPrepared: {
      version: 1,
      data: z.object({
        ...claim,
        preparedOn: Day,
        batchId: z.uuidv7(),
        batchNumber: z.string().min(1),
        paymentNo: z.string().min(1),
      }),
    },
    /** 退出拨付批次：批次取消，或支付前复核未通过。 */
    PaymentSetAside: {
      version: 1,
      data: z.object({
        ...claim,
        setAsideOn: Day,
        batchId: z.uuidv7(),
        paymentNo: z.string().min(1),
        reason: z.string().min(1),
      }),
    },
    PaymentInstructed: {
      version: 1,
      data: z.object({
        ...claim,
        instructedOn: Day,
        batchId: z.uuidv7(),
        /** 唯一业务号. */
        paymentNo: z.string().min(1),
        amountFen: Fen,
      }),
    },
    /** 退票：户名或账号不符，款未付出。 */
    PaymentReturned: {
      version: 1,
      data: z.object({
        ...claim,
        returnedOn: Day,
        paymentNo: z.string().min(1),
        reason: z.string().min(1),
      }),
    },
    SubsidyPaid: {
      version: 1,
      data: z.object({
        ...claim,
        paidOn: Day,
        paymentNo: z.string().min(1),
        amountFen: Fen,
        fundId: z.uuidv7(),
      }),
    },
    /** 撤销回单登记：误记的到账或退票经两人撤回，支付仍在途。 */
    ReceiptWithdrawn: {
      version: 1,
      data: z.object({
        ...claim,
        withdrawnOn: Day,
        paymentNo: z.string().min(1),
        result: z.enum(['paid', 'returned']),
        reason: z.string().min(1),
      }),
    },
    /** 追回：另记一笔，原支付不动。 */
    SubsidyRecovered: {
      version: 1,
      data: z.object({
        ...claim,
        recoveredOn: Day,
        amountFen: Fen,
        decisionNo: z.string().min(1),
        reason: z.string().min(1),
      }),
    },
  },
} as const satisfies EventStream;

export type SubsidyLedgerFact = FactOf<typeof subsidyLedger>;
