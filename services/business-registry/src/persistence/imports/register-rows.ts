import type { EntityManager } from '@mikro-orm/postgresql';
import type { BusinessKind, Day, District } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import type { BusinessStatus } from '#domain/business.ts';
import type { RegisterStatus } from '#domain/register-words.ts';

/** A checked row of a registrar's export, ready to become a business. */
export type CheckedRow = {
  rowNumber: number;
  businessId: string;
  registrationId: string;
  creditCode: string | null;
  legacyNumber: string | null;
  name: string;
  kind: BusinessKind;
  legalForm: string;
  foundedOn: Day;
  district: District;
  street: string | null;
  premises: string;
  industryCode: string | null;
  industryName: string | null;
  businessScope: string | null;
  registered: RegisterStatus;
  /** As the file tells it. */
  endedOn: Day | null;
  operatorRef: string | null;
  operatorMasked: string | null;
  nameRef: string | null;
  nameSealed: string | null;
};

const checkedColumns = `r.row_number as "rowNumber", r.business_id as "businessId",
  r.registration_id as "registrationId", r.credit_code as "creditCode",
  r.legacy_number as "legacyNumber", r.name, r.kind, r.legal_form as "legalForm",
  r.founded_on::text as "foundedOn", r.district, r.street, r.premises,
  r.industry_code as "industryCode", r.industry_name as "industryName",
  r.business_scope as "businessScope", r.registered, r.ended_on::text as "endedOn", r.operator_ref as "operatorRef",
  r.operator_masked as "operatorMasked", r.name_ref as "nameRef", r.name_sealed as "nameSealed"`;

/** Gives the new ones of a portion their identity for life. */
export function identifyNewRows(
  tx: EntityManager,
  batchId: string,
  numbers: readonly number[],
): Promise<CheckedRow[]> {
  return run<CheckedRow>(
    tx,
    `update import_rows r set business_id = uuidv7(), registration_id = uuidv7()
     where batch_id = $1 and row_number = any($2) and state = 'new' returning ${checkedColumns}`,
    [batchId, numbers],
  );
}

/** What JavaScript adds to a row: the text to search in, and the name sealed for its business. */
export type Added = { rowNumber: number; searchText: string; nameSealed: string | null };

/** Whole or not at all: business, registration, codes and operator of each new row, four statements a portion. */
export async function insertNewRows(
  tx: EntityManager,
  batchId: string,
  added: readonly Added[],
  today: Day,
): Promise<void> {
  const given = [batchId, JSON.stringify(added), today];
  for (const sql of insertSql) await run(tx, sql, sql.includes('$3') ? given : given.slice(0, 2));
}

const portion = `import_rows r
  join json_to_recordset($2::json) as a("rowNumber" int, "searchText" text, "nameSealed" text)
    on r.batch_id = $1 and r.row_number = a."rowNumber"`;

const endedOn = `case when registered <> 'in-business' then coalesce(ended_on, $3::date) end`;

const insertSql = [
  `insert into businesses (business_id, status, name, credit_code, legacy_number, registration_id,
     legal_form, founded_on, kind, district, street, premises, industry_code, industry_name,
     business_scope, operator_ref, operator_masked, registered_on, ended_on, search_text)
   select business_id, registered, name, credit_code, legacy_number, registration_id,
     legal_form, founded_on, kind, district, street, premises, industry_code, industry_name,
     business_scope, operator_ref, operator_masked, founded_on,
     ${endedOn}, a."searchText"
   from ${portion}`,
  `insert into registrations (registration_id, business_id, position, credit_code, legacy_number,
     kind, legal_form, name, founded_on, valid_from, valid_to)
   select registration_id, business_id, 0, credit_code, legacy_number,
     kind, legal_form, name, founded_on, founded_on, ${endedOn}
   from ${portion}`,
  `insert into business_codes (code, business_id, since, until)
   select code, business_id, founded_on, ${endedOn}
   from ${portion}, unnest(array[credit_code, legacy_number]) as code where code is not null`,
  `insert into operators (business_id, operator_ref, masked_name, name_ref, name_sealed)
   select business_id, operator_ref, operator_masked, name_ref, a."nameSealed"
   from ${portion} where operator_ref is not null`,
];

/** What stands in the register before a row changes it; kept, so that the batch can be taken back. */
export type Before = {
  status: BusinessStatus;
  name: string;
  creditCode: string | null;
  legacyNumber: string | null;
  legalForm: string;
  district: District;
  street: string | null;
  premises: string;
  industryCode: string | null;
  industryName: string | null;
  businessScope: string | null;
  operatorRef: string | null;
  operatorMasked: string | null;
  nameRef: string | null;
  nameSealed: string | null;
};

export type ChangedRow = CheckedRow & { before: Before; presentRegistrationId: string };

