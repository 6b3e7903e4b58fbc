import { setTimeout as delay } from 'node:timers/promises';
import { streams } from '@tisheng/contracts';
import { eventually, sqlRows } from '@tisheng/test-kit';
import { Kafka, logLevel } from 'kafkajs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../demo/people.ts';
import { checkCity, checkCityInMotion, databaseOf } from '../invariants/city.ts';
import { type Known, poisonEveryTopic } from './poison.ts';
import { startCityProcess } from './running-city.ts';
import { patience, type SupervisedCity, superviseCity } from './supervised-city.ts';
import { startTraffic } from './traffic.ts';

/** Longer than a session of a group, a lease and most timeouts; `TISHENG_PAUSE_SECONDS=300` makes it longer still. */
const pauseMs = Number(process.env['TISHENG_PAUSE_SECONDS'] ?? 45) * 1_000;
let city: SupervisedCity;

beforeAll(async () => {
  city = await superviseCity('faults');
});
afterAll(() => city?.end());

/** SIGSTOP, and SIGCONT in any case: a stopped process would outlive the test. */
async function whileStopped(pid: number, work: () => Promise<void>): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  try {
    await work();
    await delay(pauseMs);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

test('a PostgreSQL that is killed under load costs nothing that was promised', async () => {
  const traffic = await startTraffic(city.url);
  await traffic.more(20);
  const pid = city.pids.postgres();
  process.kill(pid, 'SIGKILL');
  await eventually(async () => {
    expect(city.pids.postgres()).not.toBe(pid);
    await city.works();
  }, patience);
  await traffic.more(20);
  await traffic.settle(city.servers());
  expect(traffic.away()).toBeGreaterThan(0);
  await checkCity(city.servers(), { promised: traffic.promised });
});

test('a Kafka that is slow is not dead: commands go on, and all arrives once it moves again', async () => {
  const traffic = await startTraffic(city.url);
  const pids = [city.pids.kafka(), city.pids.city()];
  await whileStopped(city.pids.kafka(), async () => {
    await traffic.more(50);
    await checkCityInMotion(city.servers());
  });
  await eventually(city.works, patience);
  await traffic.settle(city.servers());
  expect(traffic.away()).toBe(0);
  expect([city.pids.kafka(), city.pids.city()]).toEqual(pids);
  await checkCity(city.servers(), { promised: traffic.promised });
});

test('a process that stands still while a second one works comes back as a guest, not as a thief', async () => {
  const second = startCityProcess({ servers: city.servers(), home: city.home, port: 0 });
  try {
    const { url } = await second.opened;
    const traffic = await startTraffic(url);
    await traffic.more(10);
    const pid = city.pids.city();
    await whileStopped(pid, () => traffic.more(50));
    await eventually(city.works, patience);
    await traffic.settle(city.servers());
    expect(traffic.away()).toBe(0);
    expect(city.pids.city()).toBe(pid);
    await checkCity(city.servers(), { promised: traffic.promised });
  } finally {
    await second.stop();
  }
});

test('a topic that is deleted under load is filled again by the operator, for the whole city', async () => {
  const traffic = await startTraffic(city.url);
  await traffic.more(20);
  const { topic } = streams['business-registry'];
  await deleteTopic(topic);
  await traffic.more(20);
  const admin = signedIn(city.url, 'demo-system-admin');
  const answer = await admin.call('POST', 'business-registry/operations/topic-fill', {});
  expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  await traffic.more(20);
  await traffic.settle(city.servers());
  await checkCity(city.servers(), { promised: traffic.promised });
});

async function deleteTopic(topic: string): Promise<void> {
  const brokers = city.servers().brokers.split(',');
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
}

test('two cities on one machine do not touch each other', async () => {
  const neighbour = await superviseCity('neighbour');
  try {
    const here = await startTraffic(city.url);
    const there = await startTraffic(neighbour.url);
    await Promise.all([here.more(20), there.more(20)]);
    await here.settle(city.servers());
    await there.settle(neighbour.servers());
    for (const part of ['city', 'postgres', 'kafka'] as const)
      expect(neighbour.pids[part]()).not.toBe(city.pids[part]());
    // A fact of the one in a topic of the other would be one that nobody committed.
    await checkCity(city.servers(), { promised: here.promised });
    await checkCity(neighbour.servers(), { promised: there.promised });
  } finally {
    await neighbour.end();
  }
  await city.works();
});

test('a clock that jumps over a year end, and further than any notice, loses nobody', async () => {
  const admin = signedIn(city.url, 'demo-system-admin');
  const traffic = await startTraffic(city.url);
  for (const to of ['2024-03-05', '2024-03-08', '2025-01-02', '2025-02-05', '2027-03-01']) {
    const moved = await admin.call(
      'POST',
      'portal/demo-clock/advance',
      { to },
      { 'idempotency-key': to },
    );
    expect([to, moved.status]).toEqual([to, 200]);
    await traffic.more(5);
  }
  const back = { to: '2026-01-05' };
  const refused = await admin.call('POST', 'portal/demo-clock/advance', back, {
    'idempotency-key': 'back',
  });
  expect(refused.body).toMatchObject({ code: 'clock-not-movable' });
  await traffic.settle(city.servers());
  await checkCity(city.servers(), { promised: traffic.promised });
});

test('poison of every kind on every topic is parked and seen, and everything else flows', async () => {
  const known = new Map<string, Known>();
  for (const service of Object.keys(streams)) {
    const [first] = await sqlRows<Known>(
      databaseOf(city.servers(), service),
      'select subject, sequence from journal order by position limit 1',
    );
    if (first) known.set(service, first);
  }
  const traffic = await startTraffic(city.url);
  const foreign = await poisonEveryTopic(city.servers().brokers.split(','), known);
  await traffic.more(30);
  await traffic.settle(city.servers());
  await checkCity(city.servers(), { promised: traffic.promised, foreign, openLetters: true });

  const admin = signedIn(city.url, 'demo-system-admin');
  const { body } = await admin.get('journey/operations/parked?limit=100');
  const reasons = (body['items'] as { reason: string }[]).map(({ reason }) => reason).join('\n');
  for (const said of ['not JSON', 'no envelope', 'is newer than', 'belongs to another fact'])
    expect(reasons).toContain(said);
  const readiness = await admin.get('journey/operations');
  // Seven of the eight kinds on each topic: a type that nobody knows is counted, and no more.
  const parked = 7 * Object.keys(streams).length;
  expect(readiness.body).toMatchObject({ ready: true, facts: { parked } });
});
