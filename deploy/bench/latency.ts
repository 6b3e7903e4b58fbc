import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { creditCodeCheckSign } from '@tisheng/contracts';
import { sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { type HeldServers, holdServers } from '../acceptance/held-servers.ts';
import { startCityProcess } from '../acceptance/running-city.ts';
import { type Person, signedIn } from '../demo/people.ts';
import { checkCity, databaseOf } from '../invariants/city.ts';
import { watchJourney } from './journey-watch.ts';
import { atRate } from './open-rate.ts';
import { processorSeconds } from './process-tree.ts';
import { rawRoundTrips } from './raw-round-trip.ts';
import { type Bench, ratioText, row, within } from './report.ts';
import { quantile, spreadOf } from './rounds.ts';

/** A quiet day as long as it is asked for, and a busy minute in which no queue may grow. */
const busy = 150;
const rates = [50, busy];
const secondsAt = (perSecond: number, asked: number) => (perSecond === busy ? 60 : asked);
const householdCount = 500;
const goals = { p50: 50, p99: 250, timesRaw: 3, processorMs: 5 };
/** One person may ask 3,000 times a minute; these may all report figures in the district. */
const reporters = [
  'demo-registrar',
  'demo-cultivation-haibowan',
  'demo-cultivation-verifier',
  'demo-sector-commerce',
];

type Percentiles = { p50: number; p99: number; max: number };
type Round = {
  perSecond: number;
  raw: Percentiles;
  whole: Percentiles;
  travel: Percentiles;
  /** Processor time of all services together; it depends less on who else is busy than any latency. */
  processorMs: number;
  /** Commands sent whose fact nobody saw yet, second by second. */
  queue: number[];
};
type City = { people: Person[]; households: string[]; servers: HeldServers; pid: number };

export const latency: Bench = {
  title: '7 latency commit → journey visible',
  async run({ rounds, seconds, tell }) {
    const servers = await holdServers({ durable: true });
    const home = mkdtempSync(join(tmpdir(), 'tisheng-latency-'));
    const running = startCityProcess({ servers, home, port: 0 });
    try {
      const { url } = await running.opened;
      const people = reporters.map((account) => signedIn(url, account));
      const households = await registerHouseholds(signedIn(url, 'demo-registrar'));
      const city = { servers, people, households, pid: running.process.pid ?? 0 };
      const cpu = process.cpuUsage();
      const began = performance.now();
      const measured = await measure(city, { rounds, seconds, tell });
      const { user, system } = process.cpuUsage(cpu);
      const generator = (user + system) / 10 / (performance.now() - began);
      return {
        lines: [
          ...rates.flatMap((rate) => linesOf(measured, rate)),
          queueOf(measured),
          ...rates.map((rate) => costOf(measured, rate)),
        ],
        checker: 'I15–I19 ok over all services after each round',
        settings: {
          seconds,
          households: householdCount,
          'generator CPU %': Math.round(generator),
        },
        raw: measured,
      };
    } finally {
      await running.stop();
      await servers.stop();
      rmSync(home, { recursive: true, force: true });
    }
  },
};

async function measure(
  city: City,
  { rounds, seconds, tell }: { rounds: number; seconds: number; tell: (line: string) => void },
): Promise<Round[]> {
  const found: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const perSecond of rates) {
      const rate = { perSecond, seconds: round === 0 ? 5 : secondsAt(perSecond, seconds) };
      const raw = percentiles(await rawRoundTrips(city.servers.brokers.split(','), rate));
      const ours = await throughTheCity(city, rate);
      const name = round === 0 ? 'warm-up' : `round ${round}`;
      tell(`  ${name}  ${perSecond}/s  raw ${said(raw)}  commit → visible ${said(ours.travel)}`);
      tell(`    processor ${ours.processorMs.toFixed(1)} ms each   queue ${ours.queue.join(' ')}`);
      if (round > 0) found.push({ perSecond, raw, ...ours });
    }
    await checkCity(city.servers);
  }
  return found;
}

/** 填报经营数据: the portal's door, the registry, its relay, Kafka, and the journey's inbox. */
async function throughTheCity(
  { people, households, servers, pid }: City,
  rate: { perSecond: number; seconds: number },
) {
  const watch = await watchJourney(databaseOf(servers, 'journey'));
  const meant = new Map<string, number>();
  const before = await processorSeconds(pid);
  const queue = sampled(() => sent - watch.count());
  let sent = 0;
  await atRate(rate, async (n, meantFor) => {
    sent += 1;
    const reporter = people[n % people.length];
    if (!reporter) throw new Error('nobody reports');
    const path = `business-registry/businesses/${households[n % households.length]}/figures`;
    const value = Math.floor(Math.random() * 1e9);
    const figures = [{ metric: 'turnover', period: '2023', value }];
    const headers = { 'idempotency-key': uuidv7() };
    const { status, body, fact } = await reporter.call('POST', path, { figures }, headers);
    if (status !== 200 || !fact) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
    meant.set(fact, meantFor);
    watch.await(fact);
  });
  const grown = queue.end();
  const seen = await watch.seen();
  const used = (await processorSeconds(pid)) - before;
  const begun = await sqlRows<{ id: string; at: Date }>(
    databaseOf(servers, 'business-registry'),
    'select id, recorded_at as at from journal where id = any($1)',
    [[...meant.keys()]],
  );
  return {
    processorMs: (used * 1_000) / meant.size,
    queue: grown,
    whole: percentiles([...seen].map(([id, at]) => at - (meant.get(id) ?? Number.NaN))),
    travel: percentiles(begun.map(({ id, at }) => (seen.get(id) ?? Number.NaN) - at.getTime())),
  };
}

