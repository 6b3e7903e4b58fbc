import { type PersonContext, type QueryContext, requireDistrict } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { requireAnother } from '#domain/claim.ts';
import { requireAction } from '#domain/claim-actions.ts';
import type { RefusalCode } from '#domain/refusal-code.ts';
import type { AccountSeal } from '#persistence/account-seal.ts';
import { loadClaim, noteClaim } from '#persistence/claims.ts';
import { personOf } from './claim-decisions.ts';
import { decideOnClaim, type Target } from './deciding.ts';
import { keepAccount, type PayeeAccount } from './lodging.ts';

export type { AccountSeal };

/** 更正账户, first person. @throws Refusal `not-available` | `claim-in-batch` | `account-already-proposed` */
export function proposeAccount(
  context: PersonContext,
  seal: AccountSeal,
  command: Target & { account: PayeeAccount; reason: string },
) {
  return decideOnClaim(context, command, async (claim) => {
    requireAction(claim, 'correct-account');
    if (claim.batchId)
      throw refuse<RefusalCode>('claim-in-batch', '此件已编入拨付批次，账户不能更正');
    if (claim.proposedAccount)
      throw refuse<RefusalCode>('account-already-proposed', '已有一项更正等待复核，请先复核');
    const proposed = keepAccount(seal, command.account);
    claim.proposedAccount = proposed;
    claim.proposedBy = personOf(context);
    claim.proposedReason = command.reason;
    const detail = `更正为 ${proposed.holder} ${proposed.maskedNumber}：${command.reason}`;
    await noteClaim(context, claim.id, 'account-proposed', detail);
    return { changes: { accountStale: claim.accountStale }, facts: [] };
  });
}

/** 双人复核: the second person lets the correction hold or sends it back. */
export function confirmAccount(context: PersonContext, command: Target & { accepted: boolean }) {
  return decideOnClaim(context, command, async (claim) => {
    requireAction(claim, 'confirm-account');
    const { proposedAccount, proposedBy } = claim;
    if (!proposedAccount)
      throw refuse<RefusalCode>('no-proposed-account', '没有等待复核的账户更正');
    requireAnother(personOf(context), [proposedBy], '账户更正须由另一人复核');
    claim.proposedAccount = null;
    claim.proposedBy = null;
    claim.proposedReason = null;
    if (command.accepted) claim.account = proposedAccount;
    const kind = command.accepted ? 'account-confirmed' : 'account-rejected';
    const { holder, maskedNumber } = proposedAccount;
    await noteClaim(context, claim.id, kind, `${holder} ${maskedNumber}`);
    return {
      changes: { accountStale: claim.accountStale && !command.accepted },
      facts: [],
    };
  });
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
