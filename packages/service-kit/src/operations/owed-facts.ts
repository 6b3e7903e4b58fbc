import { Pool } from 'pg';
import type { Logger } from '../logger.ts';

/** What a service owes and what it could not digest, counted by its own tables. */
export type OwedFacts = {
  /** Committed, and not yet in the topic. */
  owed: number;
  /** How long the oldest of them has waited; 0 when nothing is owed. */
  oldestOwedMs: number;
  /** Dead letters that wait for a person. */
  parked: number;
  /** Facts that wait behind one of those, or for a missing one of their subject. */
  held: number;
};

const countSql = `
  select (select count(*) from outbox)::int as owed,
    coalesce((select greatest(0, extract(epoch from clock_timestamp() - recorded_at) * 1000)
      from journal where position = (select min(position) from outbox)), 0)::float8 as "oldestOwedMs",
    (select count(*) from dead_letters where replayed_at is null)::int as parked,
    (select count(*) from held_facts)::int as held`;

/** On a connection of its own with deadlines: it must answer while the service's pool is busy or broken. */
export function owedFacts(databaseUrl: string, logger: Logger) {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'readiness',
    max: 1,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 1_400,
    query_timeout: 1_400,
    allowExitOnIdle: true,
  });
  pool.on('error', (error) => logger.info({ err: error }, 'idle connection was lost'));
  return {
    count: async (): Promise<OwedFacts> => {
      const { rows } = await pool.query<OwedFacts>(countSql);
      const [row] = rows;
      if (!row) throw new Error('no counts');
      return row;
    },
    close: () => pool.end(),
  };
}
