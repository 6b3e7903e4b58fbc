import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { creditCodeCheckSign } from '@tisheng/contracts';
import { sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { type HeldServers, holdServers } from '../acceptance/held-servers.ts';
import { type CityProcess, startCityProcess } from '../acceptance/running-city.ts';
import { type Person, signedIn } from '../demo/people.ts';
import { checkCity, databaseOf } from '../invariants/city.ts';
import { processorSeconds } from './process-tree.ts';
import { type Bench, type BenchOptions, row, within } from './report.ts';

const readers = [
  'conversion-pool',
  'permit-transfer',
  'upscale-pools',
  'subsidy-ledger',
  'journey',
] as const;
const goalSeconds = 60;
const patienceMs = 900_000;

type Digested = { announced: number; all: number; by: Record<string, number>; processor: number };
type Scene = { city: CityProcess; servers: HeldServers; registrar: Person; businesses: number };

/** A whole city, one file of the registrar: taken in, told, and kept by every service; then taken back by all. */
export const registrations: Bench = {
  title: 'registrations of an import, digested by every reader, and undone',
  async run(options) {
    const { businesses, tell } = options;
    const servers = await holdServers({ durable: true });
    const home = mkdtempSync(join(tmpdir(), 'tisheng-readers-'));
    const city = startCityProcess({ servers, home, port: 0 });
    try {
      const { url } = await city.opened;
      const scene = { city, servers, registrar: signedIn(url, 'demo-registrar'), businesses };
      const batchId = await checkedFile(scene);
      tell('  the file is checked');
      const taken = await decided(scene, batchId, 'confirmation', 'BusinessRegistered');
      tell(`  taken in  ${said(taken)}`);
      const undone = await decided(scene, batchId, 'withdrawal', 'BusinessClosed');
      tell(`  undone  ${said(undone)}`);
      await checkCity(servers);
      const replaced = timesIn(join(home, 'city.log'), 'member has ended');
      return reportOf(options, { taken, undone, replaced });
    } finally {
      await city.stop();
      await servers.stop();
      rmSync(home, { recursive: true, force: true });
    }
  },
};

async function checkedFile({ registrar, businesses }: Scene): Promise<string> {
  const headers = {
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent('登记数据.csv'),
    'idempotency-key': uuidv7(),
  };
  const path = 'business-registry/imports?template=registrar-export';
  const { status, body } = await registrar.call('POST', path, registrarFile(businesses), headers);
  const batchId = String(body['batchId']);
  if (status >= 400) throw new Error(`not uploaded: ${JSON.stringify(body)}`);
  for (;;) {
    const { body: batch } = await registrar.get(`business-registry/imports/${batchId}`);
    if (batch['status'] === 'checked') return batchId;
    if (batch['status'] !== 'checking') throw new Error(`not checked: ${JSON.stringify(batch)}`);
    await delay(500);
  }
}

/** Households of a district, as the registrar exports them. */
function registrarFile(businesses: number): Uint8Array {
  const heading =
    '统一社会信用代码,注册号,市场主体名称,类型,经营者/法定代表人,成立日期,住所,登记机关,行业代码,登记状态';
  const lines = Array.from({ length: businesses }, (_, n) => {
    const code = `92150302DF${String(n).padStart(7, '0')}`;
    const place = `乌海市海勃湾区演示街${n}号,海勃湾区市场监督管理局`;
    const name = `乌海市海勃湾区演示${n}商店`;
    return `${code}${creditCodeCheckSign(code)},,${name},个体工商户,演示甲乙,2020-05-06,${place},F5212,存续`;
  });
  return Buffer.from([heading, ...lines].join('\r\n'));
}

/** Seconds from the decision until the registry has told all, and until each reader has them; the city must live. */
async function decided(scene: Scene, batchId: string, noun: string, type: string) {
  const { city, servers, registrar, businesses } = scene;
  const pid = city.process.pid ?? 0;
  const before = await processorSeconds(pid);
  const began = performance.now();
  const path = `business-registry/imports/${batchId}/${noun}`;
  const { status, body } = await registrar.call('POST', path, {}, { 'idempotency-key': uuidv7() });
  if (status >= 400) throw new Error(`${noun}: ${JSON.stringify(body)}`);
  const seconds: Record<string, number> = {};
  const count = async (service: string, sql: string) => {
    const [found] = await sqlRows<{ n: number }>(databaseOf(servers, service), sql, [type]);
    return found?.n ?? 0;
  };
  const inJournal = 'select count(*)::int as n from journal where type = $1';
  const inInbox = `select count(*)::int as n from inbox where type = $1 and outcome = 'done'`;
  const asked = [
    ['registry', 'business-registry', inJournal],
    ...readers.map((name) => [name, name, inInbox]),
  ];
  while (Object.keys(seconds).length < asked.length) {
    if (city.process.exitCode !== null) throw new Error('the city has ended');
    if (performance.now() - began > patienceMs) throw new Error(`only ${JSON.stringify(seconds)}`);
    for (const [name = '', service = '', sql = ''] of asked)
      if (!(name in seconds) && (await count(service, sql)) >= businesses)
        seconds[name] = (performance.now() - began) / 1_000;
    await delay(250);
  }
  const { registry: announced = 0, ...by } = seconds;
  const processor = (await processorSeconds(pid)) - before;
  return { announced, all: Math.max(...Object.values(by)), by, processor };
}

const said = ({ announced, all, processor }: Digested) =>
  `announced in ${announced.toFixed(1)} s, digested by all in ${all.toFixed(1)} s, ${processor.toFixed(1)} s of processor`;

function timesIn(file: string, words: string): number {
  return readFileSync(file, 'utf8').split(words).length - 1;
}

type Measured = { taken: Digested; undone: Digested; replaced: number };

function reportOf({ businesses }: BenchOptions, measured: Measured) {
  const { taken, undone, replaced } = measured;
  const each = (of: Digested) =>
    Object.entries(of.by).map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`);
  const line = (name: string, of: Digested) =>
    row('ours', name, `${said(of)}   goal ≤ ${goalSeconds} s: ${within(of.all, goalSeconds)}`);
  return {
    lines: [
      line(`${businesses} registered`, taken),
      row('', '', each(taken).join(', ')),
      line(`${businesses} undone`, undone),
      row('', '', each(undone).join(', ')),
      row('city', 'members replaced', `${replaced}; the process lived`),
    ],
    checker: 'I15–I19 ok over all services at the end',
    settings: { businesses },
    raw: measured,
  };
}
