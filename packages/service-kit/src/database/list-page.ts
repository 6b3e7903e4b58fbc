import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '../messaging/statement.ts';

/** What a list shows: `from` with its joins and conditions, which take `values` as $1, $2 … */
export type Listed = { columns: string; from: string; order: string; values: readonly unknown[] };

export type Page<Row> = { rows: Row[]; total: number };

/** A page and the true total of its list: a page beyond the last is empty, and still says how many there are. */
export async function listPage<Row>(
  em: EntityManager,
  { columns, from, order, values }: Listed,
  { limit, offset }: { limit: number; offset: number },
): Promise<Page<Row>> {
  const [counted] = await run<{ total: string }>(
    em,
    `select count(*) as total from ${from}`,
    values,
  );
  const page = `limit $${values.length + 1} offset $${values.length + 2}`;
  const rows = await run<Row>(em, `select ${columns} from ${from} order by ${order} ${page}`, [
    ...values,
    limit,
    offset,
  ]);
  return { rows, total: Number(counted?.total ?? 0) };
}
