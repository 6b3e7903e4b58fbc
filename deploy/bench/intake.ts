import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createApp } from '@tisheng/conversion-pool/app';
import {
  anActorToken,
  type ServiceUnderTest,
  serviceUnderTest,
  testActorKeys,
} from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { criteria, household, officer } from './candidates-by-hand.ts';
import { processorSeconds } from './process-tree.ts';
import { type Bench, type BenchOptions, row } from './report.ts';
import { quantile, spreadOf } from './rounds.ts';

/** Clients that each wait for their answer before they ask again. */
const clientCounts = [8, 32, 64];

type Measured = {
  clients: number;
  perSecond: number;
  p50: number;
  p99: number;
  processorMs: number;
};

export const intake: Bench = {
  title: '3 command intake: POST …/willingness',
  async run(options) {
    const pool = await serviceUnderTest('conversion-pool', createApp, '2026-03-02T01:00:00Z');
    const candidates = Array.from({ length: Math.max(...clientCounts) }, () => uuidv7());
    await pool.tell(criteria, ...candidates.map(household));
    for (const id of candidates)
      await pool.post(`/candidates/${id}/admission`, { as: officer, version: 0, body: {} });
    const service = await startService(pool, options);
    try {
      const measured = await measure(service, candidates, options);
      return {
        lines: clientCounts.map((clients) => lineOf(measured, clients)),
        checker: 'every answer 200',
        settings: { seconds: options.seconds },
        raw: measured,
      };
    } finally {
      service.process.kill('SIGTERM');
      await once(service.process, 'exit');
      await pool.close();
    }
  },
};

type Service = { process: ChildProcess; url: string };

async function startService(pool: ServiceUnderTest, { brokers }: BenchOptions): Promise<Service> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'intake-service.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: pool.database.appUrl,
      KAFKA_BROKERS: brokers.join(','),
      ACTOR_PUBLIC_KEY: testActorKeys.publicKeyPem,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  const [url] = (await once(lines, 'line')) as [string];
  return { process: child, url };
}

async function measure(service: Service, candidates: readonly string[], options: BenchOptions) {
  const found: Measured[] = [];
  const versions = new Map(candidates.map((id) => [id, 1]));
  for (let round = 0; round <= options.rounds; round += 1)
    for (const clients of clientCounts) {
      const one = await atOnce(service, versions, clients, options.seconds);
      options.tell(`  ${round === 0 ? 'warm-up' : `round ${round}`}  ${said(one)}`);
      if (round > 0) found.push(one);
    }
  return found;
}

async function atOnce(
  { url, process: { pid } }: Service,
  versions: Map<string, number>,
  clients: number,
  seconds: number,
): Promise<Measured> {
  const token = await anActorToken({ audience: 'conversion-pool', ...officer });
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  const before = await processorSeconds(pid ?? 0);
  const began = performance.now();
  const end = began + seconds * 1_000;
  const oneClient = async (id: string) => {
    for (let n = 0; performance.now() < end; n += 1) {
      const sent = performance.now();
      const version = versions.get(id) ?? 0;
      const willingness = version % 2 === 0 ? 'willing' : 'considering';
      const path = `/api/conversion-pool/candidates/${id}/willingness`;
      await post(agent, url + path, { token, version }, JSON.stringify({ willingness }));
      versions.set(id, version + 1);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all([...versions.keys()].slice(0, clients).map(oneClient));
  const took = (performance.now() - began) / 1_000;
  const used = (await processorSeconds(pid ?? 0)) - before;
  agent.destroy();
  return {
    clients,
    perSecond: latencies.length / took,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    processorMs: (used * 1_000) / latencies.length,
  };
}

function post(
  agent: Agent,
  url: string,
  { token, version }: { token: string; version: number },
  body: string,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': uuidv7(),
    'if-match': `"${version}"`,
  };
  const sent = request(url, { method: 'POST', agent, headers }, (response) => {
    const pieces: Buffer[] = [];
    response.on('data', (piece: Buffer) => pieces.push(piece));
    response.on('end', () => {
      if (response.statusCode === 200) resolve();
      else reject(new Error(`${response.statusCode} ${Buffer.concat(pieces).toString()}`));
    });
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

const said = ({ clients, perSecond, p50, p99, processorMs }: Measured) =>
  `${clients} clients: ${perSecond.toFixed(0)}/s p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms, ${processorMs.toFixed(2)} ms of processor`;

function lineOf(measured: readonly Measured[], clients: number): string {
  const rounds = measured.filter((one) => one.clients === clients);
  const of = (key: keyof Measured) => spreadOf(rounds.map((one) => one[key]));
  const [rate, p99, cost] = [of('perSecond'), of('p99'), of('processorMs')];
  const rates = `median ${rate.median.toFixed(0)}/s (${rate.min.toFixed(0)}–${rate.max.toFixed(0)})`;
  return row(
    'ours',
    `${clients} clients`,
    `${rates}   p99 ${p99.median.toFixed(1)} ms   processor ${cost.median.toFixed(2)} ms each`,
  );
}
