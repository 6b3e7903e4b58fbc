import type { Programme } from '@tisheng/contracts';
import type { Day } from '@tisheng/workdays';
import type { ClaimStatus } from './claim.ts';

/** A claim that was not refused, as far as it decides who has the award. */
export type AwardClaim = {
  id: string;
  number: string;
  businessId: string;
  programme: Programme;
  status: ClaimStatus;
  lodgedOn: Day;
};

const nearMoney: readonly ClaimStatus[] = ['instructed', 'paid', 'recovered'];

/**
 * 每个主体每个项目只有一次, 并入的前身在内. Of all claims of a lineage one has the award: that which is nearer to money,
 * then that of the one that goes on, then that which was lodged first. It asks for no order of events.
 */
export function holderOf(
  lineage: { root: string; claims: readonly AwardClaim[] },
  programme: Programme,
): AwardClaim | null {
  const rank = ({ status, businessId }: AwardClaim) =>
    (nearMoney.includes(status) ? 0 : 2) + (businessId === lineage.root ? 0 : 1);
  const [holder] = lineage.claims
    .filter((claim) => claim.programme === programme)
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        a.lodgedOn.localeCompare(b.lodgedOn) ||
        a.number.localeCompare(b.number),
    );
  return holder ?? null;
}
