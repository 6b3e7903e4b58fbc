import { carriedOver, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, idOf } from './registry.ts';

const person = `'{"id":"r","name":"登记员甲","bureau":"market-regulation","roles":["registrar"],"districts":["haibowan"]}'`;
const [taken, undone] = [idOf(900_001), idOf(900_002)];
const [standing, gone] = [idOf(900_011), idOf(900_012)];

const batch = (id: string, status: string) =>
  `insert into import_batches (batch_id, template, file_name, file_hash, status, uploaded_by, districts, uploaded_at, withdrawn_at)
   values ('${id}', 'registrar-export', 'a.csv', 'x', '${status}', ${person}, '{haibowan}', '2026-01-05', '2026-01-06T02:00:00Z')`;
const row = (batchId: string, n: number, businessId: string, state: string, isDone: boolean) =>
  `insert into import_rows (batch_id, row_number, state, business_id, name, credit_code, district, registered, done)
   values ('${batchId}', ${n}, '${state}', '${businessId}', '演示商店', '${codeOf(n)}', 'haibowan', 'in-business', ${isDone})`;
const business = (id: string) =>
  `insert into businesses (business_id, status, name, credit_code, registration_id, legal_form, founded_on, kind, district,
     premises, registered_on, search_text)
   values ('${id}', 'in-business', '演示商店', '${codeOf(77)}', '${id}', '个体工商户', '2020-01-01', 'sole-proprietor', 'haibowan',
     '某路1号', '2020-01-01', 'x')`;
const told = (businessId: string, sequence: number, correlationId: string) =>
  `insert into journal (id, topic, subject, sequence, partitionkey, type, actor_id, envelope)
   values (uuidv7(), 'business-registry.events.v1', 'business/${businessId}', ${sequence}, '${businessId}', 'RegistrationChanged',
     'r', '{"sequence":${sequence},"correlationId":"${correlationId}","data":{"odd":"a\\u0000b"}}')`;

let city: TestDatabase;
beforeAll(async () => {
  city = await carriedOver({
    service: 'business-registry',
    before: '20261130101500',
    filledBy: [
      batch(taken, 'confirmed'),
      batch(undone, 'withdrawn'),
      business(standing),
      row(taken, 1, standing, 'changed', true),
      row(taken, 2, idOf(900_013), 'new', true),
      row(undone, 3, gone, 'new', false),
      told(standing, 1, idOf(1)),
      told(standing, 2, taken),
      told(standing, 3, taken),
      told(standing, 4, idOf(1)),
    ],
  });
});
afterAll(() => city.drop());

test('the place of an earlier import among the facts is found in the journal, odd texts or not', async () => {
  const rows = await sqlRows(
    city.adminUrl,
    'select row_number as n, told_from as "from", told_to as "to" from import_rows where done order by 1',
  );
  expect(rows).toEqual([
    { n: 1, from: 1, to: 3 },
    { n: 2, from: 0, to: 1 },
  ]);
});

test('what was taken back before is remembered', async () => {
  const rows = await sqlRows(
    city.adminUrl,
    'select business_id as id, name, taken_back_on::text as "on" from taken_back_businesses',
  );
  expect(rows).toEqual([{ id: gone, name: '演示商店', on: '2026-01-06' }]);
});
