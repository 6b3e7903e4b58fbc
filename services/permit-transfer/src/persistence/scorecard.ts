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

/** Completed in the period from the index of closed cases, open now from that of open ones. */
export function departmentScores(
  em: EntityManager,
  scope: { districts: string[]; department: string | null },
  { from, to }: { from: string; to: string },
  today: string,
): Promise<DepartmentScore[]> {
  const inScope = `district = any($1) and ($2::text is null or department = $2)`;
  return run<DepartmentScore>(
    em,
    `with closed as (
       select department, district, count(*)::int as completed,
         count(*) filter (where on_time)::int as on_time,
         percentile_cont(0.5) within group (order by spent_workdays) as median
       from transfer_cases
       where closed_on between $3::date and $4::date and status in ('completed', 'refused') and ${inScope}
       group by department, district
     ), open as (
       select department, district, count(*)::int as open_now,
         count(*) filter (where due_on < $5::date)::int as overdue_now
       from transfer_cases where closed_on is null and ${inScope}
       group by department, district
     )
     select department, district, coalesce(completed, 0) as completed,
       coalesce(on_time, 0) as "onTime", median as "medianWorkdays",
       coalesce(open_now, 0) as "openNow", coalesce(overdue_now, 0) as "overdueNow"
     from closed full join open using (department, district)
     order by department, district`,
    [scope.districts, scope.department, from, to, today],
  );
}
