import type { EntityManager } from '@mikro-orm/postgresql';
import { isCopying } from './copying.ts';
import {
  type CalendarRow,
  type DatedCalendar,
  datedCalendar,
  type PolicyRow,
  Reference,
} from './reference.ts';

const cache = new WeakMap<object, Reference>();

/**
 * The rulebook as this service knows it: one short statement asks for the version of the copies, and only a new
 * version is read again. The cache hangs on the database connection pool, so services in one process stay apart.
 * A transaction that copies facts sees what may yet be rolled back, under a number that another one will then give to
 * other facts: it reads for itself and keeps nothing.
 */
export async function loadReference(em: EntityManager): Promise<Reference> {
  const pool = em.getDriver();
  const [state] = await em.execute<{ version: string; copying: boolean }[]>(
    `select version, ${isCopying} as copying from reference_state`,
  );
  const version = Number(state?.version ?? 0);
  const known = cache.get(pool);
  if (known?.version === version && !state?.copying) return known;
  const reference = await readReference(em, version);
  if (!state?.copying) cache.set(pool, reference);
  return reference;
}

/** The calendar by which something closed was counted: a later notice does not change its proof. */
export async function loadCalendar(em: EntityManager, version: number): Promise<DatedCalendar> {
  const [row] = await em.execute<{ calendar: CalendarRow }[]>(
    'select calendar from reference_calendars where calendar_version = ?',
    [version],
  );
  return row ? datedCalendar(row.calendar) : (await loadReference(em)).calendar;
}

async function readReference(em: EntityManager, version: number): Promise<Reference> {
  const policies = await em.execute<PolicyRow[]>(
    `select policy_id as "policyId", scope, version, effective_from::text as "effectiveFrom",
            effective_to::text as "effectiveTo", citation, parameters, withdrawn_on::text as "withdrawnOn"
     from reference_policies`,
  );
  const [calendar] = await em.execute<{ calendar: CalendarRow }[]>(
    'select calendar from reference_calendars order by calendar_version desc limit 1',
  );
  const types = await em.execute<{ permit_type: unknown }[]>(
    `select permit_type || jsonb_build_object('effectiveTo', effective_to) as permit_type
     from reference_permit_types`,
  );
  const rows = types.map(({ permit_type }) => permit_type);
  return new Reference(version, policies, calendar?.calendar ?? null, rows);
}
