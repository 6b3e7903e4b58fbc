import type { EntityManager } from '@mikro-orm/postgresql';
import { refuse } from '@tisheng/service-kit/refusal';
import { type Lineage, lineageOf, lockLineage } from '@tisheng/service-kit/registry';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import { findHolders, type Holder } from '#persistence/holders.ts';

export type HeldLineage = { holder: Holder; members: string[] };

/**
 * Held while the decision stands: what the register tells of it meanwhile waits, then finds what was decided.
 * @throws Refusal `business-unknown` | `absorbed` (facts: survivor)
 */
export const holdHolder = async (tx: EntityManager, businessId: string): Promise<HeldLineage> =>
  getHolder(tx, businessId, await lockLineage(tx, businessId));

/** The same for a question, which holds nobody up. */
export const readHolder = async (em: EntityManager, businessId: string): Promise<HeldLineage> =>
  getHolder(em, businessId, await lineageOf(em, businessId));

async function getHolder(
  em: EntityManager,
  businessId: string,
  { root, members }: Lineage,
): Promise<HeldLineage> {
  const [holder] = await findHolders(em, [root]);
  if (root !== businessId) throw absorbed(root, holder?.name);
  if (holder) return { holder, members };
  throw refuse<RefusalCode>('business-unknown', '没有这个主体，请先在主体登记中核对', {
    businessId,
  });
}

function absorbed(survivorId: string, name: string | undefined) {
  const survivor = { businessId: survivorId, name: name ?? null };
  const into = name ? `“${name}”` : '其他主体';
  return refuse<RefusalCode>('absorbed', `该主体已并入${into}，请在存续主体上办理`, { survivor });
}
