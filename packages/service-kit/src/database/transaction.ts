import type { EntityManager } from '@mikro-orm/postgresql';
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type { PoolClient } from 'pg';
import type { DeferringClient } from './deferring-client.ts';
import type { Orm } from './orm.ts';

type Lent = DeferringClient & PoolClient;

const clients = new WeakMap<EntityManager, Lent>();

/** The connection of a transaction that was opened by `inTransaction`. */
export const clientOf = (tx: EntityManager): DeferringClient | undefined => clients.get(tx);

/**
 * One transaction on one connection, committed when `work` is done and undone when it fails. BEGIN leaves with the first
 * statement, and what was deferred with the next or with COMMIT: a command that reads, decides and writes makes two
 * journeys. The ORM speaks on the same connection, so all that is said keeps its order.
 */
export async function inTransaction<Result>(
  orm: Orm,
  work: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  const pool = await orm.em.getConnection().getNativeClient();
  const client = (await pool.connect()) as Lent;
  const tx = orm.em.fork();
  tx.setTransactionContext(ormOn(client));
  clients.set(tx, client);
  client.begin();
  try {
    const result = await work(tx);
    await client.commit();
    end(tx);
    giveBack(client);
    return result;
  } catch (error) {
    end(tx);
    await client.rollback().then(
      () => giveBack(client),
      () => giveBack(client, true),
    );
    throw error;
  }
}

/** Whoever still speaks in it, a read that nobody waits for any more, must not be heard in the next one of its connection. */
function end(tx: EntityManager): void {
  clients.delete(tx);
  tx.setTransactionContext(over);
}

const over = speaker(() => Promise.reject(new Error('the transaction is over')));

function giveBack(client: Lent, broken = false): void {
  try {
    client.release(broken);
  } catch {
    // Taken back already, since it broke (orm.ts).
  }
}

const speakers = new WeakMap<Lent, Kysely<unknown>>();

/** What the ORM is given to speak on this very connection; it never gives it back. */
function ormOn(client: Lent): Kysely<unknown> {
  const known = speakers.get(client);
  if (known) return known;
  const query = client.query.bind(client) as PostgresPoolClient['query'];
  const made = speaker(() => Promise.resolve({ query, release() {} }));
  speakers.set(client, made);
  return made;
}

function speaker(connect: () => Promise<PostgresPoolClient>): Kysely<unknown> {
  const pool = { connect, end: () => Promise.resolve(), options: {} };
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
