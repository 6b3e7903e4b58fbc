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

/** From the tallies: as quick for a million cases as for ten. */
export function openGroups(em: EntityManager, { districts, department }: Asked, today: string) {
  return run<OpenGroup>(
    em,
    `select department, permit_type_id as "permitTypeId",
       coalesce(sum(cases) filter (where status = 'received'), 0)::int as "toAccept",
       coalesce(sum(cases) filter (where status <> 'received'), 0)::int as "inHand",
       coalesce(sum(cases) filter (where due_on >= $3::date and nearing_on <= $3::date), 0)::int as nearing,
       coalesce(sum(cases) filter (where due_on < $3::date), 0)::int as overdue
     from case_tallies
     where district = any($1) and ($2::text is null or department = $2)
     group by department, permit_type_id having sum(cases) > 0
     order by department, permit_type_id`,
    [districts, department, today],
  );
}

const tallied = 'department, district, permit_type_id, status, due_on, nearing_on';

/** Bounded, so that the transaction stays short; what is left over is for the next time. */
const tallyPortion = 20_000;

/** Puts together what says the same; answers how many rows there were of it, and leaves single ones alone. */
export async function mergeTallies(tx: EntityManager): Promise<number> {
  const [row] = await run<{ taken: number }>(
    tx,
    `with taken as (
       delete from case_tallies where id in (select id from (
         select id, count(*) over (partition by ${tallied}) as alike from case_tallies) tally
         where alike > 1 order by id limit ${tallyPortion})
       returning ${tallied}, cases
     ), merged as (
       insert into case_tallies (${tallied}, cases)
       select ${tallied}, sum(cases) from taken group by ${tallied} having sum(cases) <> 0
     )
     select count(*)::int as taken from taken`,
  );
  return row?.taken ?? 0;
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
