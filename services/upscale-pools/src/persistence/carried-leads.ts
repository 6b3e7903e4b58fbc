import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';

/** A lead from before the copy of the register, whose conversion was not kept then. */
export async function isCarriedLead(em: EntityManager, businessId: string): Promise<boolean> {
  const found = await run(em, 'select from carried_leads where business_id = $1', [businessId]);
  return found.length > 0;
}
