import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';

/** Whether a business of the lineage converted; a lead from before the copy, whose conversion was not kept, counts too. */
export async function hasConverted(
  em: EntityManager,
  members: readonly string[],
): Promise<boolean> {
  const found = await run(
    em,
    `select from registry_conversions where business_id = any($1) and undone_on is null
     union all select from carried_leads where business_id = any($1) limit 1`,
    [members],
  );
  return found.length > 0;
}
