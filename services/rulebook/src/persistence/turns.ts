import type { EntityManager } from '@mikro-orm/postgresql';

/** Publishers of one text take turns: each sees what the one before has published. */
export async function takeTurn(tx: EntityManager, text: string): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(hashtext(?))', [text]);
}
