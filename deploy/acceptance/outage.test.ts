import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StartedBroker, startBroker } from '../infrastructure/index.ts';
import { checkCity, checkCityInMotion } from '../invariants/city.ts';
import { type HeldServers, holdServers } from './held-servers.ts';
import { type CityProcess, startCityProcess } from './running-city.ts';
import { startTraffic } from './traffic.ts';

/** `TISHENG_OUTAGE_SECONDS=300` is the long form. */
const outageMs = Number(process.env['TISHENG_OUTAGE_SECONDS'] ?? 70) * 1_000;
const home = mkdtempSync(join(tmpdir(), 'tisheng-outage-'));
const given = process.env['KAFKA_BROKERS'];
let servers: HeldServers;
let kafka: Extract<StartedBroker, { kind: 'kafka' }>;
let city: CityProcess;

/** The same node again: same data, same port. */
async function startKafka(): Promise<typeof kafka> {
  delete process.env['KAFKA_BROKERS'];
  const cacheDir = join(import.meta.dirname, '../../.tisheng/cache');
  const started = await startBroker({
    dataDir: join(home, 'kafka'),
    cacheDir,
    log: () => {},
    choice: 'kafka',
  });
  if (given) process.env['KAFKA_BROKERS'] = given;
  if (started.kind !== 'kafka') throw new Error(started.describe);
  return started;
}

beforeAll(async () => {
  servers = await holdServers({ broker: false });
  kafka = await startKafka();
  const brokers = kafka.brokers.join(',');
  city = startCityProcess({ servers: { ...servers, brokers }, home: join(home, 'city'), port: 0 });
  await city.opened;
});
afterAll(async () => {
  await city?.stop();
  await kafka?.stop();
  await servers?.stop();
  rmSync(home, { recursive: true, force: true });
});

test(
  'commands succeed while the broker is away for longer than any watchdog, and their facts arrive after it is back',
  async () => {
    const { url } = await city.opened;
    await kafka.stop();
    const traffic = await startTraffic(url);
    await delay(outageMs);
    await checkCityInMotion({ databaseUrl: servers.databaseUrl, brokers: '' });
    kafka = await startKafka();
    await traffic.more(20);
    const whole = { databaseUrl: servers.databaseUrl, brokers: kafka.brokers.join(',') };
    await traffic.settle(whole);
    expect(traffic.away()).toBe(0);
    await checkCity(whole, { promised: traffic.promised });
  },
  300_000 + outageMs,
);
