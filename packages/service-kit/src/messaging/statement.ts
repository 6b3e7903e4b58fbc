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

type Page<Row> = { rows: Row[]; total: number };

/**
 * One page of a statement that tells `count(*) over () as total` beside each row. A page beyond the last has no row to
 * tell it, so the first one is asked: a total is true wherever the page lies.
 */
export async function runPage<Row>(
  em: EntityManager,
  statement: string,
  values: readonly unknown[],
  { limit, offset }: { limit: number; offset: number },
): Promise<Page<Row>> {
  const pageAt = (most: number, from: number) =>
    run<Row & { total: string }>(
      em,
      `${statement} limit $${values.length + 1} offset $${values.length + 2}`,
      [...values, most, from],
    );
  const found = await pageAt(limit, offset);
  const [told] = found.length > 0 || offset === 0 ? found : await pageAt(1, 0);
  const rows = found.map(({ total: _total, ...row }) => row as unknown as Row);
  return { rows, total: Number(told?.total ?? 0) };
}
