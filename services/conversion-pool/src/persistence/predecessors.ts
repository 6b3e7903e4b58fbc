import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { CandidateStatus } from '#domain/candidate.ts';

export type Predecessor = {
  businessId: string;
  name: string | null;
  status: CandidateStatus;
  leftOn: string | null;
  leftBecause: string | null;
};

/** Candidates absorbed into this one: their history is read from here. */
export function listPredecessors(
  em: EntityManager,
  businessId: string,
  members: readonly string[],
): Promise<Predecessor[]> {
  return run<Predecessor>(
    em,
    `select c.business_id as "businessId", r.name, c.status, c.left_on::text as "leftOn",
       c.left_because as "leftBecause"
     from candidates c join registry_records r using (business_id)
     where c.business_id = any($1) and c.business_id <> $2 and not r.voided
     order by c.left_on nulls last, c.business_id`,
    [members, businessId],
  );
}
