import type { EntityManager } from '@mikro-orm/postgresql';
import { Kysely, PostgresDialect } from 'kysely';
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
    giveBack(client);
    return result;
  } catch (error) {
    await client.rollback().then(
      () => giveBack(client),
      () => giveBack(client, true),
    );
    throw error;
  }
}

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
  const query = client.query.bind(client);
  const pool = { connect: async () => ({ query, release() {} }), end: async () => {} };
  const speaker = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as never }) });
  speakers.set(client, speaker);
  return speaker;
}
