import type { QueryContext } from '@tisheng/service-kit/http';
import { addDays, daysBetween } from '@tisheng/workdays';
import { PermitRow } from '#persistence/permit-row.ts';
import { permitView } from './permit-queries.ts';
import { scopeOf } from './scope.ts';

/** 到期提醒: what ends within so many days, so that renewal is applied for in time (行政许可法 第50条). */
export async function listExpiring(
  { em, actor, today }: QueryContext,
  { days, limit, offset }: { days: number; limit: number; offset: number },
) {
  const { districts, department } = scopeOf(actor);
  const [rows, total] = await em.findAndCount(
    PermitRow,
    {
      replacedOn: null,
      validTo: { $gte: today, $lte: addDays(today, days) },
      district: { $in: districts as PermitRow['district'][] },
      ...(department ? { department: department as PermitRow['department'] } : {}),
    },
    { orderBy: { validTo: 'asc', id: 'asc' }, limit, offset },
  );
  const items = rows.map((row) => ({
    ...permitView(row),
    daysLeft: row.validTo ? daysBetween(today, row.validTo) : 0,
  }));
  return { items, total };
}
