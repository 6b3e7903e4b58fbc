import { Migration } from '@mikro-orm/migrations';
import { kitTables } from '@tisheng/service-kit/service';

export class CreateBusinesses extends Migration {
  override up(): void {
    for (const sql of [...kitTables(), ...businesses, ...persons, ...reports, ...absorptions])
      this.addSql(sql);
  }
}

const businesses = [
  `create table businesses (
    business_id uuid primary key,
    version integer not null default 1,
    status text not null check (status in ('in-business', 'cancelled', 'revoked', 'absorbed')),
    name text not null,
    credit_code text,
    legacy_number text,
    registration_id uuid not null,
    legal_form text not null,
    founded_on date not null,
    kind text not null check (kind in ('sole-proprietor', 'enterprise', 'cooperative', 'farm')),
    district text not null check (district in ('haibowan', 'wuda', 'hainan')),
    street text,
    premises text not null,
    industry_code text,
    industry_name text,
    business_scope text,
    operator_ref text,
    operator_masked text,
    registered_on date not null,
    converted_on date,
    conversion_route text check (conversion_route in ('direct-change', 're-registration')),
    ended_on date,
    general_taxpayer boolean,
    segment text check (segment in ('survival', 'growth', 'development')),
    merged_into uuid references businesses,
    split_from uuid references businesses,
    former_names text[] not null default '{}',
    search_text text not null,
    check (credit_code is not null or legacy_number is not null),
    check ((converted_on is null) = (conversion_route is null)),
    check ((status = 'absorbed') = (merged_into is not null))
  )`,
  `create index businesses_by_text on businesses using gin (search_text gin_trgm_ops)`,
  `create index businesses_by_district on businesses (district, kind, status)`,
  `create index businesses_by_industry on businesses (industry_code text_pattern_ops)`,
  `create index businesses_by_registration_day on businesses (registered_on, business_id)`,
  `create index businesses_by_name on businesses (name, business_id)`,
  `create index businesses_by_survivor on businesses (merged_into) where merged_into is not null`,
  `create index businesses_by_origin on businesses (split_from) where split_from is not null`,
  `create index businesses_by_operator on businesses (operator_ref)`,
  `comment on table businesses is '市场主体：一户一档，主体标识终身不变'`,
  `create table registrations (
    registration_id uuid primary key,
    business_id uuid not null references businesses,
    position integer not null,
    credit_code text,
    legacy_number text,
    kind text not null check (kind in ('sole-proprietor', 'enterprise', 'cooperative', 'farm')),
    legal_form text not null,
    name text not null,
    founded_on date not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    unique (business_id, position)
  )`,
  `comment on table registrations is '登记：一户先后的登记，转企前后各一条'`,
  `create table business_codes (
    code text primary key,
    business_id uuid not null references businesses,
    since date not null,
    until date
  )`,
  `create index business_codes_by_business on business_codes (business_id)`,
  `comment on table business_codes is '代码与注册号：终身属于一户，旧代码仍可查到该户'`,
];

const persons = [
  `create table operators (
    business_id uuid primary key references businesses,
    operator_ref text not null,
    masked_name text not null,
    name_ref text not null,
    name_sealed text not null,
    number_sealed text
  )`,
  `comment on table operators is '经营者、法定代表人：姓名与证件号码加密保存'`,
  `create table operator_views (
    id bigint generated always as identity primary key,
    business_id uuid not null,
    actor_id text not null,
    actor_name text not null,
    bureau text not null,
    reason text not null,
    viewed_at timestamptz not null
  )`,
  `create index operator_views_by_business on operator_views (business_id, viewed_at)`,
  `create trigger operator_views_are_append_only before update or delete or truncate on operator_views
    for each statement execute function refuse_change()`,
  `comment on table operator_views is '查看原文记录：谁、何时、为何查看经营者姓名，只增不改'`,
];

const reports = [
  `create table figures (
    business_id uuid not null references businesses,
    metric text not null,
    period text not null,
    source text not null,
    value bigint not null check (value >= 0),
    reported_on date not null,
    primary key (business_id, metric, period, source)
  )`,
  `comment on table figures is '经营数据：每个数都有来源，不含统计调查数据（统计法 第28条）'`,
  `create table credit_records (
    record_id uuid primary key,
    business_id uuid not null references businesses,
    grade text not null check (grade in ('minor', 'general', 'serious')),
    against text not null check (against in ('household', 'enterprise', 'operator')),
    listed_on date not null,
    public_until date,
    authority text not null,
    reason text not null,
    repaired_on date check (repaired_on >= listed_on)
  )`,
  `create index credit_records_by_business on credit_records (business_id, listed_on)`,
  `comment on table credit_records is '不良信用记录：列入与修复'`,
];

const absorptions = [
  `create table absorptions (
    absorption_id uuid primary key,
    business_id uuid not null references businesses,
    absorbed_business_id uuid not null references businesses,
    reason text not null,
    proposed_by text not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    status text not null check (status in ('proposed', 'confirmed', 'declined')),
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    check (business_id <> absorbed_business_id),
    check (decided_by is null or decided_by <> proposed_by)
  )`,
  `create unique index absorptions_open on absorptions (absorbed_business_id) where status = 'proposed'`,
  `create index absorptions_by_business on absorptions (business_id)`,
  `create index absorptions_by_absorbed on absorptions (absorbed_business_id)`,
  `comment on table absorptions is '并户申请：一人提出，另一人复核'`,
];
