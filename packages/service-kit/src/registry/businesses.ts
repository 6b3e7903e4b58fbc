import type { EntityManager } from '@mikro-orm/postgresql';
import type {
  BusinessKind,
  ConversionProof,
  ConversionRoute,
  District,
  OperatorIdentity,
  Registration,
} from '@tisheng/contracts';
import { run } from '../messaging/index.ts';

/** A business as the register has told it last. Null where nothing was told. */
export type KnownBusiness = {
  businessId: string;
  name: string;
  district: District;
  districtSince: string | null;
  registrationId: string | null;
  creditCode: string | null;
  legacyNumber: string | null;
  kind: BusinessKind;
  legalForm: string | null;
  foundedOn: string | null;
  street: string | null;
  premises: string | null;
  industryCode: string | null;
  industryName: string | null;
  businessScope: string | null;
  operator: OperatorIdentity | null;
  generalTaxpayer: boolean | null;
  closedOn: string | null;
  closedManner: 'cancelled' | 'revoked' | null;
  /** 误导入、已撤回: it never was. Only `findRecord` finds such a one. */
  voided: boolean;
  splitFrom: string | null;
  mergedOn: string | null;
  /** The business at the end of all mergers; null for one that goes on by itself. */
  survivor: { businessId: string; name: string | null } | null;
};

const columns = `b.business_id as "businessId", b.name, b.district,
  b.district_since::text as "districtSince", b.registration_id as "registrationId",
  b.credit_code as "creditCode", b.legacy_number as "legacyNumber", b.kind,
  b.legal_form as "legalForm", b.founded_on::text as "foundedOn", b.street, b.premises,
  b.industry_code as "industryCode", b.industry_name as "industryName",
  b.business_scope as "businessScope", case when b.operator_ref is not null then json_build_object(
    'operatorRef', b.operator_ref, 'maskedName', b.operator_masked_name) end as operator,
  b.general_taxpayer as "generalTaxpayer", b.closed_on::text as "closedOn",
  b.closed_manner as "closedManner", b.voided, b.split_from as "splitFrom",
  b.merged_on::text as "mergedOn", case when b.survivor_id is not null then (
    select json_build_object('businessId', root, 'name', (
      select name from registry_records s where s.business_id = root))
    from registry_root(b.business_id) as root) end as survivor`;

/** A business that the register has told of and not taken back. */
export async function findBusiness(
  em: EntityManager,
  businessId: string,
): Promise<KnownBusiness | null> {
  const [found] = await findBusinesses(em, [businessId]);
  return found ?? null;
}

export const findBusinesses = (em: EntityManager, businessIds: readonly string[]) =>
  run<KnownBusiness>(
    em,
    `select ${columns} from registry_businesses b where business_id = any($1)
     order by array_position($1, business_id)`,
    [businessIds],
  );

/** The same, also of one taken back with its import: whose history somebody still has open. */
export async function findRecord(
  em: EntityManager,
  businessId: string,
): Promise<KnownBusiness | null> {
  const [found] = await findRecords(em, [businessId]);
  return found ?? null;
}

export const findRecords = (em: EntityManager, businessIds: readonly string[]) =>
  run<KnownBusiness>(
    em,
    `select ${columns} from registry_records b where business_id = any($1) and name is not null
     order by array_position($1, business_id)`,
    [businessIds],
  );

export type FormerName = { name: string; since: string | null; until: string };

/** 曾用名 of one business, the latest first. */
export const listFormerNames = (em: EntityManager, businessId: string) =>
  run<FormerName>(
    em,
    `select name, since::text, until::text from registry_former_names
     where business_id = $1 order by until desc, sequence desc`,
    [businessId],
  );

/** Where a business was on a day; before its first word where it began. Null for one that is unknown. */
export async function districtOn(
  em: EntityManager,
  businessId: string,
  on: string,
): Promise<District | null> {
  const [found] = await run<{ district: District }>(
    em,
    `select district from (
       select district, until, sequence from registry_former_districts where business_id = $1
       union all
       select district, null, null from registry_businesses where business_id = $1
     ) place where until is null or until > $2 order by until nulls last, sequence limit 1`,
    [businessId, on],
  );
  return found?.district ?? null;
}

/** 个转企登记 of a lineage, and whose it is. */
export type KnownConversion = {
  businessId: string;
  convertedOn: string;
  route: ConversionRoute;
  proof: ConversionProof;
  certificateNo: string;
  district: District;
  from: Registration;
  to: Registration;
  premisesBefore: string | null;
  premisesAfter: string;
  scopeBefore: string | null;
  scopeAfter: string | null;
  operatorBefore: OperatorIdentity | null;
  legalRepresentative: OperatorIdentity | null;
  sameOperator: boolean;
};

/** The first comes first: 举措20、22 ask for the first conversion of the whole lineage. */
export const listConversions = (em: EntityManager, members: readonly string[]) =>
  run<KnownConversion>(
    em,
    `select business_id as "businessId", converted_on::text as "convertedOn", route, proof,
       certificate_no as "certificateNo", district, from_registration as "from",
       to_registration as "to", premises_before as "premisesBefore",
       premises_after as "premisesAfter", scope_before as "scopeBefore",
       scope_after as "scopeAfter", operator_before as "operatorBefore",
       legal_representative as "legalRepresentative", same_operator as "sameOperator"
     from registry_conversions where business_id = any($1) and undone_on is null
     order by converted_on, business_id, sequence`,
    [members],
  );
