import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';

/** Brings a service's tables up to date as its migrator role, the only one that may change tables. */
export async function migrate(options: {
  migratorUrl: string;
  migrationsPath: string;
}): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: options.migratorUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { path: options.migrationsPath, glob: '*.ts', snapshot: false },
    pool: { min: 0, max: 2 },
    logger: () => {},
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
