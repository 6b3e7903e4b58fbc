import type { EntityManager } from '@mikro-orm/postgresql';
import type { Registration } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Business } from '#domain/business.ts';
import { keepCodes } from './codes.ts';

/** The oldest first; the last one is the present one. */
export function listRegistrations(tx: EntityManager, businessId: string): Promise<Registration[]> {
  return run<Registration>(
    tx,
    `select registration_id as "registrationId", credit_code as "creditCode",
       legacy_number as "legacyNumber", kind, legal_form as "legalForm", name,
       founded_on::text as "foundedOn", valid_from::text as "validFrom", valid_to::text as "validTo"
     from registrations where business_id = $1 order by position`,
    [businessId],
  );
}

/** New ones stand behind those that are there, which may have gaps where some were parted. */
const saveSql = `
  insert into registrations as known (business_id, registration_id, position, credit_code, legacy_number,
    kind, legal_form, name, founded_on, valid_from, valid_to)
  select $1, "registrationId", last.position + nth, "creditCode", "legacyNumber",
    kind, "legalForm", name, "foundedOn", "validFrom", "validTo"
  from (select coalesce(max(position), -1) as position from registrations where business_id = $1) as last,
    rows from (jsonb_to_recordset($2::jsonb) as ("registrationId" uuid, "creditCode" text,
      "legacyNumber" text, kind text, "legalForm" text, name text, "foundedOn" date, "validFrom" date,
      "validTo" date)) with ordinality as given ("registrationId", "creditCode", "legacyNumber", kind,
      "legalForm", name, "foundedOn", "validFrom", "validTo", nth)
  on conflict (registration_id) do update set credit_code = excluded.credit_code,
    legacy_number = excluded.legacy_number, kind = excluded.kind, legal_form = excluded.legal_form,
    name = excluded.name, founded_on = excluded.founded_on, valid_from = excluded.valid_from,
    valid_to = excluded.valid_to
  where known.business_id = excluded.business_id
  returning 1`;

/** With the codes in them. @throws Refusal `code-in-use` | `registration-id-in-use` */
export async function saveRegistrations(
  tx: EntityManager,
  { businessId, registrations }: Business,
): Promise<void> {
  const saved = await run(tx, saveSql, [businessId, JSON.stringify(registrations)]);
  if (saved.length < registrations.length)
    throw refuse('registration-id-in-use', '登记标识已被使用，请刷新页面后重新提交');
  await keepCodes(tx, businessId, registrations);
}

/** To a business that parts from the one that had them; their codes go with them. */
export async function moveRegistrations(
  tx: EntityManager,
  { businessId, registrations }: Business,
): Promise<void> {
  const ids = registrations.map(({ registrationId }) => registrationId);
  await run(
    tx,
    `update registrations set business_id = $1, position = nth - 1
     from unnest($2::uuid[]) with ordinality as moved (id, nth) where registration_id = moved.id`,
    [businessId, ids],
  );
  const codes = registrations.flatMap(({ creditCode, legacyNumber }) => [creditCode, legacyNumber]);
  const moveCodes = 'update business_codes set business_id = $1 where code = any($2)';
  await run(tx, moveCodes, [businessId, codes.filter((code) => code !== null)]);
}
