import { connected } from '@tisheng/test-kit';
import { addWorkdays, officialCalendar } from '@tisheng/workdays';

/** 距离年底不远: the statutory days of the open cases lie beyond the published calendar. */
export const today = '2026-12-14';

const promiseDue = (acceptedOn: string) => addWorkdays(officialCalendar, acceptedOn, 7).day;
const acceptedOnOf = { due: '2026-12-01', open: '2026-12-09' };

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

/** Ten open cases for each business; the first of every ten has run out. */
const statements = (open: number) => [
  `insert into businesses (business_id, district, name)
   select ${id(1, 'n / 10')}, ${district}, ${name} from generate_series(0, ${open - 1}, 10) n`,
  `insert into applications (id, business_id, district, received_on, status, permit_ids, declared,
     findings, applied_by)
   select ${id(2, 'n / 10')}, ${id(1, 'n / 10')}, ${district}, '${acceptedOnOf.due}', 'open', '{}', '{}', '{}', 'bench'
   from generate_series(0, ${open - 1}, 10) n`,
  `insert into permits (id, business_id, district, department, permit_type_id, permit_type_name, number,
     holder_name, fields, valid_from)
   select ${id(3, 'n')}, ${id(1, 'n / 10')}, ${district}, ${department}, ${typeId}, ${typeName},
     '许' || n, ${name}, '{}', '2024-01-01' from generate_series(0, ${open - 1}) n`,
  `insert into transfer_cases (id, version, number, application_id, business_id, business_name, district,
     department, permit_id, permit_type_id, permit_type_name, status, track, terms, findings, comparison,
     materials, received_on, accepted_on, suspensions, due_on, nearing_on, promise_due_on,
     promise_nearing_on, promise_nearing_raised_on, statutory_due_on, statutory_provisional,
     calendar_version)
   select ${id(4, 'n')}, 2, '许转-' || n, ${id(2, 'n / 10')}, ${id(1, 'n / 10')}, ${name}, ${district},
     ${department}, ${id(3, 'n')}, ${typeId}, ${typeName}, 'accepted', 'transfer', '${terms}', '[]', '[]',
     '[]', accepted_on, accepted_on, '[]', due_on, due_on, due_on, due_on, '${today}', '2027-01-08', true, 1
   from generate_series(0, ${open - 1}) n, lateral (select
     case when n % 10 = 0 then date '${acceptedOnOf.due}' else date '${acceptedOnOf.open}' end as accepted_on,
     case when n % 10 = 0 then date '${promiseDue(acceptedOnOf.due)}'
       else date '${promiseDue(acceptedOnOf.open)}' end as due_on) days`,
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
