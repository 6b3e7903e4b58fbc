import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type Bell, backoffMs } from './bell.ts';
import type { Batch, IncomingMessage, SubscribeOptions, Subscription } from './broker.ts';
import { crashpoint } from './crashpoint.ts';
import {
  assignSql,
  commitSql,
  fetchSql,
  leaseSql,
  leaveSql,
  ownedSql,
  rewindSql,
} from './log-tables.ts';

type Surroundings = {
  pool: Pool;
  logger: Logger;
  wake: Bell;
  sessionTimeoutMs: number;
  pollMs: number;
};

const messagesPerPartition = 500;
const partitionsAtOnce = 4;

/** One member of a consumer group: it takes its share of the partitions, fetches, and commits offsets. */
export function logSubscription(
  { pool, logger, wake, sessionTimeoutMs, pollMs }: Surroundings,
  { groupId, topics, onBatch }: SubscribeOptions,
): Pick<Subscription, 'close'> {
  const share = memberShare(pool, { groupId, topics, sessionTimeoutMs });
  let closed = false;
  let failures = 0;

  const deliver = async (batch: Batch) => {
    const epoch = share.epochOf(batch);
    const isCurrent = () => !closed && share.epochOf(batch) === epoch;
    const last = batch.messages.at(-1);
    if (!last || epoch === undefined || !isCurrent()) return;
    await onBatch(batch, { progress: async () => {}, isCurrent });
    if (!isCurrent()) return;
    crashpoint('consumer.offset.before');
    await share.commit(batch, epoch, BigInt(last.offset) + 1n);
    crashpoint('consumer.offset.after');
  };
  const round = async (): Promise<boolean> => {
    await share.refresh();
    const batches = await share.fetch();
    const deliveries = await inParallel(batches, partitionsAtOnce, deliver);
    const failed = deliveries.find((delivery) => delivery.status === 'rejected');
    if (failed) throw failed.reason;
    return batches.length > 0;
  };
  const forever = async () => {
    while (!closed) {
      try {
        const found = await round();
        failures = 0;
        if (!found && !closed) await wake.wait(pollMs);
      } catch (error) {
        failures += 1;
        logger.warn({ groupId, failures, err: error }, 'batch failed; trying again');
        if (!closed) await wake.wait(backoffMs(failures));
      }
    }
  };
  const running = forever();
  return {
    async close() {
      closed = true;
      wake.ring();
      await running;
      await share.leave();
    },
  };
}

type Place = { topic: string; partition: number };

const placeOf = ({ topic, partition }: Place) => `${topic}/${partition}`;

type Group = { groupId: string; topics: readonly string[]; sessionTimeoutMs: number };

/** What one member holds in its group: partitions, each with the epoch that its commits must name. */
function memberShare(pool: Pool, group: Group) {
  const { groupId, sessionTimeoutMs } = group;
  const member = randomUUID();
  let epochs = new Map<string, number>();
  let leaseUntil = 0;
  let refreshAt = 0;

  const renew = async (queryable: Pick<Pool, 'query'> = pool) => {
    const asked = performance.now();
    await queryable.query(leaseSql, [groupId, member, sessionTimeoutMs]);
    leaseUntil = asked + sessionTimeoutMs;
  };
  // A long batch must not cost the lease; when it fails, the commit is fenced and nothing is lost.
  const renewing = setInterval(() => void renew().catch(() => {}), sessionTimeoutMs / 3);

  return {
    epochOf: (place: Place) =>
      performance.now() < leaseUntil ? epochs.get(placeOf(place)) : undefined,
    async refresh() {
      const now = performance.now();
      if (now < refreshAt && now < leaseUntil) return;
      epochs = await assign(pool, group, member, renew);
      refreshAt = performance.now() + Math.min(1_000, sessionTimeoutMs / 3);
    },
    fetch: () => fetchBatches(pool, groupId, member),
    async commit(place: Place, epoch: number, offset: bigint) {
      const values = [groupId, member, place.topic, place.partition, epoch, offset];
      const { rowCount } = await pool.query(commitSql, values);
      if (rowCount === 0) epochs.delete(placeOf(place));
    },
    async leave() {
      clearInterval(renewing);
      await pool.query(leaveSql, [groupId, member]);
      await pool.query(`select pg_notify('log', $1)`, [groupId]);
    },
  };
}

/** Joins or stays, lets go and claims, under one lock of the group; gives what is owned now. */
function assign(
  pool: Pool,
  { groupId, topics, sessionTimeoutMs }: Group,
  member: string,
  renew: (client: Pick<Pool, 'query'>) => Promise<void>,
): Promise<Map<string, number>> {
  return transaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [groupId]);
    await renew(client);
    await client.query(
      `insert into log_assignments (group_id, topic, partition)
       select $1, topic, partition from log_partitions where topic = any($2)
       on conflict do nothing`,
      [groupId, topics],
    );
    await client.query(rewindSql, [groupId]);
    const { rowCount } = await client.query(assignSql, [groupId, member, sessionTimeoutMs]);
    if (rowCount) await client.query(`select pg_notify('log', $1)`, [groupId]);
    const owned = await client.query<Place & { epoch: number }>(ownedSql, [groupId, member]);
    return new Map(owned.rows.map((row) => [placeOf(row), row.epoch]));
  });
}

async function fetchBatches(pool: Pool, groupId: string, member: string): Promise<Batch[]> {
  const { rows } = await pool.query<Place & IncomingMessage>(fetchSql, [
    groupId,
    member,
    messagesPerPartition,
  ]);
  return [...Map.groupBy(rows, placeOf).values()].flatMap((messages) => {
    const [first] = messages;
    return first ? [{ topic: first.topic, partition: first.partition, messages }] : [];
  });
}

async function transaction<Result>(
  pool: Pool,
  work: (client: Pick<Pool, 'query'>) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Runs the work of all items, `width` at a time, and lets none of them stop the others. */
async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<PromiseSettledResult<void>[]> {
  const settled: PromiseSettledResult<void>[] = [];
  for (let from = 0; from < items.length; from += width) {
    settled.push(...(await Promise.allSettled(items.slice(from, from + width).map(work))));
  }
  return settled;
}
