import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../demo/people.ts';
import { isRunning } from '../infrastructure/guarded-process.ts';
import { readKeptWord } from '../infrastructure/kept-words.ts';
import { startCity } from '../launcher/city.mjs';

const home = mkdtempSync(join(tmpdir(), 'tisheng-supervision-'));
const cache = join(import.meta.dirname, '../../.tisheng/cache');
const patience = { timeoutMs: 120_000 };
let city: ReturnType<typeof startCity>;
let url: string;

/** What `npm start` keeps running, with servers of its own. */
beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  symlinkSync(cache, join(home, 'cache'));
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  url = `http://127.0.0.1:${port}`;
  city = startCity(process.execPath, [], {
    ...process.env,
    DATABASE_URL: '',
    KAFKA_BROKERS: '',
    TISHENG_HOME: home,
    TISHENG_PORT: String(port),
    TISHENG_STORY: 'off',
  });
  city.consoleBuilt();
  await eventually(works, patience);
});
afterAll(async () => {
  city?.stop();
  await city?.ended;
  rmSync(postgresHome(), { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

async function live() {
  const answer = await fetch(`${url}/health/live`);
  expect(answer.status).toBe(200);
}

async function works() {
  const answer = await fetch(`${url}/health/ready`);
  expect(await answer.json()).toMatchObject({ ready: true, waitingFor: [] });
}

const firstWord = (file: string) => Number(readFileSync(file, 'utf8').split('\n')[0]);
const postgresHome = () =>
  readKeptWord(join(home, 'postgres', 'moved-to')) ?? join(home, 'postgres');
const postgresPid = () => firstWord(join(postgresHome(), 'data', 'postmaster.pid'));
const kafkaPid = () => firstWord(join(home, 'kafka', 'node', 'pid'));

/** As `npm run ops --` would, on this very city. */
async function ops(...args: string[]): Promise<{ code: number; said: string }> {
  const main = join(import.meta.dirname, '../ops/main.ts');
  const env = { ...process.env, TISHENG_HOME: home, OPS_DATABASE_URL: '' };
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
  const pid = postgresPid();
  process.kill(pid, 'SIGKILL');
  await eventually(async () => {
    const door = await fetch(`${url}/api/portal/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tisheng-csrf': '1' },
      body: JSON.stringify({ account: 'demo-auditor' }),
    });
    expect([door.status, door.headers.get('retry-after')]).toEqual([503, '5']);
  });
  const ready = await fetch(`${url}/health/ready`);
  expect(await ready.json()).toMatchObject({ ready: false, waitingFor: [{ part: 'database' }] });
  await live();
  await eventually(async () => {
    expect(postgresPid()).not.toBe(pid);
    await works();
  }, patience);
  const officer = signedIn(url, 'demo-leading-office');
  expect((await officer.call('GET', 'rulebook/policies')).status).toBe(200);
});

test('a killed Kafka comes back on its port while the city lives on', async () => {
  const pid = kafkaPid();
  process.kill(pid, 'SIGKILL');
  await eventually(() => expect(isRunning(pid, home)).toBe(false));
  await live();
  await eventually(() => {
    expect(kafkaPid()).not.toBe(pid);
    return works();
  }, patience);
});

test('a killed city comes back on its port, with its servers', async () => {
  const pid = city.pid() ?? 0;
  process.kill(pid, 'SIGKILL');
  await eventually(async () => {
    expect(city.pid()).not.toBe(pid);
    await works();
  }, patience);
});

test('a city that is asked to end leaves nothing behind and is not started again', async () => {
  const pids = [postgresPid(), kafkaPid()];
  city.stop();
  expect(await city.ended).toBe(0);
  for (const pid of pids) expect(isRunning(pid, '')).toBe(false);
});
