import { connected } from '@tisheng/test-kit';
import { addWorkdays, officialCalendar } from '@tisheng/workdays';

/** 距离年底不远: the statutory days of the open cases lie beyond the published calendar. */
export const today = '2026-12-14';

const promiseDue = (acceptedOn: string) => addWorkdays(officialCalendar, acceptedOn, 7).day;
const acceptedOnOf = { due: '2026-12-01', nearing: '2026-12-04', open: '2026-12-10' };

const terms = JSON.stringify({
  acceptanceWorkdays: 5,
  promiseWorkdays: 7,
  promiseStartsAt: 'acceptance',
  suspensionStopsPromise: true,
  statutoryWorkdays: 20,
  extensionWorkdaysMax: 10,
  renewalMarginDays: 60,
  nearingWorkdays: 2,
  ground: { policyId: 'permit-transfer-promise', version: 1, citation: '举措21' },
  legalBasis: '公共场所卫生管理条例实施细则',
});

const id = (kind: number, n: string) =>
  `('0199000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const district = `(array['haibowan', 'wuda', 'hainan'])[1 + (n / 10) % 3]`;
const typeId = `(array['public-place-hygiene', 'road-transport'])[1 + (n / 10) % 2]`;
const typeName = `(array['公共场所卫生许可证', '道路运输经营许可证'])[1 + (n / 10) % 2]`;
const department = `(array['health', 'transport'])[1 + (n / 10) % 2]`;
const name = `'演示' || (array['面馆', '理发店', '旅店', '货运部', '浴池'])[1 + (n / 10) % 5] || n / 10`;

/**
 * Ten open cases for each business: the first has run out, the second is near its day, one of forty is in somebody's
 * hands. For ten open ones another was completed in the course of the year.
 */
const statements = (open: number) => [
  `insert into registry_records (business_id, district, name)
   select ${id(1, 'n / 10')}, ${district}, ${name} from generate_series(0, ${open - 1}, 10) n`,
  `insert into applications (id, business_id, district, received_on, status, permit_ids, declared,
     findings, applied_by)
   select ${id(2, 'n / 10')}, ${id(1, 'n / 10')}, ${district}, '${acceptedOnOf.due}', 'open', '{}', '{}', '{}', 'bench'
   from generate_series(0, ${open - 1}, 10) n`,
  `insert into permits (id, business_id, department, permit_type_id, permit_type_name, number,
     holder_name, fields, valid_from)
   select ${id(3, 'n')}, ${id(1, 'n / 10')}, ${department}, ${typeId}, ${typeName},
     '许' || n, ${name}, '{}', '2024-01-01' from generate_series(0, ${open - 1}) n`,
  `insert into transfer_cases (id, version, number, application_id, business_id, business_name, district,
     department, permit_id, permit_type_id, permit_type_name, status, track, terms, findings, comparison,
     materials, received_on, accepted_on, suspensions, due_on, nearing_on, promise_due_on,
     promise_nearing_on, promise_nearing_raised_on, statutory_due_on, statutory_provisional,
     calendar_version, officer_id)
   select ${id(4, 'n')}, 2, '许转-' || n, ${id(2, 'n / 10')}, ${id(1, 'n / 10')}, ${name}, ${district},
     ${department}, ${id(3, 'n')}, ${typeId}, ${typeName}, 'accepted', 'transfer', '${terms}', '[]', '[]',
     '[]', accepted_on, accepted_on, '[]', due_on, due_on - 4, due_on, due_on - 4, '${today}',
     '2027-01-08', true, 1, case when n % 40 = 7 then 'officer-' || ${department} end
   from generate_series(0, ${open - 1}) n, lateral (select case n % 10 when 0 then date '${acceptedOnOf.due}'
       when 1 then date '${acceptedOnOf.nearing}' else date '${acceptedOnOf.open}' end as accepted_on,
     case n % 10 when 0 then date '${promiseDue(acceptedOnOf.due)}'
       when 1 then date '${promiseDue(acceptedOnOf.nearing)}' else date '${promiseDue(acceptedOnOf.open)}' end as due_on) days`,
  `insert into transfer_cases (id, version, number, application_id, business_id, business_name, district,
     department, permit_id, permit_type_id, permit_type_name, status, track, terms, findings, comparison,
     materials, received_on, accepted_on, suspensions, closed_on, on_time, spent_workdays,
     calendar_version)
   select ${id(5, 'n')}, 3, '许转-旧-' || n, ${id(2, 'n / 10')}, ${id(1, 'n / 10')}, ${name}, ${district},
     ${department}, ${id(3, 'n')}, ${typeId}, ${typeName}, 'completed', 'transfer', '${terms}', '[]', '[]',
     '[]', day, day, '[]', day + 9, n % 7 > 0, 7, 1
   from generate_series(0, ${open - 1}, 10) n, lateral (select date '2026-01-05' + n / 10 % 330) days (day)`,
  `insert into case_tallies (department, district, permit_type_id, status, due_on, nearing_on, cases)
   select department, district, permit_type_id, status, due_on, nearing_on, count(*) from transfer_cases
   where closed_on is null group by department, district, permit_type_id, status, due_on, nearing_on`,
  `insert into case_words (case_id, words) select id, number || ' ' || business_name from transfer_cases`,
];

/** Set-based, the indexes made afterwards; as the administrator, and not measured. */
export function fillCases(adminUrl: string, open: number): Promise<void> {
  return connected(adminUrl, async (admin) => {
    await admin.query(`set session_replication_role = replica; set maintenance_work_mem = '256MB'`);
    const { rows: indexes } = await admin.query<{ name: string; definition: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
       where indrelid in ('transfer_cases'::regclass, 'case_words'::regclass) and not indisunique`,
    );
    for (const index of indexes) await admin.query(`drop index ${index.name}`);
    for (const statement of statements(open)) await admin.query(statement);
    for (const { definition } of indexes) await admin.query(definition);
    await admin.query('vacuum analyze');
  });
}

/** As if nothing had been raised yet; the journal gives way only to the administrator. */
export function forgetRaised(adminUrl: string): Promise<void> {
  return connected(adminUrl, async (admin) => {
    await admin.query('set session_replication_role = replica');
    await admin.query('truncate journal, outbox');
    await admin.query(`update transfer_cases set promise_passed_raised_on = null
      where promise_passed_raised_on is not null`);
    await admin.query('vacuum analyze transfer_cases, journal, outbox');
    await admin.query('checkpoint');
  });
}
