import { carriedOver, sqlRows } from '@tisheng/test-kit';
import { expect, test } from 'vitest';

const [survivor, absorbed, record] = [
  '01979c5a-4c00-7000-8000-000000000001',
  '01979c5a-4c00-7000-8000-000000000002',
  '01979c5a-4c00-7000-8000-000000000003',
];

test('a running city keeps who converted, who merged, credit and annual reports', async () => {
  const database = await carriedOver({
    service: 'subsidy-ledger',
    before: '20261130214500',
    filledBy: [
      `insert into businesses
         (business_id, district, name, kind, first_converted_on, ended_on, merged_into)
       values ('${survivor}', 'wuda', '演示公司', 'enterprise', null, null, null),
         ('${absorbed}', 'wuda', '演示面馆', 'sole-proprietor', '2023-06-05', '2026-02-25', '${survivor}')`,
      `insert into credit_records
         (record_id, business_id, grade, against, listed_on, repaired_on, authority)
       values ('${record}', '${survivor}', 'general', 'enterprise', '2026-01-01', '2026-02-01', '演示机关')`,
      `insert into annual_reports (business_id, year) values ('${absorbed}', 2024)`,
      `insert into entitlements (business_id, programme, district, status, opened_on, matures_on,
         findings, ground)
       values ('${survivor}', 'conversion-subsidy', 'wuda', 'watching', '2023-06-05', '2025-06-05',
         '[]', '{}')`,
    ],
  });
  const ask = (sql: string) => sqlRows(database.appUrl, sql);
  const lineage = `(select member from registry_lineage('${absorbed}'))`;
  expect(
    await ask(
      `select business_id, survivor_id, absorbs, closed_on::text from registry_businesses
       where business_id in ${lineage} order by 1`,
    ),
  ).toEqual([
    { business_id: survivor, survivor_id: null, absorbs: true, closed_on: null },
    { business_id: absorbed, survivor_id: survivor, absorbs: false, closed_on: '2026-02-25' },
  ]);
  expect(
    await ask(
      `select business_id, sequence, converted_on::text, route from registry_conversions
       where business_id in ${lineage}`,
    ),
  ).toEqual([{ business_id: absorbed, sequence: 0, converted_on: '2023-06-05', route: null }]);
  expect(
    await ask(
      `select business_id, grade, repaired_on::text from registry_credit_records
       join registry_credit_repairs using (record_id)`,
    ),
  ).toEqual([{ business_id: survivor, grade: 'general', repaired_on: '2026-02-01' }]);
  expect(await ask('select * from registry_annual_reports')).toEqual([
    { business_id: absorbed, year: 2024 },
  ]);
  expect(
    await ask('select district from entitlements join registry_businesses using (business_id)'),
  ).toEqual([{ district: 'wuda' }]);
  await database.drop();
});

test('a running city keeps what waits for its second person, and what was marked after its payment', async () => {
  const [fund, change, claim] = [survivor, absorbed, record];
  const database = await carriedOver({
    service: 'subsidy-ledger',
    before: '20261201051733',
    filledBy: [
      `insert into funds (id, district, year, programme, budget, created_on)
       values ('${fund}', 'wuda', 2026, 'conversion-subsidy', '{}', '2026-01-05')`,
      `insert into appropriations (id, fund_id, amount_fen, document_no, appropriated_on, status,
         proposed_on, proposed_by)
       values ('${change}', '${fund}', 100, '乌财指〔2026〕1号', '2026-01-05', 'proposed',
         '2026-01-05', '{"id": "reviewer-1", "name": "演示审核"}')`,
      `insert into claims (id, number, business_id, business_name, district, programme, status,
         amount_fen, fund_id, ground, findings, warnings, lodged_on, approved_by, hold_reason,
         account, last_actor)
       values ('${claim}', '补-1', '${absorbed}', '演示公司', 'wuda', 'conversion-subsidy', 'paid',
         100, '${fund}', '{}', '[]', '[]', '2026-01-05', '{"id": "reviewer-1"}', '并户后重复',
         '{}', '演示审核')`,
    ],
  });
  const ask = (sql: string) => sqlRows(database.appUrl, sql);
  expect(await ask('select kind, status, document_no, corrects_id from fund_changes')).toEqual([
    {
      kind: 'appropriate',
      status: 'proposed',
      document_no: '乌财指〔2026〕1号',
      corrects_id: null,
    },
  ]);
  expect(await ask('select payment_question from claims')).toEqual([
    { payment_question: { reason: '并户后重复', answeredBy: null } },
  ]);
  const twice = ask(
    `insert into fund_changes select (jsonb_populate_record(c, '{"id": "${record}"}')).* from fund_changes c`,
  );
  await expect(twice).rejects.toThrow('fund_changes_once');
  await database.drop();
});
