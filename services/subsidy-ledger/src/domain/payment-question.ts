import { refuse } from '@tisheng/service-kit/refusal';
import type { Day } from '@tisheng/workdays';
import { aboutClaim, type Claim, type Decision, type Person } from './claim.ts';
import { requireAction } from './claim-actions.ts';
import { requireSecond } from './duties.ts';
import type { RefusalCode } from './refusal-code.ts';

/**
 * 已拨付待核实. 举措22 pays one sum once, so there is no later instalment that a hold could stop: money that has gone is
 * recovered or it stays. Whether it was due is asked once for each reason, and a person answers.
 */
export function questionPayment(claim: Claim, reason: string, today: Day): Decision {
  const { paymentQuestion: asked, holdReason } = claim;
  const isKnown = asked?.reason === reason && (asked.answeredBy !== null || holdReason === reason);
  if (isKnown) return { changes: {}, facts: [] };
  const data = { ...aboutClaim(claim), questionedOn: today, reason };
  return {
    changes: { holdReason: reason, paymentQuestion: { reason, answeredBy: null } },
    facts: [{ type: 'PaymentQuestioned', data }],
  };
}

/**
 * 核实保留: what two firms were each paid lawfully stays theirs when they merge. The one who approved the payment is not
 * the one who finds it right.
 * @throws Refusal `not-available` | `receipt-in-doubt` | `same-person`
 */
export function upholdPayment(
  claim: Claim,
  command: { person: Person; reason: string },
  today: Day,
): Decision {
  requireAction(claim, 'uphold-payment');
  const reason = claim.holdReason;
  if (!reason) throw refuse<RefusalCode>('not-available', '此件没有待核实的事项，无须保留');
  const message = '此件由您批准，请由另一名财政审核人核实是否保留';
  requireSecond(command.person, claim.approvedBy, message);
  const data = { ...aboutClaim(claim), upheldOn: today, reason: command.reason };
  return {
    changes: { holdReason: null, paymentQuestion: { reason, answeredBy: command.person } },
    facts: [{ type: 'PaymentUpheld', data }],
  };
}

/** The same question with who answered it; null opens it again. */
export const answered = ({ paymentQuestion: asked }: Claim, answeredBy: Person | null) =>
  asked && { ...asked, answeredBy };
