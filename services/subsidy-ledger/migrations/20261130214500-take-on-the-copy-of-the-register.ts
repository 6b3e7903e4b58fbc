import { Migration } from '@mikro-orm/migrations';
import { registryTables } from '@tisheng/service-kit/registry';

/**
 * The copy of the register is that of the kit; what the own copy knew is carried over, and what it never knew stays
 * empty until the register speaks of the business again.
 */
export class TakeOnTheCopyOfTheRegister extends Migration {
  override up(): void {
    const tables = registryTables({ credit: true, annualReports: true });
    for (const sql of [...tables, ...unknownOfBefore, ...carriedOver, ...ownOnes]) this.addSql(sql);
  }
}

/** Of a conversion told before, the ledger has kept the day alone, and asks for no more. */
const unknownOfBefore = [
  'route',
  'proof',
  'certificate_no',
  'district',
  'from_registration',
  'to_registration',
  'premises_after',
  'same_operator',
].map((column) => `alter table registry_conversions alter column ${column} drop not null`);

const carriedOver = [
  `insert into registry_records (business_id, survivor_id, absorbs, split_from, name, district,
     credit_code, kind, operator_ref, closed_on, closed_manner)
   select b.business_id, b.merged_into,
     exists (select from businesses a where a.merged_into = b.business_id), b.split_from, b.name,
     b.district, b.credit_code, b.kind, b.operator_ref, b.ended_on,
     case when b.ended_on is not null then 'cancelled' end
   from businesses b`,
  `insert into registry_conversions (business_id, sequence, converted_on)
   select business_id, 0, first_converted_on from businesses where first_converted_on is not null`,
  `insert into registry_credit_records
     (record_id, business_id, grade, against, listed_on, public_until, authority)
   select record_id, business_id, grade, against, listed_on, public_until, authority
   from credit_records`,
  `insert into registry_credit_repairs (record_id, repaired_on)
   select record_id, repaired_on from credit_records where repaired_on is not null`,
  `insert into registry_annual_reports (business_id, year)
   select business_id, year from annual_reports`,
  'drop table businesses',
  'drop table credit_records',
  'drop table annual_reports',
];

const ownOnes = [
  'drop table lineage_awards',
  `create unique index claims_one_award on claims (business_id, programme)
    where status <> 'refused'`,
  `comment on index claims_one_award is '每个主体每个项目只有一次；并入的前身由申报时锁定的整个主体核对'`,
  'alter table entitlements drop column district',
  'create index entitlements_listed on entitlements (status, matures_on)',
];
