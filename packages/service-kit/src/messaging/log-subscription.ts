import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { backoffMs, type Bell } from './bell.ts';
import type { Batch, IncomingMessage, SubscribeOptions, Subscription } from './broker.ts';
import { crashpoint } from './crashpoint.ts';
import { assignSql, commitSql, fetchSql, leaseSql, leaveSql, ownedSql } from './log-tables.ts';

type Surroundings = {
  pool: Pool;
  logger: Logger;
  wake: Bell;
  sessionTimeoutMs: number;
  pollMs: number;
};

const messagesPerPartition = 500;
const partitionsAtOnce = 4;

/** One member of a consumer group: it renews its lease, takes its share of partitions, fetches and commits. */
export function logSubscription(
  { pool, logger, wake, sessionTimeoutMs, pollMs }: Surroundings,
  { groupId, topics, onBatch }: SubscribeOptions,
): Subscription {
  const member = randomUUID();
  let epochs = new Map<string, number>();
  let leaseUntil = 0;
  let assignedAt = 0;
  let closed = false;

  const renewLease = async () => {
    const asked = performance.now();
    await pool.query(leaseSql, [groupId, member, sessionTimeoutMs]);
    leaseUntil = asked + sessionTimeoutMs;
  };

  const takeShare = async () => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock(hashtext($1))', [groupId]);
      await renewLeaseOn(client);
      await client.query(
        `insert into log_assignments (group_id, topic, partition)
         select $1, topic, partition from log_partitions where topic = any($2) on conflict do nothing`,
        [groupId, topics],
      );
      const { rowCount } = await client.query(assignSql, [groupId, member]);
      if (rowCount) await client.query(`select pg_notify('log', $1)`, [groupId]);
      const owned = await client.query<Share>(ownedSql, [groupId, member]);
      await client.query('commit');
      epochs = new Map(owned.rows.map((share) => [placeOf(share), share.epoch]));
      assignedAt = performance.now();
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  };
  const renewLeaseOn = async (client: Pick<Pool, 'query'>) => {
    const asked = performance.now();
    await client.query(leaseSql, [groupId, member, sessionTimeoutMs]);
    leaseUntil = asked + sessionTimeoutMs;
  };
  return { close: async () => {} };
}
