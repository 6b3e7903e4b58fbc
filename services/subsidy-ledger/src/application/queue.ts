import { LockMode } from '@mikro-orm/core';
import type { Finding } from '@tisheng/contracts';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { approveFromQueue } from '#domain/approval.ts';
import { allPass } from '#domain/conditions.ts';
import { ClaimRow } from '#persistence/claim-row.ts';
import { noteClaim } from '#persistence/claims.ts';
import type { FundRow } from '#persistence/fund-row.ts';
import { lockFunds, postTransfers } from '#persistence/ledger.ts';
import { examineClaim } from './claim-decisions.ts';
import { announceClaim, applyDecision } from './deciding.ts';

/** As many as one appropriation serves; a longer queue is served by the next or by hand. */
export const queueMax = 500;

/** Claims are locked before accounts, as everywhere, so that nobody waits in a circle. */
export function lockQueue(
  { tx }: CommandContext,
  { district, programme }: Pick<FundRow, 'district' | 'programme'>,
): Promise<ClaimRow[]> {
  return tx.find(
    ClaimRow,
    { district, programme, status: 'queued-for-funds' },
    {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      orderBy: { lodgedOn: 'asc', number: 'asc' },
      limit: queueMax,
    },
  );
}

/**
 * Serves the queue in order of application, as far as the money goes. A second person approved each when it joined the
 * queue; the conditions are checked again, and who fails them waits for a person without holding up the others.
 */
export async function serveQueue(
  context: CommandContext,
  fund: FundRow,
  queue: readonly ClaimRow[],
): Promise<{ availableFen: number; approved: number }> {
  const { tx, today } = context;
  const balances = (await lockFunds(tx, [fund.id])).get(fund.id)?.balances;
  let availableFen = balances?.appropriated ?? 0;
  let approved = 0;
  if (fund.year !== Number(today.slice(0, 4))) return { availableFen, approved };
  for (const claim of queue) {
    const { amountFen } = claim;
    if (amountFen === null || amountFen > availableFen) break;
    const { rules, findings } = await examineClaim(context, claim);
    const decision = approveFromQueue(claim, { rules, findings, fundId: fund.id }, today);
    if (!decision) {
      await passOver(context, claim, findings);
      continue;
    }
    const reason = `${claim.number} 资金到位，预留`;
    await applyDecision(context, claim, decision);
    await postTransfers(context, [
      { fundId: fund.id, kind: 'reserve', amountFen, claimId: claim.id, reason },
    ]);
    await announceClaim(context, claim, decision.facts);
    availableFen -= amountFen;
    approved += 1;
  }
  return { availableFen, approved };
}

/** 轮候时越过: its file shows what fails now, and the step is written down once. */
export async function passOver(
  context: CommandContext,
  claim: ClaimRow,
  findings: Finding[],
): Promise<void> {
  const isNew = allPass(claim.findings);
  const [unmet] = findings.filter(({ passed }) => passed !== true);
  claim.findings = findings;
  await context.tx.flush();
  if (isNew && unmet) await noteClaim(context, claim.id, 'passed-over', unmet.detail);
}
