import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { Projections, Timed } from '#domain/clock.ts';
import { storedSql, timedSql } from './reprojection.ts';

/** Open cases whose clocks rest on the same: projected once, however many they are. */
export type SameDays = { timed: Timed; stored: Projections; count: number; ids: string[] };

export function groupOpenCases(em: EntityManager): Promise<SameDays[]> {
  return run<SameDays>(
    em,
    `select timed::json, stored::json, count(*)::int as count, (array_agg(id))[1:50] as ids
     from (select ${timedSql}::text as timed, ${storedSql}::text as stored, id
       from transfer_cases where closed_on is null) open
     group by timed, stored`,
  );
}

export type NamedCase = {
  caseId: string;
  number: string;
  businessName: string;
  permitTypeName: string;
  department: string;
};

export async function namedCases(
  em: EntityManager,
  ids: string[],
): Promise<Map<string, NamedCase>> {
  const rows = await run<NamedCase>(
    em,
    `select id as "caseId", number, business_name as "businessName",
       permit_type_name as "permitTypeName", department
     from transfer_cases where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.caseId, row]));
}
