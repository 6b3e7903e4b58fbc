import type { EntityManager } from '@mikro-orm/postgresql';
import { given, type Told, write } from './told.ts';

const registeredSql = `
  with ${given(`district text, street text, premises text, "industryCode" text, "industryName" text,
    "businessScope" text, operator jsonb, registration jsonb, "endedOn" date`)},
  kept as (
    insert into registry_records as known (business_id, sequence, name, named_since, district,
      district_since, registration_id, credit_code, legacy_number, kind, legal_form, founded_on,
      street, premises, industry_code, industry_name, business_scope, operator_ref,
      operator_masked_name, closed_on, closed_manner)
    select "businessId", sequence, registration->>'name', (registration->>'validFrom')::date,
      district, (registration->>'validFrom')::date, (registration->>'registrationId')::uuid,
      registration->>'creditCode', registration->>'legacyNumber', registration->>'kind',
      registration->>'legalForm', (registration->>'foundedOn')::date, street, premises,
      "industryCode", "industryName", "businessScope", operator->>'operatorRef',
      operator->>'maskedName', "endedOn", case when "endedOn" is not null then 'cancelled' end
    from given order by "businessId"
    on conflict (business_id) do update set
      (sequence, name, named_since, district, district_since, registration_id, credit_code,
       legacy_number, kind, legal_form, founded_on, street, premises, industry_code, industry_name,
       business_scope, operator_ref, operator_masked_name, closed_on, closed_manner, voided) =
      (excluded.sequence, excluded.name, excluded.named_since, excluded.district,
       excluded.district_since, excluded.registration_id, excluded.credit_code,
       excluded.legacy_number, excluded.kind, excluded.legal_form, excluded.founded_on,
       excluded.street, excluded.premises, excluded.industry_code, excluded.industry_name,
       excluded.business_scope, excluded.operator_ref, excluded.operator_masked_name,
       excluded.closed_on, excluded.closed_manner, false)
    where known.sequence < excluded.sequence
    returning business_id
  )
  insert into registry_registrations (business_id, registration_id, sequence, credit_code,
    legacy_number, kind, legal_form, name, founded_on, valid_from, valid_to)
  select "businessId", (registration->>'registrationId')::uuid, sequence, registration->>'creditCode',
    registration->>'legacyNumber', registration->>'kind', registration->>'legalForm',
    registration->>'name', (registration->>'foundedOn')::date, (registration->>'validFrom')::date,
    coalesce((registration->>'validTo')::date, "endedOn")
  from given join kept on kept.business_id = given."businessId"
  on conflict do nothing`;

/** 设立登记, or taken over from the registrar's files. */
export const keepRegistered = (tx: EntityManager, facts: readonly Told<'BusinessRegistered'>[]) =>
  write(tx, registeredSql, facts);

const closedSql = `
  with ${given('"closedOn" date, manner text, voided boolean')},
  closed as (
    update registry_records known
    set closed_on = "closedOn", closed_manner = manner, voided = coalesce(given.voided, false),
      sequence = given.sequence
    from given where known.business_id = "businessId" and known.sequence < given.sequence
    returning known.business_id, known.registration_id, known.closed_on
  )
  update registry_registrations r set valid_to = closed.closed_on
  from closed where r.business_id = closed.business_id and r.registration_id = closed.registration_id`;

/** 注销、吊销; `voided` means that the business never was. */
export const keepClosed = (tx: EntityManager, facts: readonly Told<'BusinessClosed'>[]) =>
  write(tx, closedSql, facts);

const mergedSql = `
  with ${given('"absorbedBusinessId" uuid, "mergedOn" date')},
  marks (business_id, survivor_id, merged_on, absorbs) as (
    select "absorbedBusinessId", "businessId", "mergedOn", null::boolean from given
    where "absorbedBusinessId" <> "businessId"
    union all select "businessId", null, null, true from given
  ), each_once as (
    select business_id, (array_agg(survivor_id order by merged_on, survivor_id)
        filter (where survivor_id is not null))[1] as survivor_id,
      min(merged_on) as merged_on, coalesce(bool_or(absorbs), false) as absorbs
    from marks group by business_id
  )
  insert into registry_records as known (business_id, survivor_id, merged_on, absorbs)
  select * from each_once order by business_id
  on conflict (business_id) do update set
    survivor_id = coalesce(known.survivor_id, excluded.survivor_id),
    merged_on = coalesce(known.merged_on, excluded.merged_on),
    absorbs = known.absorbs or excluded.absorbs`;

/**
 * 并户: a mark on both records, which need not be known yet. Both rows are written, so that whoever works on one of
 * the two at the same time comes after this, and sees it.
 */
export const keepMerged = (tx: EntityManager, facts: readonly Told<'BusinessesMerged'>[]) =>
  write(tx, mergedSql, facts);

const splitSql = `
  with ${given('"fromBusinessId" uuid, "splitOn" date')}
  insert into registry_records as known (business_id, split_from, split_on)
  select "businessId", "fromBusinessId", "splitOn" from given order by "businessId"
  on conflict (business_id) do update
  set split_from = excluded.split_from, split_on = excluded.split_on`;

/** 误并的分开: a new lineage that points back. */
export const keepSplitOff = (tx: EntityManager, facts: readonly Told<'BusinessSplitOff'>[]) =>
  write(tx, splitSql, facts);
