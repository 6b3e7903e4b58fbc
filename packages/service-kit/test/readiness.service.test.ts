import { sqlRows } from '@tisheng/test-kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readinessOf } from '../src/operations/readiness.ts';
import { trialScene } from './messaging/scene.ts';
import { type TcpProxy, tcpProxy } from './messaging/tcp-proxy.ts';
import { logger } from './messaging/trial.ts';

const scene = trialScene();
const broker = { ready: async () => true, lag: async () => [] };
const open: { close(): Promise<unknown> }[] = [];
let proxy: TcpProxy;

function readiness(changes: Partial<Parameters<typeof readinessOf>[0]> = {}) {
  const url = new URL(scene().appUrl);
  url.port = String(proxy.port);
  const made = readinessOf({
    name: 'trial',
    databaseUrl: url.href,
    orm: scene().orm,
    broker,
    logger,
    topics: ['shops.events.v1'],
    consumer: () => null,
    sweepTroubles: { list: () => [] },
    ...changes,
  });
  open.push(made);
  return made;
}

beforeEach(async () => {
  const { hostname, port } = new URL(scene().appUrl);
  proxy = await tcpProxy(hostname, Number(port || 5432));
});
afterEach(async () => {
  proxy.takeAway();
  for (const opened of open.splice(0)) await opened.close();
  await proxy.close();
});

/** Whatever is away, the answer has to come within two seconds. */
async function inTime(made: ReturnType<typeof readiness>) {
  const began = performance.now();
  const state = await made.ask();
  expect(performance.now() - began).toBeLessThan(2_000);
  return state;
}

const databaseAway = [{ part: 'database', text: '数据库（PostgreSQL）没有应答' }];

describe('readiness', () => {
  test('asks the database itself: nobody else needs to have asked before', async () => {
    expect(await inTime(readiness())).toEqual({
      service: 'trial',
      ready: true,
      waitingFor: [],
      lag: 0,
      facts: { owed: 0, oldestOwedMs: 0, parked: 0, held: 0 },
      troubles: [],
      sweepTroubles: [],
    });
  });

  test('names a sweep and a partition that a person must look at, and is ready all the same', async () => {
    const stalled = { sweep: 'watches', kind: 'stalled' as const, found: 7, since: '2026-11-30' };
    const slow = { topic: 'shops.events.v1', partition: 2, failures: 5, error: 'error 40001' };
    const failing = { ...slow, since: new Date(), lastAt: new Date() };
    const made = readiness({
      consumer: () => ({ troubles: () => [failing] }),
      sweepTroubles: { list: () => [stalled] },
    });
    expect(await inTime(made)).toMatchObject({
      ready: true,
      troubles: [failing],
      sweepTroubles: [stalled],
    });
  });

  test('says in time that the database is gone, and that it is back', async () => {
    const made = readiness();
    proxy.takeAway();
    expect(await inTime(made)).toMatchObject({
      ready: false,
      waitingFor: databaseAway,
      facts: null,
    });
    proxy.bringBack();
    expect(await inTime(made)).toMatchObject({ ready: true, waitingFor: [] });
  });

  test('says in time that a database hangs, which takes what is asked and answers nothing', async () => {
    const made = readiness();
    await made.ask();
    proxy.mute();
    expect(await inTime(made)).toMatchObject({ ready: false, waitingFor: databaseAway });
    expect(await inTime(made)).toMatchObject({ ready: false, waitingFor: databaseAway });
  });

  test('says in time that the broker hangs, and still counts', async () => {
    const never = new Promise<never>(() => undefined);
    const made = readiness({ broker: { ready: () => never, lag: () => never } });
    expect(await inTime(made)).toMatchObject({
      ready: false,
      waitingFor: [{ part: 'broker', text: '事件总线（Kafka）没有应答' }],
      lag: null,
      facts: { parked: 0 },
    });
  });

  test('counts what is owed, parked and held, and stays open with it', async () => {
    const { appUrl } = scene();
    await sqlRows(
      appUrl,
      `insert into dead_letters (topic, partition, message_offset, key, reason, attempts, payload)
       values ('shops.events.v1', 0, 7, 'shop', 'not JSON', 1, '{')`,
    );
    await sqlRows(
      appUrl,
      `insert into held_facts
         (event_id, topic, partition, message_offset, key, source, subject, sequence, payload)
       select gen_random_uuid(), 'shops.events.v1', 0, n, 'shop', 'shops', 'shop/1', n, '{}'
       from generate_series(8, 9) n`,
    );
    await sqlRows(
      appUrl,
      `with fact as (
         insert into journal (id, topic, subject, sequence, partitionkey, type, actor_id, envelope, recorded_at)
         values (gen_random_uuid(), 't', 's', 1, 's', 'BowlServed', 'u', '{}', now() - interval '1 hour')
         returning position
       ) insert into outbox select position from fact`,
    );
    const state = await inTime(readiness());
    expect(state).toMatchObject({ ready: true, facts: { owed: 1, parked: 1, held: 2 } });
    expect(state.facts?.oldestOwedMs).toBeGreaterThan(3_500_000);
  });
});
