import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { anActorToken, type ServiceUnderTest, testActorKeys } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { officer } from './candidates-by-hand.ts';
import { processorSeconds } from './process-tree.ts';
import { quantile } from './rounds.ts';

/** conversion-pool as a process of its own, whose candidates have the versions that the clients saw last. */
export type Service = { process: ChildProcess; url: string; versions: Map<string, number> };

export type Measured = {
  clients: number;
  perSecond: number;
  p50: number;
  p99: number;
  processorMs: number;
};

export async function startService(
  pool: ServiceUnderTest,
  candidates: readonly string[],
  brokers: readonly string[],
): Promise<Service> {
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
  return { process: child, url, versions: new Map(candidates.map((id) => [id, 1])) };
}

/** So many clients at once, each waiting for its answer before it asks again. */
export async function atOnce(
  { url, process: { pid }, versions }: Service,
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
    while (performance.now() < end) {
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
