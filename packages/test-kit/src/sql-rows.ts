import { Client, type QueryResultRow } from 'pg';

/** One statement on a connection of its own: what the tables really hold, past any ORM. */
export async function sqlRows<Row extends QueryResultRow = QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return connected(url, async (client) => (await client.query<Row>(sql, values)).rows);
}

export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
