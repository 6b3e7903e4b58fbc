import type { EntityManager } from '@mikro-orm/postgresql';
import { given, type Told, write } from './told.ts';

/** A member of the registration that the fact names; where that one was not told, of the record as it stands. */
const ofRegistration = (column: string) =>
  `case when r.business_id is null then known.${column} else r.${column} end`;
const changed = (member: string, column: string) =>
  `coalesce(changes->>'${member}', ${ofRegistration(column)}) as ${column}`;
/** Where null is a change too. */
const nullable = (member: string, column: string) =>
  `case when changes ? '${member}' then changes->>'${member}' else known.${column} end as ${column}`;
const operator = (member: string, column: string) =>
  `case when changes ? 'operator' then changes#>>'{operator,${member}}' else known.${column} end as ${column}`;

const changedSql = `
  with ${given('"changedOn" date, "registrationId" uuid, changes jsonb')},
  told as materialized (
    select known.business_id, given.sequence, "changedOn" as changed_on,
      "registrationId" as registration_id, r.sequence as registration_sequence,
      known.name as former_name, known.named_since,
      known.registration_id is null or known.registration_id = "registrationId"
        as is_same_registration, known.district as former_district,
      known.district_since, ${changed('name', 'name')}, ${changed('creditCode', 'credit_code')},
      ${changed('legacyNumber', 'legacy_number')}, ${changed('legalForm', 'legal_form')},
      ${ofRegistration('kind')} as kind, ${ofRegistration('founded_on')} as founded_on,
      coalesce(changes->>'district', known.district) as district, ${nullable('street', 'street')},
      coalesce(changes->>'premises', known.premises) as premises,
      ${nullable('industryCode', 'industry_code')}, ${nullable('industryName', 'industry_name')},
      ${nullable('businessScope', 'business_scope')}, ${operator('operatorRef', 'operator_ref')},
      ${operator('maskedName', 'operator_masked_name')}
    from given join registry_records known on known.business_id = "businessId"
    left join registry_registrations r
      on r.business_id = known.business_id and r.registration_id = "registrationId"
    where known.sequence < given.sequence
  ), former_names as (
    insert into registry_former_names (business_id, sequence, name, since, until)
    select business_id, sequence, former_name, named_since, changed_on from told
    where former_name <> name and is_same_registration on conflict do nothing
  ), former_districts as (
    insert into registry_former_districts (business_id, sequence, district, since, until)
    select business_id, sequence, former_district, district_since, changed_on from told
    where former_district <> district on conflict do nothing
  ), registrations as (
    insert into registry_registrations (business_id, registration_id, sequence, credit_code,
      legacy_number, kind, legal_form, name, founded_on, valid_from)
    select business_id, registration_id, sequence, credit_code, legacy_number, kind, legal_form,
      name, founded_on, founded_on from told where kind is not null
    on conflict (business_id, registration_id) do update set credit_code = excluded.credit_code,
      legacy_number = excluded.legacy_number, legal_form = excluded.legal_form,
      name = excluded.name
  ), parted as (
    update registry_registrations r set parted_on = changed_on from told
    where r.business_id = told.business_id and r.sequence > registration_sequence
  ), undone as (
    update registry_conversions c set undone_on = changed_on from told
    where c.business_id = told.business_id and c.sequence > registration_sequence
  )
  update registry_records known set (sequence, registration_id, name, named_since, district,
      district_since, credit_code, legacy_number, kind, legal_form, founded_on, street, premises,
      industry_code, industry_name, business_scope, operator_ref, operator_masked_name) =
    (told.sequence, told.registration_id, told.name,
      case when told.name = former_name then told.named_since else changed_on end, told.district,
      case when told.district = former_district then told.district_since else changed_on end,
      told.credit_code, told.legacy_number, told.kind, told.legal_form, told.founded_on,
      told.street, told.premises, told.industry_code, told.industry_name, told.business_scope,
      told.operator_ref, told.operator_masked_name)
  from told where told.business_id = known.business_id`;

/**
 * 变更登记. A fact that names an earlier registration says that the later ones were parted from this business
 * (误并的分开), and with them the conversion that led there.
 */
export const keepChanged = (tx: EntityManager, facts: readonly Told<'RegistrationChanged'>[]) =>
  write(tx, changedSql, facts);
