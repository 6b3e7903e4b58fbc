import type { EntityManager } from '@mikro-orm/postgresql';
import { given, type Told, write } from './told.ts';

const convertedSql = `
  with ${given(`district text, route text, proof text, "certificateNo" text, "convertedOn" date,
    "from" jsonb, "to" jsonb, premises text, "businessScope" text, "legalRepresentative" jsonb,
    "sameOperator" boolean`)},
  told as materialized (
    select given.*, known.name as former_name, known.named_since,
      known.district as former_district, known.district_since, known.premises as premises_before,
      known.business_scope as scope_before, known.operator_ref, known.operator_masked_name
    from given left join registry_records known on known.business_id = "businessId"
    where known.business_id is null or known.sequence < given.sequence
  ), conversions as (
    insert into registry_conversions (business_id, sequence, converted_on, route, proof,
      certificate_no, district, from_registration, to_registration, premises_before,
      premises_after, scope_before, scope_after, operator_before, legal_representative,
      same_operator)
    select "businessId", sequence, "convertedOn", route, proof, "certificateNo", district, "from",
      "to", premises_before, premises, scope_before, "businessScope",
      case when operator_ref is not null then jsonb_build_object(
        'operatorRef', operator_ref, 'maskedName', operator_masked_name) end,
      "legalRepresentative", "sameOperator"
    from told on conflict do nothing
  ), former_names as (
    insert into registry_former_names (business_id, sequence, name, since, until)
    select "businessId", sequence, coalesce(former_name, "from"->>'name'),
      coalesce(named_since, ("from"->>'validFrom')::date), "convertedOn"
    from told where coalesce(former_name, "from"->>'name') <> "to"->>'name' on conflict do nothing
  ), former_districts as (
    insert into registry_former_districts (business_id, sequence, district, since, until)
    select "businessId", sequence, former_district, district_since, "convertedOn"
    from told where former_district <> district on conflict do nothing
  ), registrations as (
    insert into registry_registrations (business_id, registration_id, sequence, credit_code,
      legacy_number, kind, legal_form, name, founded_on, valid_from, valid_to)
    select "businessId", (r->>'registrationId')::uuid, sequence - 1 + nth, r->>'creditCode',
      r->>'legacyNumber', r->>'kind', r->>'legalForm', r->>'name', (r->>'foundedOn')::date,
      (r->>'validFrom')::date, (r->>'validTo')::date
    from told cross join lateral (values ("from", 0), ("to", 1)) as each (r, nth)
    on conflict (business_id, registration_id) do update set valid_to = excluded.valid_to
  )
  insert into registry_records as known (business_id, sequence, name, named_since, district,
    district_since, registration_id, credit_code, legacy_number, kind, legal_form, founded_on,
    premises, business_scope, operator_ref, operator_masked_name)
  select "businessId", sequence, "to"->>'name',
    case when former_name = "to"->>'name' then named_since else "convertedOn" end, district,
    case when former_district = district then district_since else "convertedOn" end,
    ("to"->>'registrationId')::uuid, "to"->>'creditCode', "to"->>'legacyNumber', "to"->>'kind',
    "to"->>'legalForm', ("to"->>'foundedOn')::date, premises, "businessScope",
    "legalRepresentative"->>'operatorRef', "legalRepresentative"->>'maskedName'
  from told order by "businessId"
  on conflict (business_id) do update set (sequence, name, named_since, district, district_since,
      registration_id, credit_code, legacy_number, kind, legal_form, founded_on, premises,
      business_scope, operator_ref, operator_masked_name) =
    (excluded.sequence, excluded.name, excluded.named_since, excluded.district,
      excluded.district_since, excluded.registration_id, excluded.credit_code,
      excluded.legacy_number, excluded.kind, excluded.legal_form, excluded.founded_on,
      excluded.premises, excluded.business_scope,
      coalesce(excluded.operator_ref, known.operator_ref),
      case when excluded.operator_ref is null then known.operator_masked_name
        else excluded.operator_masked_name end)`;

/** 个转企登记: what the business was before is kept with it, since permits are compared by it. */
export const keepConverted = (tx: EntityManager, facts: readonly Told<'BusinessConverted'>[]) =>
  write(tx, convertedSql, facts);
