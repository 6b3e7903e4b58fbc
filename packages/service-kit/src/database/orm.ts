import { MikroORM } from '@mikro-orm/postgresql';

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
    entities: [...options.entities],
    discovery: { warnWhenNoEntities: false },
    // Civil days and instants are compared in code; the session's zone must not turn one into the other.
    timezone: 'UTC',
    pool: { min: 0, max: options.connectionsMax ?? 8 },
    driverOptions: { application_name: options.applicationName },
    ignoreUndefinedInQuery: true,
  });
}
