import type { EntityManager } from '@mikro-orm/postgresql';
import type { District } from '@tisheng/contracts';
import { type PersonContext, type QueryContext, requireDistrict } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { findBusiness, type Lineage, lineageOf, lockLineage } from '@tisheng/service-kit/registry';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import { findHolders, type Holder } from '#persistence/holders.ts';

export type HeldLineage = { holder: Holder; members: string[] };

/**
 * Held while the decision stands: what the register tells of it meanwhile waits, then finds what was decided.
 * @throws Refusal `business-unknown` | `outside-your-district` | `absorbed` (facts: survivor)
 */
export const holdHolder = async (
  { tx, actor }: PersonContext,
  businessId: string,
): Promise<HeldLineage> =>
  getHolder(tx, businessId, await lockLineage(tx, businessId), (district) =>
    requireDistrict(actor, district),
  );

/** The same for a question, which holds nobody up; a business elsewhere is as if it were not there. */
export const readHolder = async (
  { em, actor }: QueryContext,
  businessId: string,
): Promise<HeldLineage> =>
  getHolder(em, businessId, await lineageOf(em, businessId), (district) => {
    if (!actor.districts.includes(district)) throw unknown(businessId);
  });

/** Whose district it is comes first: nobody elsewhere is told who goes on for the business. */
async function getHolder(
  em: EntityManager,
  businessId: string,
  { root, members }: Lineage,
  requireOwn: (district: District) => void,
): Promise<HeldLineage> {
  const [holder] = await findHolders(em, [root]);
  const asked = root === businessId ? holder : await findBusiness(em, businessId);
  const district = asked?.district ?? holder?.district;
  if (!district) throw unknown(businessId);
  requireOwn(district);
  if (root !== businessId || !holder) throw absorbed(root, holder?.name);
  return { holder, members };
}

function unknown(businessId: string) {
  const message = '没有这个主体，或不在您负责的区，请在主体登记中核对';
  return refuse<RefusalCode>('business-unknown', message, { businessId });
}

function absorbed(survivorId: string, name: string | undefined) {
  const survivor = { businessId: survivorId, name: name ?? null };
  const into = name ? `“${name}”` : '其他主体';
  return refuse<RefusalCode>('absorbed', `该主体已并入${into}，请在存续主体上办理`, { survivor });
}
