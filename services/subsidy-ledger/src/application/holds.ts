import { LockMode } from '@mikro-orm/core';
import type { PersonContext } from '@tisheng/service-kit/http';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { examine, failed } from '#domain/conditions.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { requireNoneFailed } from '#domain/review.ts';
import { loadCircumstances } from '#persistence/businesses.ts';
import { ClaimRow } from '#persistence/claim-row.ts';
import { noteClaim } from '#persistence/claims.ts';
import { examineClaim } from './claim-decisions.ts';
import { applyDecision, decideOnClaim, type Target } from './deciding.ts';
import { findRules } from './rules.ts';

/**
 * A fact came in between approval and payment, such as a credit record: what no longer holds is frozen at once and
 * waits for a person. The approval stands, since credit can be repaired.
 */
export async function holdUnmetClaims(
  context: CommandContext,
  businessIds: readonly string[],
): Promise<void> {
  const { tx, today } = context;
  const claims = await tx.find(
    ClaimRow,
    {
      businessId: { $in: [...businessIds] },
      status: { $in: ['approved', 'returned'] },
      holdReason: null,
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const reference = await loadReference(tx);
  for (const claim of claims) {
    const { id: claimId, businessId, programme, district } = claim;
    const rules = findRules(reference, programme, district, today);
    if (!rules) continue;
    const known = await loadCircumstances(tx, { businessId, programme, claimId });
    const [unmet] = failed(examine(known, rules, today));
    if (!unmet) continue;
    await applyDecision(context, claim, { changes: { holdReason: unmet.detail }, facts: [] });
    await noteClaim(context, claimId, 'payment-held', unmet.detail);
  }
}

/** 解除冻结: only when the conditions hold again. @throws Refusal `not-available` | `conditions-not-met` */
export function releaseHold(context: PersonContext, command: Target & { reason: string }) {
  return decideOnClaim(context, command, 'release-hold', async (claim) => {
    if (!claim.holdReason) throw refuse<RefusalCode>('not-available', '此件没有冻结，无须解除');
    const { findings } = await examineClaim(context, claim);
    requireNoneFailed(findings);
    claim.findings = findings;
    await noteClaim(context, claim.id, 'hold-released', command.reason);
    return { changes: { holdReason: null }, facts: [] };
  });
}
