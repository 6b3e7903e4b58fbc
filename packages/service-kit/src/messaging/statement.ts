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
