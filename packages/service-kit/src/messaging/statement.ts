import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { clientOf } from '../database/transaction.ts';

/**
 * Runs one SQL statement inside the transaction of `tx`, with bound parameters ($1, $2 …; arrays allowed).
 * `tx.execute` would write the values into the text instead, which costs much for arrays of a thousand.
 */
export async function run<Row>(
  tx: EntityManager,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = clientOf(tx);
  if (client) {
    const answer = client.query(sql, parameters) as Promise<{ rows: Row[] }>;
    return (await answer).rows;
  }
  const { rows } = await tx.getKysely().executeQuery<Row>({
    sql,
    parameters,
    query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] },
    queryId: { queryId: randomUUID() },
  });
  return rows;
}

/**
 * The same for a change whose answer nobody reads. In a transaction of `inTransaction` it leaves with the next statement
 * or with COMMIT, and its failure is told there, as `meaning` says it; elsewhere it is done at once.
 */
export async function defer(
  tx: EntityManager,
  sql: string,
  values: readonly unknown[],
  meaning?: (error: unknown) => unknown,
): Promise<void> {
  const client = clientOf(tx);
  if (client) client.defer({ sql, values, ...(meaning ? { meaning } : {}) });
  else if (!meaning) await run(tx, sql, values);
  else await run(tx, sql, values).catch((error: unknown) => Promise.reject(meaning(error)));
}

/** Sends what was deferred, and waits for it. */
export const settle = async (tx: EntityManager): Promise<void> => clientOf(tx)?.settle();

/**
 * Waits for two statements that were said together and so leave in one write; the second sees what the first has waited
 * for. What the first fails by is told, since the second then fails only because of it.
 */
export async function together<First, Second>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<[First, Second]> {
  second.catch(() => {});
  return [await first, await second];
}
