import { Migration } from '@mikro-orm/migrations';
import { referenceTables } from '@tisheng/service-kit/reference';
import { kitTables } from '@tisheng/service-kit/service';

export class CreateKnownBusinesses extends Migration {
  override up(): void {
    for (const sql of [...kitTables(), ...referenceTables, ...knownBusinesses]) this.addSql(sql);
  }
}

const knownBusinesses = [
  `create table businesses (
    business_id uuid primary key,
    district text check (district in ('haibowan', 'wuda', 'hainan')),
    name text,
    credit_code text,
    kind text check (kind in ('sole-proprietor', 'enterprise', 'cooperative', 'farm')),
    operator_ref text,
    first_converted_on date,
    ended_on date,
    merged_into uuid,
    split_from uuid
  )`,
  `create index businesses_converted on businesses (first_converted_on)
    where first_converted_on is not null`,
  `create index businesses_merged on businesses (merged_into) where merged_into is not null`,
  `comment on table businesses is '主体副本：只留判断奖补条件所需的字段，来自 business-registry 的事实'`,
  `create table credit_records (
    record_id uuid primary key,
    business_id uuid not null,
    grade text not null check (grade in ('minor', 'general', 'serious')),
    against text not null check (against in ('household', 'enterprise', 'operator')),
    listed_on date not null,
    public_until date,
    repaired_on date,
    authority text not null
  )`,
  `create index credit_records_by_business on credit_records (business_id)`,
  `comment on table credit_records is '不良信用记录副本：修复后不再计入'`,
  `create table annual_reports (
    business_id uuid not null,
    year int not null,
    primary key (business_id, year)
  )`,
  `comment on table annual_reports is '已知报送年报的年度'`,
  `create table roster_listings (
    business_id uuid not null,
    pool text not null,
    district text not null,
    listed_on date not null,
    first boolean not null,
    from_pool boolean not null,
    delisted_on date,
    primary key (business_id, pool)
  )`,
  `create index roster_listings_first on roster_listings (business_id) where first`,
  `comment on table roster_listings is '入统名录事实副本：只有在库、专业、日期'`,
];
