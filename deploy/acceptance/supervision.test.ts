import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually, sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../demo/people.ts';
import { isRunning } from '../infrastructure/guarded-process.ts';
import { keepWord } from '../infrastructure/kept-words.ts';
import { checkCity, databaseOf } from '../invariants/city.ts';
import { patience, type SupervisedCity, superviseCity } from './supervised-city.ts';

let held: SupervisedCity;

/** Such an id is drawn once in 64 times. */
const awkwardClusterId = '-HSPd2crstsDQOsGvmjKTQ';

beforeAll(async () => {
  held = await superviseCity('supervision', (home) =>
    keepWord(join(home, 'kafka', 'node', 'cluster-id'), awkwardClusterId),
  );
});
afterAll(() => held?.end());

async function live() {
  const answer = await fetch(`${held.url}/health/live`);
  expect(answer.status).toBe(200);
}

/** As `npm run ops --` would, on this very city. */
async function ops(...args: string[]): Promise<{ code: number; said: string }> {
  const main = join(import.meta.dirname, '../ops/main.ts');
  const env = { ...process.env, TISHENG_HOME: held.home, OPS_DATABASE_URL: '' };
  const child = spawn(process.execPath, [main, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text) => {
    said += String(text);
  });
  const [code] = await once(child, 'close');
  return { code: Number(code), said };
}

test('the operator at the machine sees all services, and fills a topic only when he says so', async () => {
  const { code, said } = await ops('status');
  expect(code).toBe(0);
  expect(said.match(/^● /gm)).toHaveLength(8);
  expect(said).not.toContain('没有应答');
  // Nobody answers the question here.
  expect((await ops('fill-topic', '--service', 'portal')).said).not.toContain('已登记重发');
  const filled = await ops('fill-topic', '--service', 'portal', '--yes');
  expect(filled.said).toMatch(/已登记重发 [1-9]\d* 条/);
  expect((await ops('retry', '--service', 'journey', '--letter', '77', '--yes')).said).toContain(
    '已不在搁置之列',
  );
});

test('a sweep that fails is named to the operator and on the page until it goes well again', async () => {
  const admin = signedIn(held.url, 'demo-system-admin');
  const database = databaseOf(held.servers(), 'conversion-pool');
  /** The clock that moves wakes every sweep. */
  const sweepOn = async (to: string) => {
    const key = { 'idempotency-key': to };
    const moved = await admin.call('POST', 'portal/demo-clock/advance', { to }, key);
    expect([to, moved.status]).toEqual([to, 200]);
  };
  const seen = (sweeps: string[]) =>
    eventually(async () => {
      const { body } = await admin.get('conversion-pool/operations');
      const troubles = body['sweepTroubles'] as { sweep: string }[];
      expect(troubles.map(({ sweep }) => sweep)).toEqual(sweeps);
    }, patience);
  await sqlRows(database, 'alter table idempotency_keys rename to idempotency_keys_away');
  await sweepOn('2024-03-05');
  await seen(['prune-idempotency-keys']);
  const { said } = await ops('status', '--service', 'conversion-pool');
  expect(said).toContain('▲ 定时检查 prune-idempotency-keys 失败，请查看日志（自 20');
  await sqlRows(database, 'alter table idempotency_keys_away rename to idempotency_keys');
  await sweepOn('2024-03-06');
  await seen([]);
  expect((await ops('status', '--service', 'conversion-pool')).said).not.toContain('▲');
});

test('a killed PostgreSQL comes back on its port, and doors say when to come again until then', async () => {
  const pid = held.pids.postgres();
  process.kill(pid, 'SIGKILL');
  await eventually(async () => {
    const door = await fetch(`${held.url}/api/portal/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tisheng-csrf': '1' },
      body: JSON.stringify({ account: 'demo-auditor' }),
    });
    expect([door.status, door.headers.get('retry-after')]).toEqual([503, '5']);
  });
  const ready = await fetch(`${held.url}/health/ready`);
  expect(await ready.json()).toMatchObject({ ready: false, waitingFor: [{ part: 'database' }] });
  await live();
  await eventually(async () => {
    expect(held.pids.postgres()).not.toBe(pid);
    await held.works();
  }, patience);
  const officer = signedIn(held.url, 'demo-leading-office');
  expect((await officer.call('GET', 'rulebook/policies')).status).toBe(200);
  await checkCity(held.servers());
});

test('a killed Kafka comes back on its port while the city lives on', async () => {
  const pid = held.pids.kafka();
  process.kill(pid, 'SIGKILL');
  await eventually(() => expect(isRunning(pid, held.home)).toBe(false));
  await live();
  await eventually(() => {
    expect(held.pids.kafka()).not.toBe(pid);
    return held.works();
  }, patience);
  await checkCity(held.servers());
});

test('a killed city comes back on its port, with its servers', async () => {
  const pid = held.pids.city();
  process.kill(pid, 'SIGKILL');
  await eventually(async () => {
    expect(held.pids.city()).not.toBe(pid);
    await held.works();
  }, patience);
  await checkCity(held.servers());
});

test('a city that is asked to end leaves nothing behind and is not started again', async () => {
  const pids = [held.pids.postgres(), held.pids.kafka()];
  held.city.stop();
  expect(await held.city.ended).toBe(0);
  for (const pid of pids) expect(isRunning(pid, '')).toBe(false);
});
