import { once } from 'node:events';
import { join } from 'node:path';
import { createApp } from '@tisheng/conversion-pool/app';
import { household, type ServiceUnderTest, serviceUnderTest, sqlRows } from '@tisheng/test-kit';
import { criteria, officer } from './candidates-by-hand.ts';
import { atOnce, type Service, startService } from './intake-clients.ts';
import { comparedWith, linesOf, type Round, said } from './intake-report.ts';
import { openYardstick, type Yardstick } from './intake-yardstick.ts';
import { type Peer, startPeer } from './peers/start-peer.ts';
import { candidateId } from './pgbench-script.ts';
import { type Bench, type BenchOptions, benchFolder } from './report.ts';

/** Clients that each wait for their answer before they ask again. */
const clientCounts = [8, 32, 64];
const peerClients = [8, 32];
/** pgbench changes candidates of its own. */
const firstOfYardstick = 100;
const yardstickClients = 32;

export const intake: Bench = {
  title: '3 command intake: POST …/willingness',
  async run(options) {
    const pool = await serviceUnderTest('conversion-pool', createApp, '2026-03-02T01:00:00Z');
    const ids = (first: number, count: number) =>
      Array.from({ length: count }, (_, n) => candidateId(first + n));
    const candidates = ids(0, Math.max(...clientCounts));
    await admit(pool, [...candidates, ...ids(firstOfYardstick, yardstickClients)]);
    const scratch = join(benchFolder(), 'intake');
    const yardstick = await openYardstick(pool, firstOfYardstick, scratch);
    const service = await startService(pool, candidates, options.brokers);
    const peers = options.peers ? await startPeers(scratch, options.tell) : [];
    try {
      const rounds = await measure(service, yardstick, peers, options);
      const { adminUrl } = pool.database;
      return {
        lines: linesOf(rounds, yardstick, peers),
        checker: await checked(adminUrl, service),
        settings: {
          seconds: options.seconds,
          ...(await serverSettings(adminUrl)),
          ...comparedWith(yardstick, peers),
        },
        raw: rounds,
      };
    } finally {
      for (const { end } of peers) await end();
      service.process.kill('SIGTERM');
      await once(service.process, 'exit');
      await pool.close();
    }
  },
};

async function admit(pool: ServiceUnderTest, ids: readonly string[]): Promise<void> {
  await pool.tell(criteria, ...ids.map((id) => household(id)));
  for (const id of ids)
    await pool.post(`/candidates/${id}/admission`, { as: officer, version: 0, body: {} });
}

/** One that cannot be had here is said plainly, and the others are measured. */
async function startPeers(scratch: string, tell: BenchOptions['tell']): Promise<Peer[]> {
  const started: Peer[] = [];
  for (const name of ['flowable', 'dbos'] as const)
    try {
      started.push(await startPeer(name, scratch));
    } catch (error) {
      tell(`  ${name} could not be run here: ${(error as Error).message.split('\n')[0]}`);
    }
  return started;
}

async function measure(
  service: Service,
  yardstick: Yardstick,
  peers: readonly Peer[],
  { rounds, seconds, tell }: BenchOptions,
): Promise<Round[]> {
  const found: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const one: Round = { ours: [], pgbench: null, peers: {} };
    for (const clients of clientCounts) one.ours.push(await atOnce(service, clients, seconds));
    one.pgbench = (await yardstick.best?.(seconds)) ?? null;
    for (const peer of peers) {
      const rates: number[] = [];
      for (const clients of peerClients)
        rates.push((await peer.measure(clients, seconds)).perSecond);
      one.peers[peer.name] = Math.max(...rates);
    }
    tell(`  ${round === 0 ? 'warm-up' : `round ${round}`}  ${said(one)}`);
    if (round > 0) found.push(one);
  }
  return found;
}

/** Of each candidate the version, the facts and the keys are as many as the answers that said 200. */
async function checked(url: string, { versions }: Service): Promise<string> {
  const rows = await sqlRows<{ id: string; version: number; facts: number }>(
    url,
    `select business_id as id, version, (select count(*)::int from journal j
      where j.subject = 'candidate/' || c.business_id) as facts from candidates c`,
  );
  const kept = new Map(rows.map(({ id, ...row }) => [id, row]));
  for (const [id, version] of versions) {
    const { version: stored, facts } = kept.get(id) ?? {};
    if (stored !== version || facts !== version)
      throw new Error(`${id}: ${version} answers, version ${stored}, ${facts} facts`);
  }
  return 'every answer 200; as many versions and facts as answers';
}

async function serverSettings(url: string): Promise<Record<string, string>> {
  const names = ['server_version', 'fsync', 'synchronous_commit', 'shared_buffers'];
  const rows = await sqlRows<{ name: string; setting: string }>(
    url,
    `select name, current_setting(name) as setting from pg_settings
     where name in (${names.map((name) => `'${name}'`).join(', ')})`,
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [`PostgreSQL ${name}`, setting]));
}
