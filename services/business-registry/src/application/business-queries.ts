import type { BusinessKind, District, Segment } from '@tisheng/contracts';
import { normaliseCreditCode } from '@tisheng/contracts';
import { searchPatterns } from '@tisheng/service-kit/database';
import type { QueryContext } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import type { BusinessStatus } from '#domain/business.ts';

export type BusinessFilter = {
  q?: string | undefined;
  district?: District | undefined;
  kind?: BusinessKind | undefined;
  industry?: string | undefined;
  status?: BusinessStatus | undefined;
  sort: keyof typeof orders;
  limit: number;
  offset: number;
};

export type ListedBusiness = {
  businessId: string;
  name: string;
  creditCode: string | null;
  legacyNumber: string | null;
  kind: BusinessKind;
  district: District;
  industryCode: string | null;
  industryName: string | null;
  status: BusinessStatus;
  registeredOn: string;
  segment: Segment | null;
};

export const orders = {
  name: 'name, business_id',
  '-name': 'name desc, business_id',
  registeredOn: 'registered_on, business_id',
  '-registeredOn': 'registered_on desc, business_id desc',
} as const;

const listed = `business_id as "businessId", name, credit_code as "creditCode",
  legacy_number as "legacyNumber", kind, district, industry_code as "industryCode",
  industry_name as "industryName", status, registered_on::text as "registeredOn", segment`;

/** Names, codes, numbers and pinyin, then and now, within the districts of the person. */
export async function listBusinesses({ em, actor }: QueryContext, filter: BusinessFilter) {
  const conditions = ['district = any($1)'];
  const values: unknown[] = [actor.districts];
  const where = (condition: (place: string) => string, value: unknown) => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  for (const pattern of searchPatterns(filter.q))
    where((place) => `search_text like ${place}`, pattern);
  where((place) => `district = ${place}`, filter.district);
  where((place) => `kind = ${place}`, filter.kind);
  where((place) => `status = ${place}`, filter.status);
  where((place) => `starts_with(industry_code, ${place})`, filter.industry);
  const condition = conditions.join(' and ');
  const [counted] = await run<{ total: string }>(
    em,
    `select count(*) as total from businesses where ${condition}`,
    values,
  );
  const items = await run<ListedBusiness>(
    em,
    `select ${listed} from businesses where ${condition}
     order by ${orders[filter.sort]} limit ${filter.limit} offset ${filter.offset}`,
    values,
  );
  return { items, total: Number(counted?.total ?? 0) };
}

/** An old code still finds its business; an absorbed one leads to its survivor. @throws Refusal `code-not-found` */
export async function findByCode({ em, actor }: QueryContext, text: string) {
  const code = normaliseCreditCode(text);
  const [found] = await run<ListedBusiness & { code: string; since: string; until: string | null }>(
    em,
    `select ${listed}, c.code, c.since::text, c.until::text
     from (select k.*, coalesce(b.merged_into, b.business_id) as holder
           from business_codes k join businesses b using (business_id) where k.code = $1) c
     join businesses on businesses.business_id = c.holder
     where district = any($2)`.replace('business_id as', 'businesses.business_id as'),
    [code, actor.districts],
  );
  if (found) return found;
  const message = '您负责的区内没有使用过这个代码的主体，请核对代码，或按名称查询';
  throw refuse('code-not-found', message, { code });
}
