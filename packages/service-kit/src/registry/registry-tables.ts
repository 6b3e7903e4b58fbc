/**
 * The register as a service knows it, from the facts of business-registry alone. Each fact stays under its own
 * businessId and is never moved: a merger is a mark on the absorbed record, and who reads resolves the lineage.
 */
const records = [
  `create table registry_records (
    business_id uuid primary key,
    sequence int not null default 0,
    survivor_id uuid,
    merged_on date,
    absorbs boolean not null default false,
    split_from uuid,
    split_on date,
    name text,
    named_since date,
    district text check (district in ('haibowan', 'wuda', 'hainan')),
    district_since date,
    registration_id uuid,
    credit_code text,
    legacy_number text,
    kind text check (kind in ('sole-proprietor', 'enterprise', 'cooperative', 'farm')),
    legal_form text,
    founded_on date,
    street text,
    premises text,
    industry_code text,
    industry_name text,
    business_scope text,
    operator_ref text,
    operator_masked_name text,
    general_taxpayer boolean,
    closed_on date,
    closed_manner text check (closed_manner in ('cancelled', 'revoked')),
    voided boolean not null default false
  )`,
  `create index registry_records_absorbed on registry_records (survivor_id)
    where survivor_id is not null`,
  `comment on table registry_records is '主体副本：来自 business-registry 的事实，各归其主，并户只作标记'`,
  `comment on column registry_records.sequence is '最后一条已记入的登记事实的序号；0 为尚未收到或由旧表转入'`,
  `comment on column registry_records.survivor_id is '已并入的存续主体；可先于本户的其他事实到达'`,
  `create view registry_businesses as
    select * from registry_records where name is not null and not voided`,
  `comment on view registry_businesses is '已登记的主体：未收到登记的、误导入已撤回的不在其中'`,
];

const history = [
  `create table registry_registrations (
    business_id uuid not null,
    registration_id uuid not null,
    sequence int not null,
    credit_code text,
    legacy_number text,
    kind text not null,
    legal_form text,
    name text not null,
    founded_on date,
    valid_from date,
    valid_to date,
    parted_on date,
    primary key (business_id, registration_id)
  )`,
  `comment on table registry_registrations is '登记副本：一户先后的各次登记'`,
  `create table registry_former_names (
    business_id uuid not null,
    sequence int not null,
    name text not null,
    since date,
    until date not null,
    primary key (business_id, sequence)
  )`,
  `comment on table registry_former_names is '曾用名副本：起止日期'`,
  `create table registry_former_districts (
    business_id uuid not null,
    sequence int not null,
    district text not null,
    since date,
    until date not null,
    primary key (business_id, sequence)
  )`,
  `comment on table registry_former_districts is '曾在区副本：起止日期'`,
  `create table registry_conversions (
    business_id uuid not null,
    sequence int not null,
    converted_on date not null,
    route text not null,
    proof text not null,
    certificate_no text not null,
    district text not null,
    from_registration jsonb not null,
    to_registration jsonb not null,
    premises_before text,
    premises_after text not null,
    scope_before text,
    scope_after text,
    operator_before jsonb,
    legal_representative jsonb,
    same_operator boolean not null,
    undone_on date,
    primary key (business_id, sequence)
  )`,
  `comment on table registry_conversions is '个转企登记副本；undone_on 为误并分开后不再计入之日'`,
];

/** A survivor and all whose history counts for it, safe against a loop: `root` is where the mergers end. */
const lineage = [
  `create function registry_lineage(business uuid) returns table (root uuid, member uuid)
    language sql stable as $$
    with recursive up (id) as (
      select business
      union
      select r.survivor_id from up join registry_records r on r.business_id = up.id
      where r.survivor_id is not null
    ), top (id) as (
      select coalesce(
        (select up.id from up left join registry_records r on r.business_id = up.id
         where r.survivor_id is null),
        (select min(up.id::text)::uuid from up))
    ), down (id) as (
      select id from top
      union
      select r.business_id from down join registry_records r on r.survivor_id = down.id
    )
    select top.id, down.id from top, down
    $$`,
  `create function registry_root(business uuid) returns uuid language sql stable as $$
    select root from registry_lineage(business) limit 1
    $$`,
];

const figures = [
  `create table registry_figures (
    business_id uuid not null,
    metric text not null,
    period text not null,
    source text not null check (source in ('tax', 'annual-report', 'social-security', 'voluntary')),
    value bigint not null check (value >= 0),
    reported_on date not null,
    sequence int not null,
    primary key (business_id, metric, period, source)
  )`,
  `comment on table registry_figures is '经营数据副本：各归其主，来源绝不是统计报表（统计法 第28条）'`,
];

const credit = [
  `create table registry_credit_records (
    record_id uuid primary key,
    business_id uuid not null,
    grade text not null check (grade in ('minor', 'general', 'serious')),
    against text not null check (against in ('household', 'enterprise', 'operator')),
    listed_on date not null,
    public_until date,
    authority text not null,
    reason text
  )`,
  `create index registry_credit_records_of_business on registry_credit_records (business_id)`,
  `comment on table registry_credit_records is '不良信用记录副本：各归其主'`,
  `create table registry_credit_repairs (record_id uuid primary key, repaired_on date not null)`,
  `comment on table registry_credit_repairs is '信用修复副本：可先于记录到达，修复后不再计入（举措36）'`,
];

const annualReports = [
  `create table registry_annual_reports (
    business_id uuid not null,
    year int not null,
    primary key (business_id, year)
  )`,
  `comment on table registry_annual_reports is '已知报送年报的年度副本'`,
];

/** What a service keeps besides the records themselves. */
export type RegistryParts = { figures?: boolean; credit?: boolean; annualReports?: boolean };

/** SQL that a migration of each service with a copy of the register runs, with the parts that it keeps. */
export const registryTables = (parts: RegistryParts = {}): string[] => [
  ...records,
  ...history,
  ...lineage,
  ...(parts.figures ? figures : []),
  ...(parts.credit ? credit : []),
  ...(parts.annualReports ? annualReports : []),
];
