import { type Bureau, bureauNames, type District } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { lineageOf } from '@tisheng/service-kit/registry';
import { addDays } from '@tisheng/workdays';
import { daysLeft, endLamp, watchDays } from '#domain/permit-end.ts';
import { countEnding, pageOfPermits, type SeenPermit } from '#persistence/permit-list.ts';
import { scopeOf } from './scope.ts';

export function permitView(permit: SeenPermit) {
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
    takenBackOn: permit.takenBackOn ?? null,
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
  /** 随误导入撤回的: they are kept, and in no other list. */
  takenBack?: boolean | undefined;
  limit: number;
  offset: number;
};

/** The window and those who watch over all see a business's permits; a department sees its own alone. */
export async function listPermits(
  { em, actor, today }: QueryContext,
  { businessId, expiresWithin, inForce, limit, offset, ...filter }: PermitFilter,
) {
  const given = {
    ...filter,
    members: businessId ? (await lineageOf(em, businessId)).members : undefined,
    ends:
      expiresWithin === undefined ? undefined : ([today, addDays(today, expiresWithin)] as const),
    inForceOn: inForce ? today : undefined,
  };
  const { rows, total } = await pageOfPermits(em, scopeOf(actor), given, { limit, offset });
  const items = rows.map((row) => ({
    ...permitView(row),
    daysLeft: daysLeft(endOf(row), today),
    lamp: endLamp(endOf(row), today),
  }));
  return { items, total };
}

/** 到期提醒: how many in force end within 30 and 90 days, and how many have ended without a successor. */
export function watchExpiry({ em, actor, today }: QueryContext) {
  const { first, last } = watchDays;
  const days = { today, first: addDays(today, first), last: addDays(today, last) };
  return countEnding(em, scopeOf(actor), days);
}

/** One taken back watches no end. */
const endOf = ({ validTo, replacedOn, takenBackOn }: SeenPermit) => ({
  validTo: validTo ?? null,
  replacedOn: replacedOn ?? takenBackOn ?? null,
});
