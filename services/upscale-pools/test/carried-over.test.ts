import { carriedOver, sqlRows } from '@tisheng/test-kit';
import { expect, test } from 'vitest';

const [lead, key] = [
  '01979c5a-4c00-7000-8000-000000000001',
  '01979c5a-4c00-7000-8000-000000000002',
];
const member = (id: string, status: string, tier: string) => `
  insert into members (business_id, district, status, pool, tier, last_actor)
  values ('${id}', 'wuda', '${status}', 'quota-trade', ${tier}, '演示专员')`;

test('firms, figures and members of a running city are carried into the copy of the register', async () => {
  const database = await carriedOver({
    service: 'upscale-pools',
    before: '20261130213100',
    filledBy: [
      `insert into firms values ('${lead}', 'wuda', '转企公司', null, 'enterprise', 'H6210', null),
         ('${key}', 'wuda', '达规公司', null, 'enterprise', 'H6210', null)`,
      `insert into firm_figures values ('${key}', 'turnover', '2025', 'tax', 700, '2026-02-01')`,
      member(lead, 'suggested', 'null'),
      member(key, 'at-threshold', `'key'`),
    ],
  });
  const rows = (sql: string) => sqlRows(database.appUrl, sql);
  expect(await rows('select name, district from registry_businesses order by business_id')).toEqual(
    [
      { name: '转企公司', district: 'wuda' },
      { name: '达规公司', district: 'wuda' },
    ],
  );
  expect(await rows('select business_id, value, source from registry_figures')).toEqual([
    { business_id: key, value: '700', source: 'tax' },
  ]);
  expect(await rows('select * from carried_leads')).toEqual([{ business_id: lead }]);
  expect(await rows('select status, tier, chosen_tier from members order by business_id')).toEqual([
    { status: 'suggested', tier: null, chosen_tier: null },
    { status: 'at-threshold', tier: 'critical', chosen_tier: 'key' },
  ]);
  await database.drop();
});
