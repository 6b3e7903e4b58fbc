import type { PersonContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { requireAction } from '#domain/claim-actions.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import { requireNoneFailed } from '#domain/review.ts';
import { noteClaim } from '#persistence/claims.ts';
import { examineClaim } from './claim-decisions.ts';
import { decideOnClaim, type Target } from './deciding.ts';

/** 解除冻结: only when the conditions hold again. @throws Refusal `not-available` | `conditions-not-met` */
export function releaseHold(context: PersonContext, command: Target & { reason: string }) {
  return decideOnClaim(context, command, async (claim) => {
    requireAction(claim, 'release-hold');
    if (!claim.holdReason) throw refuse<RefusalCode>('not-available', '此件没有冻结，无须解除');
    const { findings } = await examineClaim(context, claim);
    requireNoneFailed(findings);
    claim.findings = findings;
    await noteClaim(context, claim.id, 'hold-released', command.reason);
    return { changes: { holdReason: null }, facts: [] };
  });
}
