import { LockMode } from '@mikro-orm/core';
import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import type { Lineage } from '@tisheng/service-kit/registry';
import { turnDown } from '#domain/objection.ts';
import { voidedReason } from '#domain/standing.ts';
import { ClaimRow } from '#persistence/claim-row.ts';
import { noteClaim } from '#persistence/claims.ts';
import { releaseReservation } from './claim-decisions.ts';
import { announceClaim, applyDecision } from './deciding.ts';
import { questionClaim } from './holds.ts';

/**
 * 误登记撤回: the business never was, so its open claims are turned down with that reason and give back what was
 * reserved. Where money is under way or paid nothing is undone by itself: the claim is marked for a person.
 */
export async function takeBackClaims(context: CommandContext, { members }: Lineage): Promise<void> {
  const { tx, today } = context;
  const voided = await run<{ id: string }>(
    tx,
    `select c.id from claims c join registry_records r using (business_id)
     where r.voided and business_id = any($1) and c.status not in ('refused', 'recovered')
     order by c.id`,
    [members],
  );
  if (voided.length === 0) return;
  const claims = await tx.find(
    ClaimRow,
    { id: { $in: voided.map(({ id }) => id) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const claim of claims) {
    if (claim.status === 'instructed' || claim.status === 'paid') {
      await questionClaim(context, claim, voidedReason);
      continue;
    }
    if (isHeld(claim)) {
      if (claim.holdReason === voidedReason) continue;
      await applyDecision(context, claim, { changes: { holdReason: voidedReason }, facts: [] });
      await noteClaim(context, claim.id, 'payment-held', voidedReason);
      continue;
    }
    const decision = turnDown(claim, voidedReason, today);
    await applyDecision(context, claim, decision);
    await releaseReservation(context, claim);
    await announceClaim(context, claim, decision.facts);
  }
}

/** Money is prepared, or a receipt of it is in doubt. */
const isHeld = ({ batchId, receiptWithdrawal }: ClaimRow): boolean =>
  batchId !== null || receiptWithdrawal !== null;
