import { createTestDatabase, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { virtualClock } from '../src/clock.ts';
import { createOrm, type Orm } from '../src/database/orm.ts';
import { createDoors } from '../src/http/doors.ts';
import { idempotencyTable } from '../src/http/idempotency.ts';
import { createHttpServer, type HttpServer } from '../src/http/server.ts';
import { run } from '../src/messaging/index.ts';

let database: TestDatabase;
let orm: Orm;
let server: HttpServer;

const actor = {
  id: 'officer-1',
  name: '测试员',
  bureau: 'finance' as const,
  roles: [],
  districts: [],
};

beforeAll(async () => {
  database = await createTestDatabase({
    service: 'trial-answers',
    migrate: async (url) => {
      for (const sql of [...idempotencyTable, 'create table deeds (fen bigint not null)'])
        await sqlRows(url, sql);
    },
  });
  orm = await createOrm({
    databaseUrl: database.appUrl,
    applicationName: 'trial-answers',
    entities: [],
  });
  server = createHttpServer({
    service: 'trial',
    logger: pino({ level: 'silent' }),
    identify: () => Promise.resolve(actor),
    refusals: {},
  });
  const clock = virtualClock(new Date('2026-11-23T02:00:00Z'), { frozen: true });
  const { command } = createDoors({ server, service: 'trial', orm, clock });
  command(
    {
      method: 'POST',
      url: '/deeds',
      summary: '记一笔',
      access: 'signed-in',
      body: z.object({ fen: z.number() }),
      answer: z.object({ fen: z.int() }),
    },
    async ({ tx }, { body: { fen } }) => {
      await run(tx, 'insert into deeds values ($1)', [String(BigInt(fen))]);
      return { fen };
    },
  );
  command(
    { method: 'POST', url: '/closings', summary: '结账', access: 'signed-in' },
    async ({ tx }) => {
      await run(tx, 'insert into deeds values (0)');
      return undefined;
    },
  );
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await orm.close(true);
  await database.drop();
});

const post = (path: string, payload: string | object, key: string = uuidv7()) =>
  server.inject({
    method: 'POST',
    url: `/api/trial${path}`,
    headers: { 'idempotency-key': key, 'content-type': 'application/json' },
    payload,
  });
const deeds = () => sqlRows<{ fen: string }>(database.appUrl, 'select fen::text from deeds');

describe('an answer', () => {
  test('that breaks its shape undoes the deed, and the same key may try again', async () => {
    const key = uuidv7();
    expect((await post('/deeds', { fen: 2 ** 53 }, key)).statusCode).toBe(500);
    expect(await deeds()).toEqual([]);
    expect((await post('/deeds', { fen: 2 ** 53 }, key)).headers['idempotent-replayed']).toBe(
      undefined,
    );
  });

  test('that holds its shape is given, and given again', async () => {
    const key = uuidv7();
    const first = await post('/deeds', { fen: 7 }, key);
    const again = await post('/deeds', { fen: 7 }, key);
    expect([first.json(), first.headers['content-type']]).toEqual([
      { fen: 7 },
      'application/json; charset=utf-8',
    ]);
    expect([again.json(), again.headers['idempotent-replayed']]).toEqual([{ fen: 7 }, 'true']);
    expect(await deeds()).toEqual([{ fen: '7' }]);
  });
});

describe('a door that reads no body', () => {
  test.each([
    ['brackets without end', '['.repeat(5_000)],
    ['a pile of brackets', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['a list', '[]'],
    ['a text', '"甲"'],
    ['members', '{"a":1}'],
    ['a prototype', '{"__proto__":{}}'],
  ])('takes no %s', async (_what, payload) => {
    const response = await post('/closings', payload);
    expect(response.statusCode).toBe(400);
    expect(response.json().title).toMatch(/\p{Script=Han}/u);
  });

  test.each(['{}', ''])('works with %j', async (payload) => {
    expect((await post('/closings', payload || {})).statusCode).toBe(204);
  });
});

test('an address that cannot be decoded is answered in words', async () => {
  const response = await server.inject({ method: 'GET', url: '/api/trial/%E0%A4%A' });
  expect(response.json()).toMatchObject({ status: 400, code: 'invalid-request' });
  expect(response.headers['content-type']).toMatch('application/problem+json');
});
