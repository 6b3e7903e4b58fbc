import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Runs one SQL statement inside the transaction of `tx`, with bound parameters ($1, $2 …; arrays allowed).
 * `tx.execute` would write the values into the text instead, which costs much for arrays of a thousand.
 */
export async function run<Row>(
  tx: EntityManager,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await tx.getKysely().executeQuery<Row>({
    sql,
    parameters,
    query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] },
    queryId: { queryId: randomUUID() },
  });
  return rows;
}