export async function loadChangedRows(
  tx: EntityManager,
  batchId: string,
  numbers: readonly number[],
): Promise<ChangedRow[]> {
  return run<ChangedRow>(
    tx,
    `select ${checkedColumns}, b.registration_id as "presentRegistrationId", json_build_object(
       'status', b.status, 'name', b.name, 'creditCode', b.credit_code,
       'legacyNumber', b.legacy_number, 'legalForm', b.legal_form, 'district', b.district,
       'street', b.street, 'premises', b.premises, 'industryCode', b.industry_code,
       'industryName', b.industry_name, 'businessScope', b.business_scope,
       'operatorRef', b.operator_ref, 'operatorMasked', b.operator_masked,
       'nameRef', o.name_ref, 'nameSealed', o.name_sealed) as before
     from import_rows r join businesses b using (business_id) left join operators o using (business_id)
     where r.batch_id = $1 and r.row_number = any($2) and r.state = 'changed'
     order by b.business_id for update of b`,
    [batchId, numbers],
  );
}

/** The register as a changed row leaves it. */
export type After = Before & {
  rowNumber: number;
  businessId: string;
  registrationId: string;
  /** Of a business that the row ends; null for the day on which it is taken in. */
  endedOn: Day | null;
  addedText: string;
  formerName: string | null;
  before: Before | null;
};

export async function writeChangedRows(
  tx: EntityManager,
  rows: readonly After[],
  today: Day,
): Promise<void> {
  const given = JSON.stringify(rows);
  await run(tx, updateBusinessesSql, [given, today]);
  await run(tx, updateRegistrationsSql, [given, today]);
  await run(tx, updateCodesSql, [given, today]);
  await run(tx, updateOperatorsSql, [given]);
}

/** Remembers what stood before, next to the row that changed it. */
export async function rememberBefore(
  tx: EntityManager,
  batchId: string,
  rows: readonly After[],
): Promise<void> {
  await run(
    tx,
    `update import_rows r set before = v.before from json_to_recordset($2::json)
       as v("rowNumber" int, before jsonb)
     where r.batch_id = $1 and r.row_number = v."rowNumber" and v.before is not null`,
    [batchId, JSON.stringify(rows.map(({ rowNumber, before }) => ({ rowNumber, before })))],
  );
}

const values = `json_to_recordset($1::json) as v("businessId" uuid, "registrationId" uuid, status text,
  name text, "creditCode" text, "legacyNumber" text, "legalForm" text, district text, street text,
  premises text, "industryCode" text, "industryName" text, "businessScope" text, "operatorRef" text,
  "operatorMasked" text, "nameRef" text, "nameSealed" text, "endedOn" date, "addedText" text, "formerName" text)`;

const updateBusinessesSql = `
  update businesses b set version = b.version + 1, status = v.status, name = v.name,
    credit_code = v."creditCode", legacy_number = v."legacyNumber", legal_form = v."legalForm",
    district = v.district, street = v.street, premises = v.premises,
    industry_code = v."industryCode", industry_name = v."industryName",
    business_scope = v."businessScope", operator_ref = v."operatorRef",
    operator_masked = v."operatorMasked",
    ended_on = case when v.status <> 'in-business'
      then coalesce(b.ended_on, v."endedOn", $2::date) end,
    former_names = case when v."formerName" is null then b.former_names
      else array_append(b.former_names, v."formerName") end,
    search_text = b.search_text || v."addedText"
  from ${values} where b.business_id = v."businessId"`;

const updateRegistrationsSql = `
  update registrations g set name = v.name, credit_code = v."creditCode",
    legacy_number = v."legacyNumber", legal_form = v."legalForm",
    valid_to = case when v.status <> 'in-business'
      then coalesce(g.valid_to, v."endedOn", $2::date) end
  from ${values} where g.registration_id = v."registrationId"`;

const updateCodesSql = `
  insert into business_codes as known (code, business_id, since, until)
  select code, v."businessId", g.valid_from,
    case when v.status <> 'in-business' then coalesce(v."endedOn", $2::date) end
  from ${values} join registrations g on g.registration_id = v."registrationId",
    unnest(array[v."creditCode", v."legacyNumber"]) as code
  where code is not null
  on conflict (code) do update set until = excluded.until
    where known.business_id = excluded.business_id and known.until is distinct from excluded.until`;

const updateOperatorsSql = `
  insert into operators as known (business_id, operator_ref, masked_name, name_ref, name_sealed)
  select v."businessId", v."operatorRef", v."operatorMasked", v."nameRef", v."nameSealed"
  from ${values} where v."nameRef" is not null and v."nameSealed" is not null
  on conflict (business_id) do update set operator_ref = excluded.operator_ref,
    masked_name = excluded.masked_name, name_ref = excluded.name_ref,
    name_sealed = excluded.name_sealed, number_sealed = null
    where known.name_ref <> excluded.name_ref`;
