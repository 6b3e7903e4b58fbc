import { type SubsidyLedgerFact, subsidyLedger } from '@tisheng/contracts';
import { type PersonContext, requireDistrict, requireVersion } from '@tisheng/service-kit/http';
import { announce, announceMany, type CommandContext } from '@tisheng/service-kit/messaging';
import { lockLineage } from '@tisheng/service-kit/registry';
import type { Decision } from '#domain/claim.ts';
import { type ClaimAction, dutyOf, requireAction } from '#domain/claim-actions.ts';
import { requireApart } from '#domain/duties.ts';
import { keepDuty, loadDuties } from '#persistence/claim-duties.ts';
import type { ClaimRow } from '#persistence/claim-row.ts';
import { findClaimant, loadClaim } from '#persistence/claims.ts';

export type Target = { claimId: string; version: number };

/** What every command on a claim answers. */
export type ClaimBrief = {
  id: string;
  number: string;
  status: ClaimRow['status'];
  version: number;
};

export const briefOf = ({ id, number, status, version }: ClaimRow): ClaimBrief => ({
  id,
  number,
  status,
  version,
});

/**
 * Load, guard, decide, evolve, save, announce; the money a decision moves goes in `meanwhile`. The lineage is locked
 * before the claim, as by those who react to the register: two who decide on one lineage come one after the other.
 * @throws Refusal `not-available` | `receipt-in-doubt` | `same-person` before the decision is asked
 */
export async function decideOnClaim(
  context: PersonContext,
  target: Target,
  action: ClaimAction,
  decide: (claim: ClaimRow) => Decision | Promise<Decision>,
  meanwhile: (claim: ClaimRow, decision: Decision) => Promise<void> = async () => {},
): Promise<ClaimBrief> {
  const claimant = await findClaimant(context.tx, target.claimId);
  if (claimant) await lockLineage(context.tx, claimant);
  const claim = await loadClaim(context.tx, target.claimId);
  requireDistrict(context.actor, claim.district);
  requireVersion(claim, target.version);
  requireAction(claim, action);
  const duty = dutyOf[action];
  if (duty) {
    const done = (await loadDuties(context.tx, [claim.id])).get(claim.id) ?? [];
    requireApart(context.actor, duty, done);
  }
  const decision = await decide(claim);
  await applyDecision(context, claim, decision);
  if (duty && Object.keys(decision.changes).length > 0) await keepDuty(context, [claim.id], duty);
  await meanwhile(claim, decision);
  await announceClaim(context, claim, decision.facts);
  return briefOf(claim);
}

export async function applyDecision(
  context: CommandContext,
  claim: ClaimRow,
  { changes, facts }: Decision,
): Promise<void> {
  if (facts.length === 0 && Object.keys(changes).length === 0) return;
  Object.assign(claim, changes, { lastActor: context.cause.actor.name });
  await context.tx.flush();
}

/** The same for many claims: they are saved together, and their facts are written together, each after its state. */
export async function applyDecisions(
  context: CommandContext,
  decided: readonly { claim: ClaimRow; decision: Decision }[],
): Promise<void> {
  for (const { claim, decision } of decided)
    Object.assign(claim, decision.changes, { lastActor: context.cause.actor.name });
  const announced = decided.map(({ claim: { id, businessId }, decision: { facts } }) => ({
    subject: `claim/${id}`,
    partitionkey: businessId,
    occurredOn: context.today,
    facts,
  }));
  await announceMany(context, subsidyLedger, announced);
}

export async function announceClaim(
  context: CommandContext,
  { id, businessId }: Pick<ClaimRow, 'id' | 'businessId'>,
  facts: readonly SubsidyLedgerFact[],
  occurredOn: string = context.today,
): Promise<void> {
  const about = { subject: `claim/${id}`, partitionkey: businessId, occurredOn };
  await announce(context, subsidyLedger, about, facts);
}
