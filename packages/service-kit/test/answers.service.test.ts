import { createTestDatabase, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { virtualClock } from '../src/clock.ts';
import { createOrm, type Orm } from '../src/database/orm.ts';
import { createDoors, type Doors } from '../src/http/doors.ts';
import { idempotencyTable } from '../src/http/idempotency.ts';
import { createHttpServer, type HttpServer } from '../src/http/server.ts';
import { run } from '../src/messaging/index.ts';
import { refuse } from '../src/refusal.ts';

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
      scope: 'self',
      body: z.object({ fen: z.number() }),
      answer: z.object({ fen: z.int() }),
    },
    async ({ tx }, { body: { fen } }) => {
      await run(tx, 'insert into deeds values ($1)', [String(BigInt(fen))]);
      return { fen };
    },
  );
  command(
    { method: 'POST', url: '/closings', summary: '结账', access: 'signed-in', scope: 'self' },
    async ({ tx }) => {
      await run(tx, 'insert into deeds values (0)');
      return undefined;
    },
  );
  openMeetings(command);
  await server.ready();
});

/** Two doors: nobody leaves the first before all are in; the second lets one through, ever. */
function openMeetings(command: Doors['command']): void {
  let present: (() => void)[] = [];
  const answer = z.object({ id: z.string() });
  const insert = 'insert into deeds values (1)';
  command(
    {
      method: 'POST',
      url: '/meetings',
      summary: '会合',
      access: 'signed-in',
      scope: 'self',
      body: z.object({ of: z.int(), note: z.string().optional() }),
      answer,
    },
    async ({ tx }, { body: { of } }) => {
      await run(tx, insert);
      await new Promise<void>((resolve) => {
        present.push(resolve);
        if (present.length < of) return;
        for (const leave of present) leave();
        present = [];
      });
      return { id: uuidv7() };
    },
  );
  let done = false;
  command(
    {
      method: 'POST',
      url: '/firsts',
      summary: '只此一次',
      access: 'signed-in',
      scope: 'self',
      body: z.object({ note: z.string().optional() }),
      answer,
    },
    async ({ tx }) => {
      if (done) throw refuse('lost-race', '已有人办理');
      await run(tx, insert);
      done = true;
      return { id: uuidv7() };
    },
  );
}

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

describe('two requests with one key at once', () => {
  test('have one effect and one answer, though nothing else keeps them apart', async () => {
    const key = uuidv7();
    const before = (await deeds()).length;
    const answers = await Promise.all([1, 2].map(() => post('/meetings', { of: 2 }, key)));
    const [one, other] = answers.map((answer) => answer.json());
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(one).toEqual(other);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'])).toHaveLength(1);
    expect(await deeds()).toHaveLength(before + 1);
  });

  test('and two contents have one effect, and the other is refused', async () => {
    const key = uuidv7();
    const before = (await deeds()).length;
    const bodies = [
      { of: 2, note: '甲' },
      { of: 2, note: '乙' },
    ];
    const answers = await Promise.all(bodies.map((body) => post('/meetings', body, key)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422]);
    expect(await deeds()).toHaveLength(before + 1);
  });
});

test('a repetition is answered as the first was, though the same would be refused by now', async () => {
  const key = uuidv7();
  const first = await post('/firsts', {}, key);
  const again = await post('/firsts', {}, key);
  const other = await post('/firsts', {}, uuidv7());
  expect([first, again].map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(again.json()).toEqual(first.json());
  expect(other.statusCode).toBe(409);
  const changed = await post('/firsts', { note: '改' }, key);
  expect(changed.json()).toMatchObject({ code: 'idempotency-key-reused' });
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
