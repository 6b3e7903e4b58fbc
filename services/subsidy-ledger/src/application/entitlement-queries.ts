import type { District, Finding, PolicyRef, Programme } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { addDays, daysBetween } from '@tisheng/workdays';
import type { EntitlementStatus } from '#domain/entitlement.ts';

type EntitlementFilter = {
  state?: EntitlementStatus | undefined;
  programme?: Programme | undefined;
  district?: District | undefined;
  businessId?: string | undefined;
  maturingWithinDays?: number | undefined;
  limit: number;
  offset: number;
};

type Found = {
  businessId: string;
  businessName: string | null;
  programme: Programme;
  district: District;
  status: EntitlementStatus;
  openedOn: string;
  maturesOn: string;
  maturedOn: string | null;
  reason: string | null;
  findings: Finding[];
  ground: PolicyRef;
  version: number;
  claimId: string | null;
  claimStatus: string | null;
};

const where = `where b.district = any($1::text[]) and ($2::text is null or e.status = $2)
  and ($3::text is null or e.programme = $3)
  and ($4::date is null or (e.matures_on <= $4 and e.matured_on is null and e.status <> 'lost'))
  and ($5::uuid is null or e.business_id = $5)`;

/** 补助资格清单: who matures when, and why not yet — a failed condition apart from missing data. */
export async function listEntitlements(context: QueryContext, filter: EntitlementFilter) {
  const { em, actor, today } = context;
  const { state, programme, district, businessId, maturingWithinDays, limit, offset } = filter;
  const horizon = maturingWithinDays === undefined ? null : addDays(today, maturingWithinDays);
  const filters = [
    actor.districts.filter((mine) => !district || mine === district),
    state ?? null,
    programme ?? null,
    horizon,
    businessId ?? null,
  ];
  const rows = await run<Found>(
    em,
    `select e.business_id as "businessId", b.name as "businessName", e.programme, b.district,
       e.status, e.opened_on::text as "openedOn", e.matures_on::text as "maturesOn",
       e.matured_on::text as "maturedOn", e.reason, e.findings, e.ground, e.version,
       c.id as "claimId", c.status as "claimStatus"
     from entitlements e join registry_businesses b using (business_id)
     left join claims c on c.business_id = e.business_id and c.programme = e.programme
       and c.status <> 'refused'
     ${where} order by e.matures_on, e.business_id, e.programme limit $6 offset $7`,
    [...filters, limit, offset],
  );
  const [count] = await run<{ total: string }>(
    em,
    `select count(*) as total from entitlements e join registry_businesses b using (business_id)
     ${where}`,
    filters,
  );
  return {
    items: rows.map((row) => ({
      ...row,
      daysLeft: row.maturedOn ? null : daysBetween(today, row.maturesOn),
      whyNot: row.findings.filter(({ passed }) => passed === false),
      missing: row.findings.filter(({ passed }) => passed === null),
      availableActions: actionsFor(context, row),
    })),
    total: Number(count?.total ?? 0),
  };
}

function actionsFor({ actor }: QueryContext, { status, claimId }: Found) {
  const may = actor.roles.includes('cultivation-officer') && status === 'matured' && !claimId;
  return may ? [{ action: 'lodge' as const, label: '申报' }] : [];
}
