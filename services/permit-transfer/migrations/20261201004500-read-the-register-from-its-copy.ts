import { Migration } from '@mikro-orm/migrations';
import { registryTables } from '@tisheng/service-kit/registry';

/** The copy of the register is that of the kit; what the own copy knew is carried over. */
export class ReadTheRegisterFromItsCopy extends Migration {
  override up(): void {
    for (const sql of [
      ...registryTables(),
      ...carriedOver,
      ...replaced,
      ...permits,
      ...applications,
      ...names,
    ])
      this.addSql(sql);
  }
}

/** Of a conversion told before, the district of that day was not kept; what a permit is compared by was. */
const carriedOver = [
  'alter table registry_conversions alter column district drop not null',
  `insert into registry_records (business_id, survivor_id, absorbs, name, district, credit_code,
     premises, business_scope, operator_ref, operator_masked_name, closed_on)
   select b.business_id, b.merged_into,
     exists (select from businesses a where a.merged_into = b.business_id), b.name, b.district,
     b.credit_code, b.premises, b.scope, b.operator ->> 'operatorRef', b.operator ->> 'maskedName',
     b.closed_on
   from businesses b`,
  `insert into registry_conversions (business_id, sequence, converted_on, route, proof,
     certificate_no, from_registration, to_registration, premises_before, premises_after,
     scope_before, scope_after, operator_before, legal_representative, same_operator)
   select business_id, 0, (c ->> 'convertedOn')::date, c ->> 'route', c ->> 'proof',
     c ->> 'certificateNo',
     jsonb_build_object('name', c ->> 'nameBefore', 'creditCode', c ->> 'creditCodeBefore'),
     jsonb_build_object('name', c ->> 'nameAfter', 'creditCode', c ->> 'creditCodeAfter'),
     c ->> 'premisesBefore', c ->> 'premisesAfter', c ->> 'scopeBefore', c ->> 'scopeAfter',
     nullif(c -> 'operatorBefore', 'null'), nullif(c -> 'legalRepresentative', 'null'),
     (c ->> 'sameOperator')::boolean
   from businesses, lateral (select conversion as c) as told where conversion is not null`,
  `insert into registry_former_names (business_id, sequence, name, until)
   select business_id, 0, conversion ->> 'nameBefore', (conversion ->> 'convertedOn')::date
   from businesses where conversion ->> 'nameBefore' <> conversion ->> 'nameAfter'`,
];

const replaced = [
  ...['permits', 'applications'].flatMap((table) => [
    `alter table ${table} drop constraint ${table}_business_id_fkey`,
    `alter table ${table} add foreign key (business_id) references registry_records`,
  ]),
  'drop table businesses',
  'create index registry_records_by_code on registry_records (credit_code)',
  `create index registry_conversions_by_former_code
    on registry_conversions ((from_registration ->> 'creditCode'))`,
];

/** Where a permit is, is where its business is: the register says it, and no second place. */
const permits = [
  'alter table permits drop column district',
  'alter table permits add column taken_back_on date',
  `comment on column permits.taken_back_on is '随误导入撤回之日：不再在册，原样备查'`,
  'drop index permits_in_force',
  `create unique index permits_in_force on permits (permit_type_id, number)
    where replaced_on is null and taken_back_on is null`,
  `create index permits_by_end on permits (valid_to, department)
    where replaced_on is null and taken_back_on is null`,
];

/** Withdrawn is withdrawn: what its cases came to, and where it had none, whether the registrar changed its permits. */
const applications = [
  `alter table applications add column outcome text
     check (outcome in ('completed', 'refused', 'withdrawn'))`,
  'alter table applications add column ended_because text',
  `comment on column applications.ended_because is '未经申请人撤回而终止的原因'`,
  `update applications a set outcome = case
     when a.with_registrar <> '{}' or exists (select from transfer_cases c
       where c.application_id = a.id and c.status = 'completed') then 'completed'
     when exists (select from transfer_cases c
       where c.application_id = a.id and c.status = 'refused') then 'refused'
     else 'withdrawn' end
   where a.status = 'completed'`,
  `alter table applications add check ((outcome is null) = (status <> 'completed'))`,
];

/** By two signs of a present or a former name. */
const names = ['registry_records', 'registry_former_names'].map(
  (table) => `create index ${table}_by_pair on ${table} using gin (grams(upper(name)))`,
);
