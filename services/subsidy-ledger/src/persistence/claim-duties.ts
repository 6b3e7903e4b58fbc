import type { EntityManager } from '@mikro-orm/postgresql';
import { type CommandContext, type Heard, run } from '@tisheng/service-kit/messaging';
import type { Duty, DutyDone } from '#domain/duties.ts';

type Found = { claimId: string; duty: Duty; id: string; name: string };

/** Who did what for some claims, with those who gave evidence on their businesses and on what merged into them. */
export async function loadDuties(
  em: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, DutyDone[]>> {
  const rows = await run<Found>(
    em,
    `select claim_id as "claimId", duty, person_id as id, person_name as name
     from claim_duties where claim_id = any($1::uuid[])
     union
     select c.id, 'report-evidence', e.person_id, e.person_name
     from claims c, registry_lineage(c.business_id)
     join evidence_givers e on e.business_id = member
     where c.id = any($1::uuid[])
     order by 1, 2, 3`,
    [claimIds],
  );
  const found = new Map<string, DutyDone[]>(claimIds.map((id) => [id, []]));
  for (const { claimId, duty, ...person } of rows) found.get(claimId)?.push({ duty, person });
  return found;
}

/** Written once for a person and each claim, and kept for ever, whatever is corrected later. */
export async function keepDuty(
  { tx, cause, today }: CommandContext,
  claimIds: readonly string[],
  duty: Duty,
): Promise<void> {
  await run(
    tx,
    `insert into claim_duties (claim_id, duty, person_id, person_name, done_on)
     select id, $2, $3, $4, $5 from unnest($1::uuid[]) id on conflict do nothing`,
    [claimIds, duty, cause.actor.id, cause.actor.name, today],
  );
}

/** A fact of the register carries who entered it; what a service did by itself is nobody's evidence. */
export async function keepEvidenceGivers(
  told: readonly Heard<{ data: { businessId: string } }>[],
): Promise<void> {
  const [first] = told;
  const given = told.flatMap(({ context: { cause }, fact: { data } }) =>
    cause.actor.bureau === 'system' ? [] : [{ businessId: data.businessId, ...cause.actor }],
  );
  if (!first || given.length === 0) return;
  await run(
    first.context.tx,
    `insert into evidence_givers (business_id, person_id, person_name)
     select * from unnest($1::uuid[], $2::text[], $3::text[]) on conflict do nothing`,
    [
      given.map(({ businessId }) => businessId),
      given.map(({ id }) => id),
      given.map(({ name }) => name),
    ],
  );
}
