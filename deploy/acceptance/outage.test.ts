import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasValidLegacyNumber } from '@tisheng/contracts';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../demo/people.ts';
import { type StartedBroker, startBroker } from '../infrastructure/index.ts';
import { checkCity, checkCityInMotion } from '../invariants/city.ts';
import { type HeldServers, holdServers } from './held-servers.ts';
import { type CityProcess, startCityProcess } from './running-city.ts';

const outageMs = 30_000;
const home = mkdtempSync(join(tmpdir(), 'tisheng-outage-'));
const given = process.env['KAFKA_BROKERS'];
let servers: HeldServers;
let kafka: Extract<StartedBroker, { kind: 'kafka' }>;
let city: CityProcess;

/** 15 位注册号 with its check digit (ISO 7064 MOD 11,10). */
function legacyNumber(n: number): string {
  const first14 = `15030260${String(n).padStart(6, '0')}`;
  const digits = Array.from({ length: 10 }, (_, digit) => `${first14}${digit}`);
  return digits.find(hasValidLegacyNumber) ?? '';
}

const household = (n: number) => ({
  registrationId: uuidv7(),
  name: `乌海市海勃湾区演示商店${n}`,
  kind: 'sole-proprietor',
  legalForm: '个体工商户',
  legacyNumber: legacyNumber(n),
  foundedOn: '2023-05-04',
  district: 'haibowan',
  premises: `乌海市海勃湾区演示街 ${n} 号`,
});

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

test('commands succeed while the broker is away for half a minute, and their facts arrive after it is back', async () => {
  const { url } = await city.opened;
  const registrar = signedIn(url, 'demo-registrar');
  const office = signedIn(url, 'demo-leading-office');
  await office.until(
    'journey/readiness',
    ({ ready, lag }) => Boolean(ready) && lag === 0,
    'the journey',
  );
  await kafka.stop();
  const businesses = Array.from({ length: 20 }, () => uuidv7());
  const began = performance.now();
  for (const [n, businessId] of businesses.entries()) {
    const answer = await registrar.call(
      'PUT',
      `business-registry/businesses/${businessId}`,
      household(n),
    );
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  }
  await checkCityInMotion({ databaseUrl: servers.databaseUrl, brokers: '' });
  await delay(Math.max(0, outageMs - (performance.now() - began)));
  kafka = await startKafka();

  for (const businessId of businesses)
    await office.until(
      `journey/journeys/${businessId}`,
      ({ timeline }) => Array.isArray(timeline) && (timeline as unknown[]).length === 1,
      'the registration on the journey',
    );
  const brokers = kafka.brokers.join(',');
  await checkCity({ databaseUrl: servers.databaseUrl, brokers });
}, 300_000);
