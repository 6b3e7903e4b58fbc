import { LockMode } from '@mikro-orm/core';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { allChanged, type Sweep } from '@tisheng/service-kit/service';
import { aboutClaim } from '#domain/claim.ts';
import { publicity } from '#domain/publicity.ts';
import { ClaimRow } from '#persistence/claim-row.ts';
import { noteClaim } from '#persistence/claims.ts';
import { announceClaim, applyDecision } from './deciding.ts';

/** A notice was loaded: every open publicity is counted again, and one that moves says so. */
export async function projectPublicities(context: CommandContext): Promise<void> {
  const { tx, today } = context;
  const reference = await loadReference(tx);
  const { calendar } = reference;
  const claims = await tx.find(
    ClaimRow,
    {
      status: { $in: ['publicised', 'objected'] },
      publicityUnit: 'workday',
      publicityLastDay: { $gte: today },
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const claim of claims) {
    const { publicisedOn, publicityLength } = claim;
    if (!publicisedOn || !publicityLength) continue;
    const asked = { length: publicityLength, unit: 'workday' as const };
    const { lastDay, provisional } = publicity(calendar, publicisedOn, asked);
    if (lastDay === claim.publicityLastDay && provisional === claim.publicityProvisional) continue;
    const { ground } = reference.policy('publicity-period', publicisedOn, claim.district);
    const data = { ...aboutClaim(claim), publicisedOn, lastDay, provisional, ground };
    const changes = { publicityLastDay: lastDay, publicityProvisional: provisional };
    await applyDecision(context, claim, { changes, facts: [] });
    await announceClaim(context, claim, [{ type: 'ClaimPublicised', data }]);
  }
}

const portion = 500;

/** 公示期满: noted once, on the first day after the last. */
export const endPublicities: Sweep = {
  name: 'end-publicities',
  run: async (context) => {
    const { tx, today } = context;
    const claims = await tx.find(
      ClaimRow,
      { status: 'publicised', publicityEndedOn: null, publicityLastDay: { $lt: today } },
      {
        lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
        orderBy: { publicityLastDay: 'asc', id: 'asc' },
        limit: portion,
      },
    );
    for (const claim of claims) {
      claim.publicityEndedOn = today;
      await noteClaim(
        context,
        claim.id,
        'publicity-ended',
        `公示至 ${claim.publicityLastDay}，无未决异议`,
      );
    }
    await tx.flush();
    return allChanged(claims.length);
  },
};
