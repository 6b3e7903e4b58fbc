import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import { DeferringClient } from './deferring-client.ts';

/** The entities of a service, each made by `defineEntity`. */
export type Entities = NonNullable<NonNullable<Parameters<typeof MikroORM.init>[0]>['entities']>;
export type Orm = MikroORM;

/** Opens a service's database as its application role; tables are made by `migrate`, never here. */
export function createOrm(options: {
  databaseUrl: string;
  applicationName: string;
  entities: Entities;
  connectionsMax?: number;
}): Promise<Orm> {
  return MikroORM.init({
    clientUrl: options.databaseUrl,
    // Transactions are found by this name: in one process every service must have its own.
    contextName: options.applicationName,
    entities: [...options.entities],
    discovery: { warnWhenNoEntities: false },
    // Civil days and instants are compared in code; the session's zone must not turn one into the other.
    timezone: 'UTC',
    pool: { min: 0, max: options.connectionsMax ?? 8 },
    driverOptions: {
      application_name: options.applicationName,
      pipeline: true,
      // Whoever asks hears that the database is away while he still waits; the gateway waits a minute.
      connectionTimeoutMillis: 20_000,
      onPoolCreated(pool: Pool) {
        Object.assign(pool, { Client: DeferringClient });
        takeBackBrokenConnections(pool);
      },
    },
    ignoreUndefinedInQuery: true,
  });
}

/**
 * Kysely gives a connection back only after a COMMIT or ROLLBACK that succeeded: one that broke within a
 * transaction would stay lent for ever, and after a few outages the pool were empty.
 */
function takeBackBrokenConnections(pool: Pool): void {
  pool.on('connect', (client) => {
    client.once('end', () => setTimeout(takeBack, graceMs, client).unref());
  });
}

/** Time for whoever holds the connection to give it back in the ordinary way. */
const graceMs = 500;

function takeBack(client: PoolClient): void {
  try {
    client.release(true);
  } catch {
    // Given back already: pg refuses the second time.
  }
}
