import { Client, Pool } from 'pg';
import type { Logger } from 'pino';
import { type Bell, backoffMs, bell } from './bell.ts';
import { type Broker, defaultPartitions, type Publisher, type TopicLag } from './broker.ts';
import { withDeadline } from './deadline.ts';
import { logSubscription } from './log-subscription.ts';
import { logTables, publishSql } from './log-tables.ts';

export type EmbeddedLogSettings = {
  /** A database of its own, on the same server or another. */
  databaseUrl: string;
  logger: Logger;
  publishDeadlineMs?: number;
  /** A member that gave no sign for so long loses its partitions. */
  sessionTimeoutMs?: number;
  pollMs?: number;
};

/** The broker of a laptop with neither Java nor Docker: durable, ordered for each key, with consumer groups. */
export function embeddedLog(settings: EmbeddedLogSettings): Broker {
  const { databaseUrl, logger, publishDeadlineMs = 30_000 } = settings;
  const { sessionTimeoutMs = 10_000, pollMs = 500 } = settings;
  const pool = new Pool({ connectionString: databaseUrl, max: 8, connectionTimeoutMillis: 5_000 });
  pool.on('error', (error) => logger.warn({ err: error }, 'idle connection to the log was lost'));
  const bells = new Map<Bell, readonly string[]>();
  const listener = listen(databaseUrl, logger, (topic) => {
    for (const [one, topics] of bells) if (topics.includes(topic)) one.ring();
  });
  return {
    name: 'embedded log on PostgreSQL',
    ensureTopics: (topics, partitions = defaultPartitions) =>
      ensureTopics(pool, topics, partitions),
    publisher: () => publisher(pool, databaseUrl, publishDeadlineMs),
    subscribe(options) {
      const wake = bell();
      bells.set(wake, [...options.topics, options.groupId]);
      const subscription = logSubscription(
        { pool, logger, wake, sessionTimeoutMs, pollMs },
        options,
      );
      return {
        readAgain: (topics) => readFromStart(pool, options.groupId, topics),
        async close() {
          await subscription.close();
          bells.delete(wake);
        },
      };
    },
    ready: () =>
      withDeadline(3_000, pool.query('select 1')).then(
        () => true,
        () => false,
      ),
    lag: (groupId, topics) => lag(pool, groupId, topics),
    resetToStart: (groupId, topics) => readFromStart(pool, groupId, topics),
    async close() {
      await listener.close();
      await pool.end();
    },
  };
}

/** Whoever reads at the moment is fenced by the new epoch and claims its partitions anew. */
async function readFromStart(pool: Pool, groupId: string, topics: readonly string[]) {
  await pool.query(
    `update log_assignments set next_offset = 0, owner = null, epoch = epoch + 1
     where group_id = $1 and topic = any($2)`,
    [groupId, topics],
  );
}

async function ensureTopics(pool: Pool, topics: readonly string[], partitions: number) {
  // One simple query is one transaction; the lock keeps two services from creating the tables at once.
  await pool.query(`select pg_advisory_xact_lock(hashtext('log_tables')); ${logTables}`);
  await pool.query(
    `insert into log_partitions (topic, partition)
     select t.topic, p.partition from unnest($1::text[]) t (topic), generate_series(0, $2 - 1) p (partition)
     where not exists (select from log_partitions known where known.topic = t.topic)
     on conflict do nothing`,
    [topics, partitions],
  );
}

async function lag(pool: Pool, groupId: string, topics: readonly string[]): Promise<TopicLag[]> {
  const { rows } = await pool.query<TopicLag>(
    `select p.topic, p.partition, (p.next_offset - coalesce(a.next_offset, 0))::int as lag
     from log_partitions p
     left join log_assignments a on a.group_id = $1 and a.topic = p.topic and a.partition = p.partition
     where p.topic = any($2)`,
    [groupId, topics],
  );
  return rows;
}

/** A connection of its own; after a failure a new one, so that nothing old is sent behind something new. */
function publisher(pool: Pool, databaseUrl: string, deadlineMs: number): Publisher {
  let client: Client | undefined;
  const partitionsOf = new Map<string, number>();

  const connected = async () => {
    if (client) return client;
    const fresh = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
    // A dropped connection fails the query in flight; the event itself needs only to be heard.
    fresh.on('error', () => {});
    client = fresh;
    await fresh.connect();
    return fresh;
  };
  const partitionCount = async (topic: string) => {
    const known = partitionsOf.get(topic);
    if (known) return known;
    const { rows } = await pool.query<{ n: number }>(
      'select count(*)::int as n from log_partitions where topic = $1',
      [topic],
    );
    const count = rows[0]?.n ?? 0;
    if (count === 0) throw new Error(`the log has no topic ${topic}`);
    partitionsOf.set(topic, count);
    return count;
  };
  const append: Publisher['publish'] = async (topic, messages) => {
    const live = await connected();
    const count = await partitionCount(topic);
    await live.query(publishSql, [
      topic,
      messages.map(({ key }) => partitionFor(key, count)),
      messages.map(({ key }) => key),
      messages.map(({ value }) => value),
    ]);
  };
  const close = async () => {
    const old = client;
    client = undefined;
    await old?.end();
  };
  return {
    async publish(topic, messages) {
      try {
        await withDeadline(deadlineMs, append(topic, messages));
      } catch (error) {
        await withDeadline(1_000, close()).catch(() => {});
        throw error;
      }
    },
    close,
  };
}

/** FNV-1a: the same key always meets the same partition. */
function partitionFor(key: string, partitions: number): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(key)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % partitions;
}

/** Keeps one LISTEN connection open as long as the broker is; between two of them the slow poll finds all. */
function listen(databaseUrl: string, logger: Logger, heard: (topic: string) => void) {
  const closing = bell();
  let closed = false;
  let lost = () => {};
  const once = async () => {
    const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
    const ended = new Promise<void>((resolve) => {
      lost = resolve;
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    try {
      await client.connect();
      client.on('notification', ({ payload }) => heard(payload ?? ''));
      await client.query('listen log');
      if (!closed) await ended;
    } finally {
      await client.end();
    }
  };
  const forever = async () => {
    for (let failures = 1; !closed; failures += 1) {
      await once().catch((error: unknown) =>
        logger.warn({ err: error }, 'cannot listen to the log'),
      );
      if (!closed) await closing.wait(backoffMs(failures));
    }
  };
  const running = forever();
  return {
    async close() {
      closed = true;
      closing.ring();
      lost();
      await running;
    },
  };
}
