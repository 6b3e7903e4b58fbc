import { bureauNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { closedInMonth, openGroups } from '#persistence/case-counts.ts';
import { scopeOf } from './scope.ts';

/** The cards of the list: 待受理、办理中、临期、逾期、本月按时率; and the same by department and by type. */
export async function readCounts(
  { em, actor, today }: QueryContext,
  filter: { district?: string | undefined; department?: string | undefined },
) {
  const scope = scopeOf(actor);
  const asked = {
    districts: scope.districts.filter(
      (district) => !filter.district || district === filter.district,
    ),
    department: scope.department ?? filter.department ?? null,
  };
  const reference = await loadReference(em);
  const groups = await openGroups(em, asked, today);
  const { closed, onTime } = await closedInMonth(em, asked, `${today.slice(0, 7)}-01`, today);
  const sum = (key: 'toAccept' | 'inHand' | 'nearing' | 'overdue') =>
    groups.reduce((total, group) => total + group[key], 0);
  return {
    toAccept: sum('toAccept'),
    inHand: sum('inHand'),
    nearing: sum('nearing'),
    overdue: sum('overdue'),
    closedThisMonth: closed,
    onTimeThisMonth: onTime,
    /** Share between 0 and 1; null while nothing was completed. */
    onTimeRate: closed === 0 ? null : onTime / closed,
    groups: groups.map((group) => ({
      ...group,
      departmentName: bureauNames[group.department],
      permitTypeName:
        reference.findPermitType(group.permitTypeId, today)?.name ?? group.permitTypeId,
    })),
  };
}
