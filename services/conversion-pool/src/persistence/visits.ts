import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { Visit } from '#domain/cultivation.ts';

export async function addVisit(
  tx: EntityManager,
  businessId: string,
  visit: Visit,
  recordedBy: string,
) {
  await tx.execute(
    `insert into visits (visit_id, business_id, visited_on, summary, needs, recorded_by)
     values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [visit.visitId, businessId, visit.visitedOn, visit.summary, visit.needs, recordedBy],
  );
}

export type RecordedVisit = Pick<Visit, 'visitId' | 'visitedOn' | 'summary' | 'needs'> & {
  /** Whose it is: also of one absorbed. */
  businessId: string;
  recordedBy: string;
};

/** Of all whose history counts for one candidate. */
export function listVisits(
  em: EntityManager,
  members: readonly string[],
): Promise<RecordedVisit[]> {
  return run<RecordedVisit>(
    em,
    `select visit_id as "visitId", business_id as "businessId", visited_on::text as "visitedOn",
       summary, needs, recorded_by as "recordedBy"
     from visits where business_id = any($1) order by visited_on desc, visit_id desc limit 200`,
    [members],
  );
}
