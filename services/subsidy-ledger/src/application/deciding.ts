import { type SubsidyLedgerFact, subsidyLedger } from '@tisheng/contracts';
import { type PersonContext, requireDistrict, requireVersion } from '@tisheng/service-kit/http';
import { announce, type CommandContext } from '@tisheng/service-kit/messaging';
import type { Decision } from '#domain/claim.ts';
import type { ClaimRow } from '#persistence/claim-row.ts';
import { loadClaim } from '#persistence/claims.ts';

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

/** Load, decide, evolve, save, announce; the money a decision moves goes in `meanwhile`. */
export async function decideOnClaim(
  context: PersonContext,
  target: Target,
  decide: (claim: ClaimRow) => Decision | Promise<Decision>,
  meanwhile: (claim: ClaimRow, decision: Decision) => Promise<void> = async () => {},
): Promise<ClaimBrief> {
  const claim = await loadClaim(context.tx, target.claimId);
  requireDistrict(context.actor, claim.district);
  requireVersion(claim, target.version);
  const decision = await decide(claim);
  await applyDecision(context, claim, decision);
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

export async function announceClaim(
  context: CommandContext,
  { id, businessId }: Pick<ClaimRow, 'id' | 'businessId'>,
  facts: readonly SubsidyLedgerFact[],
  occurredOn: string = context.today,
): Promise<void> {
  const about = { subject: `claim/${id}`, partitionkey: businessId, occurredOn };
  await announce(context, subsidyLedger, about, facts);
}
