import { days, PostingFen, text } from '@tisheng/contracts';
import type { Doors, PersonContext } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { approveClaim } from '#application/approvals.ts';
import {
  answerClaimObjection,
  lookUpClaimCredit,
  publiciseClaim,
  raiseObjection,
  recoverSubsidy,
  refuseClaim,
  verifyClaim,
} from '#application/claim-decisions.ts';
import type { ClaimBrief as Brief, Target } from '#application/deciding.ts';
import { releaseHold, upholdClaimPayment } from '#application/holds.ts';
import {
  type AccountSeal,
  approveAccount,
  confirmAccount,
  proposeAccount,
} from '#application/payee-accounts.ts';
import { askReceiptWithdrawal, settleReceiptWithdrawal } from '#application/receipt-withdrawals.ts';
import { type ClaimAction, rolesOf } from '#domain/claim-actions.ts';
import { AccountInput } from './account-input.ts';
import { ClaimParams } from './claim-routes.ts';
import { ClaimBrief } from './claim-views.ts';

const reason = text.reason('理由');

/** Strict: a verification carries no evidence of its own. */
const Nothing = z.object({});
const Reasoned = z.object({ reason });
const CreditQuery = z.object({ queriedOn: days.handling('信用查询日期') });
const Answer = z.object({ upheld: z.boolean('请选择异议是否成立'), answer: reason });
const Correction = z.object({ account: AccountInput, reason });
const Confirmation = z.object({ accepted: z.boolean().default(true) });
const Recovery = z.object({
  amountFen: PostingFen,
  decisionNo: text.documentNo('追回决定文号'),
  reason,
});

type Decide<Body> = (context: PersonContext, command: Target & Body) => Promise<Brief>;

/** Every decision on a claim: a noun under it, the version seen in `If-Match`, the brief as answer. */
export function decisionRoutes(doors: Doors, seal: AccountSeal): void {
  const decision = decisionDoor(doors);
  decision('credit-queries', 'look-up-credit', '登记信用查询', CreditQuery, lookUpClaimCredit);
  decision('verification', 'verify', '初审通过（申报人以外的人）', Nothing, verifyClaim);
  decision('publication', 'publicise', '开始公示', null, publiciseClaim);
  decision('objections', 'object', '登记异议', z.object({ ground: reason }), raiseObjection);
  decision('objection-answers', 'answer-objection', '答复异议', Answer, answerClaimObjection);
  decision('approval', 'approve', '批准（公示期满，第二人）', null, approveClaim);
  decision('refusal', 'refuse', '不予补助', Reasoned, refuseClaim);
  decision('hold-releases', 'release-hold', '解除冻结', Reasoned, releaseHold);
  decision(
    'payment-upholdings',
    'uphold-payment',
    '核实保留（批准人以外的财政审核人）',
    Reasoned,
    upholdClaimPayment,
  );
  decision('recoveries', 'recover', '追回（全部或部分）', Recovery, recoverSubsidy);
  secondLookRoutes(decision, seal);
}

/** What takes two people and more: 更正账户, 撤销回单登记. */
function secondLookRoutes(decision: ReturnType<typeof decisionDoor>, seal: AccountSeal): void {
  decision('account-corrections', 'correct-account', '更正收款账户', Correction, (context, given) =>
    proposeAccount(context, seal, given),
  );
  decision(
    'account-correction-confirmations',
    'confirm-account',
    '复核账户更正',
    Confirmation,
    confirmAccount,
  );
  decision(
    'account-correction-approvals',
    'approve-account',
    '批准账户变更（批准以后更正的）',
    Confirmation,
    approveAccount,
  );
  decision(
    'receipt-withdrawals',
    'withdraw-receipt',
    '撤销回单登记',
    Reasoned,
    askReceiptWithdrawal,
  );
  decision(
    'receipt-withdrawal-confirmations',
    'confirm-receipt-withdrawal',
    '复核撤销回单登记',
    Confirmation,
    settleReceiptWithdrawal,
  );
}

function decisionDoor({ command }: Doors) {
  return <Body extends z.ZodType = z.ZodObject>(
    noun: string,
    action: ClaimAction,
    summary: string,
    body: Body | null,
    decide: Decide<z.output<Body>>,
  ): void =>
    command(
      {
        method: 'POST',
        url: `/claims/:claimId/${noun}`,
        summary,
        access: rolesOf[action],
        scope: 'district',
        params: ClaimParams,
        ...(body ? { body } : {}),
        answer: ClaimBrief,
        ifMatch: 'required',
      },
      (context, { params, body: given, version }) =>
        decide(context, { ...(given as z.output<Body> & object), ...params, version }),
    );
}
