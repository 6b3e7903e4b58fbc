import { setTimeout } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import type { Logger } from 'pino';
import { outboxChannel } from './announce.ts';
import { backoffMs, bell } from './bell.ts';
import type { Broker, Publisher } from './broker.ts';
import { crashpoint } from './crashpoint.ts';
import { type Owed, publishBatch } from './publish-batch.ts';
import type { SealHash } from './seal.ts';
import { sealer } from './sealer.ts';

export type RelaySettings = {
  databaseUrl: string;
  broker: Pick<Broker, 'publisher'>;
  logger: Logger;
  batchSize?: number;
  /** The safety net behind NOTIFY, and how often a follower asks for the lead. */
  pollMs?: number;
  sealHash?: SealHash;
};

export type Relay = {
  isLeader(): boolean;
  /** Facts still owed to the topic, and how long the oldest of them has waited. */
  backlog(): Promise<{ facts: number; oldestAgeMs: number }>;
  /** Resolves when nothing is owed any more. */
  drained(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Who has just published waits this long for company: one fact costs every reader a transaction, and ten cost no more. A
 * fact that comes alone is not kept back.
 */
const lingerMs = 20;

async function linger(woken: Promise<void>, began: number): Promise<void> {
  await woken;
  const early = lingerMs - (performance.now() - began);
  if (early > 0) await setTimeout(early);
}

/** Seals are one row for so many facts, or for so long, while facts keep coming, and follow at once in a lull. */
const factsPerSeal = 2_000;
const msPerSeal = 10_000;

/**
 * Follows the pointers of the outbox: one leader for each database, one batch under way. A crash between
 * `publish` and COMMIT publishes the batch again; the inboxes of the readers drop what they know.
 */
export function startRelay(settings: RelaySettings): Relay {
  const { databaseUrl, broker, logger, pollMs = 1_000 } = settings;
  const observer = observing(databaseUrl, logger);
  const publisher = broker.publisher();
  const wake = bell();
  let closed = false;
  let leading = false;
  let failures = 0;

  const term = async () => {
    const client = connection(databaseUrl, wake.ring);
    try {
      await client.connect();
      await client.query(`listen ${outboxChannel}`);
      while (!closed && !(leading = await takeLead(client))) await wake.wait(pollMs);
      const round = rounds(client, publisher, settings);
      while (!closed) {
        const began = performance.now();
        const found = await round();
        failures = 0;
        if (!found && !closed) await linger(wake.wait(pollMs), began);
      }
    } finally {
      leading = false;
      await client.end();
    }
  };
  const forever = async () => {
    while (!closed) {
      await term().catch((error: unknown) => {
        failures += 1;
        logger.warn({ err: error, failures }, 'relay stopped; starting again');
      });
      if (!closed) await wake.wait(backoffMs(failures));
    }
  };
  const running = forever();
  return {
    isLeader: () => leading,
    backlog: () => readBacklog(observer),
    drained: () => drained(observer),
    async close() {
      closed = true;
      wake.ring();
      await running;
      await publisher.close();
      await observer.end();
    },
  };
}

function observing(databaseUrl: string, logger: Logger): Pool {
  const pool = new Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 10_000 });
  pool.on('error', (error) => logger.warn({ err: error }, 'idle connection was lost'));
  return pool;
}

/** Dead peers are noticed on both sides in time: a half-open connection must not keep the lead. */
function connection(databaseUrl: string, wake: () => void): Client {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'relay',
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    keepAlive: true,
    options:
      '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c idle_in_transaction_session_timeout=60s',
  });
  client.on('notification', wake);
  client.on('error', wake);
  return client;
}

/** A session lock on the connection of the work itself: whoever loses one loses both. */
async function takeLead(client: Client): Promise<boolean> {
  crashpoint('relay.lock.before');
  const { rows } = await client.query<{ lead: boolean }>(
    `select pg_try_advisory_lock(hashtext('relay')) as lead`,
  );
  crashpoint('relay.lock.after');
  return rows[0]?.lead ?? false;
}

function rounds(client: Client, publisher: Publisher, settings: RelaySettings) {
  const { batchSize = 500, sealHash = 'sha256', pollMs = 1_000 } = settings;
  const seals = sealer(sealHash);
  let begun = false;
  let ahead: Owed[] = [];
  let unsealed = 0;
  let sealedAt = performance.now();
  let publishedAt = performance.now();

  const seal = () => {
    unsealed = 0;
    sealedAt = performance.now();
    return seals.seal(client);
  };
  const isSealDue = () =>
    unsealed >= factsPerSeal || (unsealed > 0 && performance.now() - sealedAt > msPerSeal);

  /** Publishes one batch, and seals what is due; false when there was nothing to do, or the next fact will ring. */
  return async (): Promise<boolean> => {
    if (!begun) await seals.begin(client);
    begun = true;
    const meanwhile = async () => void (isSealDue() && (await seal()));
    const done = await publishBatch(client, publisher, { batchSize, ahead, meanwhile });
    ahead = done.ahead;
    const last = done.published.at(-1);
    if (!last) return performance.now() - publishedAt >= pollMs && seal();
    seals.published(last.position, last.xid);
    publishedAt = performance.now();
    unsealed += done.published.length;
    return done.published.length === batchSize;
  };
}

async function drained(observer: Pool) {
  while ((await readBacklog(observer)).facts > 0) await setTimeout(20);
}

async function readBacklog(observer: Pool) {
  const { rows } = await observer.query<{ facts: number; age: number | null }>(
    `select count(*)::int as facts,
       extract(epoch from clock_timestamp() - (
         select recorded_at from journal where position = (select min(position) from outbox)
       ))::float8 * 1000 as age
     from outbox`,
  );
  return { facts: rows[0]?.facts ?? 0, oldestAgeMs: Math.max(0, rows[0]?.age ?? 0) };
}
