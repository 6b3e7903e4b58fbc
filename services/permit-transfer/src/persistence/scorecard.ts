import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';

export type DepartmentScore = {
  department: string;
  district: string;
  completed: number;
  onTime: number;
  medianWorkdays: number | null;
  openNow: number;
  overdueNow: number;
};

/** Completed in the period: counted by the days they took first, so that a median sorts a few numbers; open now: tallied. */
export function departmentScores(
  em: EntityManager,
  scope: { districts: string[]; department: string | null },
  { from, to }: { from: string; to: string },
  today: string,
): Promise<DepartmentScore[]> {
  const inScope = `district = any($1) and ($2::text is null or department = $2)`;
  return run<DepartmentScore>(
    em,
    `with spent as (
       select department, district, spent_workdays as days, count(*) as cases,
         count(*) filter (where on_time) as on_time
       from transfer_cases
       where closed_on between $3::date and $4::date and status in ('completed', 'refused')
         and ${inScope}
       group by department, district, spent_workdays
     ), ranked as (
       select *, sum(cases) over (partition by department, district) as total,
         sum(cases) over (partition by department, district order by days) as reached from spent
     ), closed as (
       select department, district, sum(cases)::int as completed, sum(on_time)::int as on_time,
         (min(days) filter (where reached * 2 >= total)
           + min(days) filter (where reached * 2 > total))::float8 / 2 as median
       from ranked group by department, district
     ), open as (
       select department, district, sum(cases)::int as open_now,
         coalesce(sum(cases) filter (where due_on < $5::date), 0)::int as overdue_now
       from case_tallies where ${inScope}
       group by department, district having sum(cases) > 0
     )
     select department, district, coalesce(completed, 0) as completed,
       coalesce(on_time, 0) as "onTime", median as "medianWorkdays",
       coalesce(open_now, 0) as "openNow", coalesce(overdue_now, 0) as "overdueNow"
     from closed full join open using (department, district)
     order by department, district`,
    [scope.districts, scope.department, from, to, today],
  );
}