async function registerHouseholds(registrar: Person): Promise<string[]> {
  const ids = Array.from({ length: householdCount }, () => uuidv7());
  for (const [n, id] of ids.entries()) {
    const code = `92150302DEMX${String(n).padStart(5, '0')}`;
    await registrar.put(`business-registry/businesses/${id}`, {
      registrationId: uuidv7(),
      name: `海勃湾区演示面馆${n}`,
      kind: 'sole-proprietor',
      legalForm: '个体工商户',
      creditCode: code + creditCodeCheckSign(code),
      foundedOn: '2023-01-02',
      district: 'haibowan',
      premises: `海勃湾区演示街 ${n} 号`,
    });
  }
  return ids;
}

function percentiles(values: readonly number[]): Percentiles {
  return { p50: quantile(values, 0.5), p99: quantile(values, 0.99), max: Math.max(...values) };
}

const said = ({ p50, p99, max }: Percentiles) =>
  `p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} max ${max.toFixed(1)} ms`;

function linesOf(measured: readonly Round[], perSecond: number): string[] {
  const rounds = measured.filter((round) => round.perSecond === perSecond);
  const of = (what: 'raw' | 'whole' | 'travel', at: keyof Percentiles) =>
    spreadOf(rounds.map((round) => round[what][at]));
  const line = (kind: string, name: string, what: 'raw' | 'whole' | 'travel') => {
    const [p50, p99, max] = [of(what, 'p50'), of(what, 'p99'), of(what, 'max')];
    const spread = `p99 ${p99.median.toFixed(1)} (${p99.min.toFixed(1)}–${p99.max.toFixed(1)})`;
    return row(
      kind,
      name,
      `p50 ${p50.median.toFixed(1)}   ${spread}   max ${max.max.toFixed(1)} ms`,
    );
  };
  const p50 = of('travel', 'p50').median;
  const p99 = of('travel', 'p99').median;
  const absolute = perSecond === 50 ? `   p99 ≤ ${goals.p99} ms: ${within(p99, goals.p99)}` : '';
  const times = rounds.map(({ travel, raw }) => travel.p99 / raw.p99);
  return [
    line('yardstick', `raw kafkajs ${perSecond}/s`, 'raw'),
    line('ours', `request → visible ${perSecond}/s`, 'whole'),
    line('ours', `commit → visible ${perSecond}/s`, 'travel'),
    `           p50 ≤ ${goals.p50} ms: ${within(p50, goals.p50)}${absolute}   p99${ratioText(times, goals.timesRaw, { of: 'raw', kind: 'most' })}`,
  ];
}

function costOf(measured: readonly Round[], perSecond: number): string {
  const rounds = measured.filter((round) => round.perSecond === perSecond);
  const { median, min, max } = spreadOf(rounds.map(({ processorMs }) => processorMs));
  const spread = `${median.toFixed(1)} ms (${min.toFixed(1)}–${max.toFixed(1)})`;
  const goal = `goal ≤ ${goals.processorMs} ms: ${within(max, goals.processorMs)}`;
  const who = 'portal, registry and every reader together';
  return row('cost', `processor at ${perSecond}/s`, `${spread}, ${who}   ${goal}`);
}

/** A queue grows when the last quarter of the minute holds more than the second did, and more than half a second. */
function queueOf(measured: readonly Round[]): string {
  const rounds = measured.filter(({ perSecond }) => perSecond === busy);
  const quarter = (queue: readonly number[], nth: number) => {
    const size = Math.floor(queue.length / 4);
    return quantile(queue.slice((nth - 1) * size, nth * size), 0.5);
  };
  const quarters = rounds.map(({ queue }) => [1, 2, 3, 4].map((nth) => quarter(queue, nth)));
  const grows = quarters.some(
    ([, second = 0, , last = 0]) => last > busy / 2 && last > second * 1.5,
  );
  const medians = quarters.map((of) => of.join(' → ')).join(', ');
  return row(
    'ours',
    `queue at ${busy}/s`,
    `${medians} by quarters of a minute: ${grows ? 'grows, missed' : 'does not grow, reached'}`,
  );
}

function sampled(look: () => number) {
  const values: number[] = [];
  const timer = setInterval(() => values.push(look()), 1_000);
  return {
    end: () => {
      clearInterval(timer);
      return values;
    },
  };
}
