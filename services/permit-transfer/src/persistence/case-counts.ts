import type { EntityManager } from '@mikro-orm/postgresql';
import type { Bureau } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';

type Asked = { districts: string[]; department: string | null };

export type OpenGroup = {
  department: Bureau;
  permitTypeId: string;
  toAccept: number;
  inHand: number;
  nearing: number;
  overdue: number;
};

/** One pass over the open cases, all that the cards and the groups need. */
export function openGroups(em: EntityManager, { districts, department }: Asked, today: string) {
  return run<OpenGroup>(
    em,
    `select department, permit_type_id as "permitTypeId",
       count(*) filter (where status = 'received')::int as "toAccept",
       count(*) filter (where status <> 'received')::int as "inHand",
       count(*) filter (where due_on >= $3::date and nearing_on <= $3::date)::int as nearing,
       count(*) filter (where due_on < $3::date)::int as overdue
     from transfer_cases
     where closed_on is null and district = any($1) and ($2::text is null or department = $2)
     group by department, permit_type_id order by department, permit_type_id`,
    [districts, department, today],
  );
}

export async function closedInMonth(
  em: EntityManager,
  { districts, department }: Asked,
  from: string,
  to: string,
): Promise<{ closed: number; onTime: number }> {
  const [row] = await run<{ closed: number; onTime: number }>(
    em,
    `select count(*)::int as closed, count(*) filter (where on_time)::int as "onTime"
     from transfer_cases
     where closed_on between $3::date and $4::date and status in ('completed', 'refused')
       and district = any($1) and ($2::text is null or department = $2)`,
    [districts, department, from, to],
  );
  return row ?? { closed: 0, onTime: 0 };
}
