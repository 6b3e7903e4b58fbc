import type { EntityManager } from '@mikro-orm/postgresql';
import type { Visit } from '#domain/candidate.ts';

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
  recordedBy: string;
};

export function listVisits(em: EntityManager, businessId: string): Promise<RecordedVisit[]> {
  return em.execute<RecordedVisit[]>(
    `select visit_id as "visitId", visited_on::text as "visitedOn", summary, needs,
            recorded_by as "recordedBy"
     from visits where business_id = ? order by visited_on desc, visit_id desc limit 200`,
    [businessId],
  );
}
