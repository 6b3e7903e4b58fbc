import { createTestDatabase, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrm, type Orm } from '../src/database/orm.ts';
import { idempotencyAge, idempotencyTable } from '../src/http/idempotency.ts';
import { pruneIdempotencyKeys } from '../src/http/idempotency-sweep.ts';
import type { CommandContext } from '../src/messaging/index.ts';

let database: TestDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await createTestDatabase({
    service: 'trial-keys',
    migrate: async (url) => {
      for (const sql of [...idempotencyTable, ...idempotencyAge]) await sqlRows(url, sql);
    },
  });
  orm = await createOrm({ databaseUrl: database.appUrl, applicationName: 'trial', entities: [] });
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

const prune = (days: number) =>
  orm.em
    .fork()
    .transactional((tx) => pruneIdempotencyKeys(days).run({ tx } as unknown as CommandContext));
const keys = async () =>
  (
    await sqlRows<{ key: string }>(database.appUrl, 'select key from idempotency_keys order by key')
  ).map(({ key }) => key);

test('kept answers go by age, in portions of a bounded size, and those within the time stay', async () => {
  await sqlRows(
    database.appUrl,
    `insert into idempotency_keys (actor_id, key, request_hash, created_at)
     select 'somebody', 'old-' || n, 'x', now() - interval '30 days 1 hour'
     from generate_series(1, 5001) n
     union all select 'somebody', 'young', 'x', now() - interval '29 days 23 hours'`,
  );
  expect(await prune(30)).toEqual({ found: 5_000, changed: 5_000 });
  expect(await prune(30)).toMatchObject({ found: 1 });
  expect(await prune(30)).toMatchObject({ found: 0 });
  expect(await keys()).toEqual(['young']);
  expect(await prune(29)).toMatchObject({ found: 1 });
  expect(await keys()).toEqual([]);
});
