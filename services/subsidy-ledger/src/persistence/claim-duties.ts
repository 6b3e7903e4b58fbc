import type { EntityManager } from '@mikro-orm/postgresql';
import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import type { Duty, DutyDone } from '#domain/duties.ts';

type Found = { claimId: string; duty: Duty; id: string; name: string };

/** Who did what for some claims, with those who gave evidence on their businesses and on what merged into them. */
export async function loadDuties(
  em: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, DutyDone[]>> {
  const rows = await run<Found>(
    em,
    `with recursive asked as (
       select id, business_id from claims where id = any($1::uuid[])
     ), root (id, business_id, depth) as (
       select id, business_id, 0 from asked
       union all
       select r.id, b.merged_into, r.depth + 1 from root r
       join businesses b on b.business_id = r.business_id
       where b.merged_into is not null and r.depth < 100
     ), lineage (id, business_id, depth) as (
       select id, business_id, 0 from root
       union all
       select l.id, b.business_id, l.depth + 1 from lineage l
       join businesses b on b.merged_into = l.business_id where l.depth < 100
     )
     select claim_id as "claimId", duty, person_id as id, person_name as name
     from claim_duties where claim_id = any($1::uuid[])
     union
     select l.id, 'report-evidence', e.person_id, e.person_name
     from lineage l join evidence_givers e using (business_id)
     order by 1, 2, 3`,
    [claimIds],
  );
  const found = new Map<string, DutyDone[]>(claimIds.map((id) => [id, []]));
  for (const { claimId, duty, ...person } of rows) found.get(claimId)?.push({ duty, person });
  return found;
}

/** Written once for a person and kept for ever, whatever is corrected later. */
export async function keepDuty(
  { tx, cause, today }: CommandContext,
  claimId: string,
  duty: Duty,
): Promise<void> {
  await run(
    tx,
    `insert into claim_duties (claim_id, duty, person_id, person_name, done_on)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [claimId, duty, cause.actor.id, cause.actor.name, today],
  );
}

/** A fact of the register carries who entered it; what a service did by itself is nobody's evidence. */
export async function keepEvidenceGiver(
  { tx }: CommandContext,
  businessId: string,
  actor: CommandContext['cause']['actor'],
): Promise<void> {
  if (actor.bureau === 'system') return;
  await run(
    tx,
    `insert into evidence_givers (business_id, person_id, person_name) values ($1, $2, $3)
     on conflict do nothing`,
    [businessId, actor.id, actor.name],
  );
}
