import { type PersonContext, type QueryContext, requireDistrict } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import {
  approveCorrection,
  confirmCorrection,
  proposeCorrection,
  stageOf,
} from '#domain/account-correction.ts';
import type { Decision } from '#domain/claim.ts';
import type { AccountSeal } from '#persistence/account-seal.ts';
import type { ClaimRow } from '#persistence/claim-row.ts';
import { loadClaim, noteClaim } from '#persistence/claims.ts';
import { personOf } from './claim-decisions.ts';
import { decideOnClaim, type Target } from './deciding.ts';
import { keepAccount, type PayeeAccount } from './lodging.ts';

export type { AccountSeal };

export function proposeAccount(
  context: PersonContext,
  seal: AccountSeal,
  command: Target & { account: PayeeAccount; reason: string },
) {
  return decideOnClaim(context, command, 'correct-account', async (claim) => {
    const decision = proposeCorrection(claim, personOf(context), context.today);
    const proposed = keepAccount(seal, command.account);
    claim.proposedAccount = proposed;
    claim.proposedReason = command.reason;
    const detail = `更正为 ${proposed.holder} ${proposed.maskedNumber}：${command.reason}`;
    await noteClaim(context, claim.id, 'account-proposed', detail);
    return decision;
  });
}

type Settle = Target & { accepted: boolean };

/** The second person lets the correction hold, sends it on to the approver, or back. */
export function confirmAccount(context: PersonContext, command: Settle) {
  return decideOnClaim(context, command, 'confirm-account', async (claim) => {
    const given = { person: personOf(context), accepted: command.accepted };
    const decision = confirmCorrection(claim, given, context.today);
    await noteStep(context, claim, 'account-confirmed', command.accepted);
    return settle(claim, decision);
  });
}

/** After an approval the account that it was given for changes only with an approver. */
export function approveAccount(context: PersonContext, command: Settle) {
  return decideOnClaim(context, command, 'approve-account', async (claim) => {
    const decision = approveCorrection(claim, command.accepted, context.today);
    await noteStep(context, claim, 'account-approved', command.accepted);
    return settle(claim, decision);
  });
}

function settle(claim: ClaimRow, decision: Decision): Decision {
  const stage = stageOf(decision);
  if (stage === 'settled' && claim.proposedAccount) claim.account = claim.proposedAccount;
  if (stage === 'settled' || stage === 'rejected') {
    claim.proposedAccount = null;
    claim.proposedReason = null;
  }
  return decision;
}

async function noteStep(
  context: PersonContext,
  { id, proposedAccount }: ClaimRow,
  kind: 'account-confirmed' | 'account-approved',
  accepted: boolean,
): Promise<void> {
  const about = `${proposedAccount?.holder} ${proposedAccount?.maskedNumber}`;
  await noteClaim(context, id, accepted ? kind : 'account-rejected', about);
}

/** The whole number, for those who pay; each look is written down. */
export function revealAccount(
  context: QueryContext,
  seal: AccountSeal,
  query: { claimId: string; purpose: string },
): Promise<PayeeAccount> {
  return context.em.transactional(async (tx) => {
    const { account, district, id } = await loadClaim(tx, query.claimId);
    requireDistrict(context.actor, district);
    await logAccountViews(tx, context, [id], query.purpose);
    const { holder, bankName, bankCode, sealedNumber } = account;
    return { holder, bankName, bankCode, number: seal.open(sealedNumber) };
  });
}

export async function logAccountViews(
  tx: QueryContext['em'],
  { actor, now }: Pick<QueryContext, 'actor' | 'now'>,
  claimIds: readonly string[],
  purpose: string,
): Promise<void> {
  await run(
    tx,
    `insert into account_views (claim_id, actor_id, purpose, viewed_at)
     select id, $2, $3, $4 from unnest($1::uuid[]) id`,
    [claimIds, actor.id, purpose, now],
  );
}
