import type { EntityManager } from '@mikro-orm/postgresql';
import type { District } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';

/** Whom a rule speaks of: the people of these districts, and one permit type or all. */
export type RuleReach = { districts: District[]; permitTypeId: string | null };

export type OpenCount = { permitTypeId: string; district: District; count: number };

/** Open cases by what they are and where: from the index of open ones. */
export function countOpenCases(
  em: EntityManager,
  { districts, permitTypeId }: RuleReach,
): Promise<OpenCount[]> {
  return run<OpenCount>(
    em,
    `select permit_type_id as "permitTypeId", district, count(*)::int as count
     from transfer_cases
     where closed_on is null and district = any($1) and ($2::text is null or permit_type_id = $2)
     group by permit_type_id, district order by permit_type_id, district`,
    [districts, permitTypeId],
  );
}

/** Applications that have no case yet, because the conversion certificate is still missing. */
export async function countAwaiting(
  em: EntityManager,
  { districts, permitTypeId }: RuleReach,
): Promise<number> {
  const [row] = await run<{ count: number }>(
    em,
    `select count(*)::int as count from applications a
     where status = 'awaiting-certificate' and district = any($1) and ($2::text is null
       or exists (select from permits p where p.id = any(a.permit_ids) and p.permit_type_id = $2))`,
    [districts, permitTypeId],
  );
  return row?.count ?? 0;
}
