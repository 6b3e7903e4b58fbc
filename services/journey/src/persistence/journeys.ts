import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, Bureau, BusinessKind, District } from '@tisheng/contracts';
import { foldForSearch } from '@tisheng/formats';
import { containing, searchPatterns } from '@tisheng/service-kit/database';
import { run } from '@tisheng/service-kit/messaging';
import type { MilestoneKey } from '#projection/milestones.ts';
import { type Conditions, conditions } from './conditions.ts';
import type { Schema } from './schemas.ts';
import { limitCases, limitJourneys } from './scope.ts';

/** Whether the actor may see this business; one that nobody knows is not visible either. */
export async function maySee(
  em: EntityManager,
  schema: Schema,
  actor: Actor,
  businessId: string,
): Promise<boolean> {
  const some = conditions();
  some.and(`j.business_id = ${some.bind(businessId)}`);
  limitJourneys(some, actor);
  const rows = await run(em, `select from ${schema}.journeys j ${some.where()}`, some.values);
  return rows.length > 0;
}

export type FoundBusiness = {
  businessId: string;
  name: string | null;
  creditCode: string | null;
  kind: BusinessKind | null;
  district: District | null;
  stage: MilestoneKey | null;
};

/** SQL: each word of what was typed is in a name that the lineage ever had. */
export const named = (some: Conditions, q: string): string =>
  searchPatterns(q)
    .map((pattern) => `search_text like ${some.bind(pattern)}`)
    .join(' and ') || 'false';

/** By a part of any name it ever had, or by any code; what was taken back is found by nobody. */
export function findBusinesses(
  em: EntityManager,
  schema: Schema,
  actor: Actor,
  q: string,
  limit: number,
): Promise<FoundBusiness[]> {
  const some = conditions();
  const code = some.bind(containing(foldForSearch(q).trim().toUpperCase()).slice(1));
  some.and('j.taken_back_on is null');
  some.and(`j.business_id in (
    select business_id from ${schema}.journeys where ${named(some, q)}
    union select business_id from ${schema}.codes where code like ${code})`);
  limitJourneys(some, actor);
  return run<FoundBusiness>(
    em,
    `select j.business_id as "businessId", j.name, j.credit_code as "creditCode", j.kind, j.district, j.stage
     from ${schema}.journeys j ${some.where()} order by j.name, j.business_id limit ${some.bind(limit)}`,
    some.values,
  );
}

export type FoundCase = {
  id: string;
  kind: 'permit' | 'subsidy';
  number: string;
  title: string;
  businessId: string;
  businessName: string | null;
  district: District;
  bureau: Bureau;
  status: string;
  link: string;
};

/** By a part of the number, or by any name of the business. */
export function findCases(
  em: EntityManager,
  schema: Schema,
  actor: Actor,
  q: string,
  limit: number,
): Promise<FoundCase[]> {
  const some = conditions();
  const number = some.bind(containing(foldForSearch(q).trim()));
  some.and(`(c.number like ${number} or c.business_id in (
    select business_id from ${schema}.journeys where ${named(some, q)} and taken_back_on is null))`);
  limitCases(some, actor);
  return run<FoundCase>(
    em,
    `select c.id, c.kind, c.number, c.title, c.business_id as "businessId", j.name as "businessName",
       c.district, c.bureau, c.status, c.link
     from ${schema}.cases c left join ${schema}.journeys j using (business_id)
     ${some.where()} order by c.number, c.id limit ${some.bind(limit)}`,
    some.values,
  );
}

export async function namesOf(
  em: EntityManager,
  schema: Schema,
  businessIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await run<{ id: string; name: string }>(
    em,
    `select m.business_id as id, coalesce(j.name, s.name) as name
     from ${schema}.journeys m
     left join ${schema}.journeys s on s.business_id = m.survivor_id
     join ${schema}.journeys j on j.business_id = m.business_id
     where m.business_id = any($1::uuid[]) and coalesce(j.name, s.name) is not null`,
    [businessIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
