import type { Day } from '@tisheng/workdays';
import { aboutClaim, type Claim, type Decision } from './claim.ts';

/** In order of application, as far as the money goes: nobody is passed by a smaller sum. */
export function within<Waiting extends Pick<Claim, 'amountFen'>>(
  claims: readonly Waiting[],
  availableFen: number,
): Waiting[] {
  let leftFen = availableFen;
  const firstLeft = claims.findIndex(({ amountFen }) => {
    leftFen -= amountFen ?? Number.POSITIVE_INFINITY;
    return leftFen < 0;
  });
  return firstLeft < 0 ? [...claims] : claims.slice(0, firstLeft);
}

/** 年度结转（预算法 第42条）: the claim stays as it is, its money is reserved in the fund of another year. */
export function carryTo(claim: Claim, to: { id: string; year: number }, today: Day): Decision {
  const { amountFen, fundId: fromFundId } = claim;
  if (amountFen === null || !fromFundId) throw new Error(`claim ${claim.id} has nothing reserved`);
  const { id: fundId, year } = to;
  const data = { ...aboutClaim(claim), movedOn: today, amountFen, fromFundId, fundId, year };
  return { changes: { fundId }, facts: [{ type: 'ClaimCarriedOver', data }] };
}
