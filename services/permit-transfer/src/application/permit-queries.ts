import type { FilterQuery } from '@mikro-orm/core';
import { type Actor, type Bureau, bureauNames, type District } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { addDays } from '@tisheng/workdays';
import { daysLeft, endLamp, watchDays } from '#domain/permit-end.ts';
import { PermitRow } from '#persistence/permit-row.ts';
import { scopeOf } from './scope.ts';

export function permitView(permit: PermitRow) {
  const { id, businessId, district, department, permitTypeId, permitTypeName, number } = permit;
  return {
    id,
    businessId,
    district,
    department,
    departmentName: bureauNames[department],
    permitTypeId,
    permitTypeName,
    number,
    holderName: permit.holderName,
    creditCode: permit.creditCode ?? null,
    fields: permit.fields,
    validFrom: permit.validFrom,
    validTo: permit.validTo ?? null,
    replacedOn: permit.replacedOn ?? null,
    replacedBy: permit.replacedBy ?? null,
  };
}

export type PermitFilter = {
  businessId?: string | undefined;
  q?: string | undefined;
  permitTypeId?: string | undefined;
  department?: Bureau | undefined;
  district?: District | undefined;
  /** 到期提醒: in force and ending within so many days (行政许可法 第50条). */
  expiresWithin?: number | undefined;
  inForce?: boolean | undefined;
  limit: number;
  offset: number;
};

/** The window and those who watch over all see a business's permits; a department sees its own alone. */
export async function listPermits(
  { em, actor, today }: QueryContext,
  { businessId, limit, offset, ...filter }: PermitFilter,
) {
  const [rows, total] = await em.findAndCount(
    PermitRow,
    { $and: [scopeWhere(actor, businessId), ...conditions(filter, today)] },
    {
      orderBy:
        filter.expiresWithin === undefined
          ? { validFrom: 'desc', id: 'asc' }
          : { validTo: 'asc', id: 'asc' },
      limit,
      offset,
    },
  );
  const items = rows.map((row) => ({
    ...permitView(row),
    daysLeft: daysLeft(endOf(row), today),
    lamp: endLamp(endOf(row), today),
  }));
  return { items, total };
}

/** 到期提醒: how many in force end within 30 and 90 days, and how many have ended without a successor. */
export async function watchExpiry({ em, actor, today }: QueryContext) {
  const scope = scopeWhere(actor, undefined);
  const until = (days: number) => ({ $gte: today, $lte: addDays(today, days) });
  const count = (validTo: { $gte: string; $lte: string } | { $lt: string }) =>
    em.count(PermitRow, { $and: [scope, { replacedOn: null, validTo }] });
  return {
    within30: await count(until(watchDays.last)),
    within90: await count(until(watchDays.first)),
    ended: await count({ $lt: today }),
  };
}

const endOf = ({ validTo, replacedOn }: PermitRow) => ({
  validTo: validTo ?? null,
  replacedOn: replacedOn ?? null,
});

function scopeWhere(actor: Actor, businessId: string | undefined): FilterQuery<PermitRow> {
  const { districts, department } = scopeOf(actor);
  return {
    district: { $in: districts as District[] },
    ...(businessId ? { businessId } : {}),
    ...(department ? { department: department as Bureau } : {}),
  };
}

type Conditions = Omit<PermitFilter, 'businessId' | 'limit' | 'offset'>;

function conditions(filter: Conditions, today: string): FilterQuery<PermitRow>[] {
  const { q, permitTypeId, department, district, expiresWithin, inForce } = filter;
  const found: FilterQuery<PermitRow>[] = [];
  if (permitTypeId) found.push({ permitTypeId });
  if (department) found.push({ department });
  if (district) found.push({ district });
  if (expiresWithin !== undefined)
    found.push({ replacedOn: null, validTo: { $gte: today, $lte: addDays(today, expiresWithin) } });
  if (inForce)
    found.push({ replacedOn: null, $or: [{ validTo: null }, { validTo: { $gte: today } }] });
  if (q) {
    const like = { $ilike: `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` };
    found.push({ $or: [{ number: like }, { holderName: like }, { creditCode: like }] });
  }
  return found;
}
