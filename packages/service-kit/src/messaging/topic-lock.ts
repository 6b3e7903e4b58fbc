import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from './statement.ts';

/**
 * Live traffic and what people do with parked facts exclude each other, one topic at a time: else a fact that arrives
 * while a replay is open would be held behind a letter that is closed already, for ever. Live parts share the lock, so
 * they never wait for each other; one lock a part, whatever the number of its keys, since advisory locks of a server
 * are few. Both kinds end with their transaction.
 */
const lockOf = (topic: string) => `hashtext('facts of a topic'), hashtext(${topic}::text)`;

/** An expression for a statement of one's own, with the parameter that names the topic. */
export const besideOthers = (topic: string) => `pg_advisory_xact_lock_shared(${lockOf(topic)})`;

/** Waits until no live part of the topic is under way, and lets none begin. */
export async function aloneOn(tx: EntityManager, topic: string): Promise<void> {
  await run(tx, `select pg_advisory_xact_lock(${lockOf('$1')})`, [topic]);
}
