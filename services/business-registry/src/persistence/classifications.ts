import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day, PolicyRef, Segment } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';

export type Classification = { segment: Segment; classifiedOn: Day; ground: PolicyRef };

export async function findClassification(
  em: EntityManager,
  businessId: string,
): Promise<Classification | null> {
  const rows = await run<Classification>(
    em,
    `select segment, classified_on::text as "classifiedOn", json_build_object(
       'policyId', policy_id, 'version', policy_version, 'citation', citation) as ground
     from classifications where business_id = $1 order by id desc limit 1`,
    [businessId],
  );
  return rows[0] ?? null;
}

export async function addClassification(
  tx: EntityManager,
  businessId: string,
  { segment, classifiedOn, ground }: Classification,
): Promise<void> {
  await run(
    tx,
    `insert into classifications
       (business_id, segment, classified_on, policy_id, policy_version, citation)
     values ($1, $2, $3, $4, $5, $6)`,
    [businessId, segment, classifiedOn, ground.policyId, ground.version, ground.citation],
  );
}
