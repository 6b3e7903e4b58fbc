import { sqlRows } from '@tisheng/test-kit';

const tables = ['entries', 'journeys', 'codes', 'tasks', 'cases', 'counted'] as const;

/** Every row of every table of one set, as the database writes it. */
export async function tablesOf(url: string, schema: 'projection_a' | 'projection_b') {
  const found = await Promise.all(
    tables.map(async (table) => {
      const rows = await sqlRows<{ row: string }>(
        url,
        `select t::text as row from ${schema}.${table} t order by 1`,
      );
      return [table, rows.map(({ row }) => row)] as const;
    }),
  );
  return Object.fromEntries(found);
}
