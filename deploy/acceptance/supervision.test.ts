import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../demo/people.ts';
import { isRunning } from '../infrastructure/guarded-process.ts';
import { keepWord } from '../infrastructure/kept-words.ts';
import { checkCity } from '../invariants/city.ts';
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
  // Nobody answers the question here.
  expect((await ops('fill-topic', '--service', 'portal')).said).not.toContain('已登记重发');
  const filled = await ops('fill-topic', '--service', 'portal', '--yes');
  expect(filled.said).toMatch(/已登记重发 [1-9]\d* 条/);
  expect((await ops('retry', '--service', 'journey', '--letter', '77', '--yes')).said).toContain(
    '已不在搁置之列',
  );
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
