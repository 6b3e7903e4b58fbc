import { bureauNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
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

export async function listPermits(
  { em, actor }: QueryContext,
  { businessId, limit, offset }: { businessId: string; limit: number; offset: number },
) {
  const district = { $in: scopeOf(actor).districts as PermitRow['district'][] };
  const [rows, total] = await em.findAndCount(
    PermitRow,
    { businessId, district },
    { orderBy: { validFrom: 'desc', id: 'asc' }, limit, offset },
  );
  return { items: rows.map(permitView), total };
}
