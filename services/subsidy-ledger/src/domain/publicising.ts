import type { Day } from '@tisheng/workdays';
import { aboutClaim, type Claim, type Decision } from './claim.ts';
import { requireAction } from './claim-actions.ts';
import type { Publicity } from './publicity.ts';

/** @throws Refusal `not-available` */
export function publicise(
  claim: Claim,
  command: { publicity: Publicity; ground: Claim['ground'] },
  today: Day,
): Decision {
  requireAction(claim, 'publicise');
  const { lastDay, provisional } = command.publicity;
  const data = { ...aboutClaim(claim), publicisedOn: today, lastDay, provisional };
  return {
    changes: {
      status: 'publicised',
      publicisedOn: today,
      publicityLastDay: lastDay,
      publicityProvisional: provisional,
    },
    facts: [{ type: 'ClaimPublicised', data: { ...data, ground: command.ground } }],
  };
}
