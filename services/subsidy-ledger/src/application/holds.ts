import { LockMode } from '@mikro-orm/core';
import type { PersonContext } from '@tisheng/service-kit/http';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Lineage } from '@tisheng/service-kit/registry';
import { type AwardClaim, holderOf } from '#domain/award.ts';
import type { ClaimStatus } from '#domain/claim.ts';
import { examine, failed } from '#domain/conditions.ts';
import { questionPayment, upholdPayment } from '#domain/payment-question.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { requireNoneFailed } from '#domain/verification.ts';
import { ClaimRow } from '#persistence/claim-row.ts';
import { noteClaim } from '#persistence/claims.ts';
import { circumstancesOf, loadLineage } from '#persistence/lineages.ts';
import { examineClaim, personOf } from './claim-decisions.ts';
import { announceClaim, applyDecision, decideOnClaim, type Target } from './deciding.ts';
import { findRules } from './rules.ts';

/**
 * A fact came in between approval and payment, such as a credit record: what no longer holds is frozen at once and
 * waits for a person. The approval stands, since credit can be repaired. Of a second award that a merger brought into
 * one lineage after its money had gone a person is asked whether it stays.
 */
export async function holdUnmetClaims(context: CommandContext, lineage: Lineage): Promise<void> {
  const { tx, today } = context;
  const statuses: ClaimStatus[] = ['approved', 'returned', 'instructed', 'paid'];
  const claims = await tx.find(
    ClaimRow,
    { businessId: { $in: lineage.members }, status: { $in: statuses }, holdReason: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  if (claims.length === 0) return;
  const reference = await loadReference(tx);
  const known = await loadLineage(tx, lineage);
  for (const claim of claims) {
    const { id: claimId, programme, district, status } = claim;
    if (status === 'instructed' || status === 'paid') {
      await questionSecondAward(context, claim, holderOf(known, programme));
      continue;
    }
    const rules = findRules(reference, programme, district, today);
    if (!rules) continue;
    const [unmet] = failed(examine(circumstancesOf(known, { programme, claimId }), rules, today));
    if (!unmet) continue;
    await applyDecision(context, claim, { changes: { holdReason: unmet.detail }, facts: [] });
    await noteClaim(context, claimId, 'payment-held', unmet.detail);
  }
}

async function questionSecondAward(
  context: CommandContext,
  claim: ClaimRow,
  holder: AwardClaim | null,
): Promise<void> {
  if (!holder || holder.id === claim.id) return;
  const reason = `与 ${holder.number} 并户后属同一主体，每个主体只能享受一次，请核实追回或保留`;
  await questionClaim(context, claim, reason);
}

/** 已拨付待核实: said once for a reason, in its own fact, and on somebody's list of things to do. */
export async function questionClaim(
  context: CommandContext,
  claim: ClaimRow,
  reason: string,
): Promise<void> {
  const decision = questionPayment(claim, reason, context.today);
  await applyDecision(context, claim, decision);
  await announceClaim(context, claim, decision.facts);
}

/** 核实保留: the payment stands, and is not asked about again for that reason. */
export function upholdClaimPayment(context: PersonContext, command: Target & { reason: string }) {
  const { reason } = command;
  return decideOnClaim(context, command, 'uphold-payment', (claim) =>
    upholdPayment(claim, { person: personOf(context), reason }, context.today),
  );
}

/** 解除冻结: only when the conditions hold again. @throws Refusal `not-available` | `conditions-not-met` */
export function releaseHold(context: PersonContext, command: Target & { reason: string }) {
  return decideOnClaim(context, command, 'release-hold', async (claim) => {
    if (!claim.holdReason) throw refuse<RefusalCode>('not-available', '此件没有冻结，无须解除');
    const { findings } = await examineClaim(context, claim);
    requireNoneFailed(findings);
    claim.findings = findings;
    await noteClaim(context, claim.id, 'hold-released', command.reason);
    return { changes: { holdReason: null, paymentQuestion: null }, facts: [] };
  });
}
