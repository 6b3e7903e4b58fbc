import { LockMode } from '@mikro-orm/core';
import type { PersonContext } from '@tisheng/service-kit/http';
import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import { type Approval, approve } from '#domain/approval.ts';
import { allPass } from '#domain/conditions.ts';
import { ClaimRow } from '#persistence/claim-row.ts';
import { FundRow } from '#persistence/fund-row.ts';
import { lockFunds, postTransfers } from '#persistence/ledger.ts';
import { examineClaim, personOf } from './claim-decisions.ts';
import { type ClaimBrief, decideOnClaim, type Target } from './deciding.ts';
import { passOver, queueMax } from './queue.ts';

/** 批准: reserves in the fund of the district kept with the claim, of the present year. */
export function approveClaim(context: PersonContext, target: Target): Promise<ClaimBrief> {
  return decideOnClaim(
    context,
    target,
    'approve',
    async (claim) => {
      const { rules, findings } = await examineClaim(context, claim);
      const decision = approve(
        claim,
        {
          person: personOf(context),
          rules,
          findings,
          fund: await fundOf(context, claim),
          queuedBefore: await queuedBefore(context, claim),
        },
        context.today,
      );
      claim.findings = findings;
      return decision;
    },
    async (claim, { facts }) => {
      if (facts[0]?.type === 'ClaimApproved') await reserve(context, claim);
    },
  );
}

/** Locks the fund, so that what is seen as available is still available when it is reserved. */
async function fundOf(context: CommandContext, claim: ClaimRow): Promise<Approval['fund']> {
  const { tx, today } = context;
  const { district, programme } = claim;
  const year = Number(today.slice(0, 4));
  const fund = await tx.findOne(FundRow, { district, programme, year });
  if (!fund) return null;
  const balances = (await lockFunds(tx, [fund.id])).get(fund.id)?.balances;
  return { id: fund.id, availableFen: balances?.appropriated ?? 0 };
}

/**
 * Who applied earlier and still waits for the same fund goes first, as long as it could be approved: one that no longer
 * can is passed over, and its file says why. One that somebody works on just now is waited for.
 */
async function queuedBefore(context: CommandContext, claim: ClaimRow): Promise<string | null> {
  const { tx } = context;
  const earlier = await run<{ id: string; number: string }>(
    tx,
    `select id, number from claims where district = $1 and programme = $2
       and status = 'queued-for-funds' and (lodged_on, number) < ($3::date, $4)
     order by lodged_on, number limit ${queueMax}`,
    [claim.district, claim.programme, claim.lodgedOn, claim.number],
  );
  if (earlier.length === 0) return null;
  const free = await tx.find(
    ClaimRow,
    { id: { $in: earlier.map(({ id }) => id) } },
    { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );
  for (const { id, number } of earlier) {
    const waiting = free.find((one) => one.id === id);
    if (!waiting) return number;
    const { findings } = await examineClaim(context, waiting);
    if (allPass(findings)) return number;
    await passOver(context, waiting, findings);
  }
  return null;
}

async function reserve(context: CommandContext, claim: ClaimRow): Promise<void> {
  const { id: claimId, fundId, amountFen, number } = claim;
  if (!fundId || amountFen === null) throw new Error(`claim ${claimId} has no fund or amount`);
  const reason = `${number} 批准，预留`;
  await postTransfers(context, [{ fundId, kind: 'reserve', amountFen, claimId, reason }]);
}
