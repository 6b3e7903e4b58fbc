import { carriedOver, sqlRows } from '@tisheng/test-kit';
import { expect, test } from 'vitest';

const [open, closed] = [
  '01979c5a-4c00-7000-8000-000000000001',
  '01979c5a-4c00-7000-8000-000000000002',
];
const candidate = (id: string, status: string, left: string) => `
  insert into candidates (business_id, district, status, priority, findings, willingness, left_on,
    left_because, last_actor)
  values ('${id}', 'wuda', '${status}', false, '[]', 'willing', ${left}, '演示专员')`;

test('households and candidates of a running city are carried into the copy of the register', async () => {
  const database = await carriedOver({
    service: 'conversion-pool',
    before: '20261130213000',
    filledBy: [
      `insert into households values
         ('${open}', 'wuda', '演示面馆', null, 'sole-proprietor', '2020-01-05', 'H6210', true, 500, 2024, null),
         ('${closed}', 'wuda', '演示旧店', null, 'sole-proprietor', '2020-01-05', null, null, null, null, '2025-01-02')`,
      candidate(open, 'admitted', 'null, null'),
      candidate(closed, 'released', `'2025-01-02', '已吊销'`),
    ],
  });
  const businesses = await sqlRows(
    database.appUrl,
    `select name, district, kind, founded_on::text, general_taxpayer, closed_on::text, closed_manner,
       sequence from registry_businesses order by business_id`,
  );
  expect(businesses).toMatchObject([
    { name: '演示面馆', district: 'wuda', founded_on: '2020-01-05', general_taxpayer: true },
    { name: '演示旧店', closed_on: '2025-01-02', closed_manner: 'revoked', sequence: 0 },
  ]);
  const turnovers = await sqlRows(database.appUrl, 'select * from carried_turnovers');
  expect(turnovers).toEqual([{ business_id: open, year: 2024, value: '500' }]);
  const candidates = await sqlRows(
    database.appUrl,
    'select status, willingness, left_cause from candidates order by business_id',
  );
  expect(candidates).toEqual([
    { status: 'admitted', willingness: 'willing', left_cause: null },
    { status: 'released', willingness: 'willing', left_cause: 'revoked' },
  ]);
  await database.drop();
});
