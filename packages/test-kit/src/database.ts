import { randomBytes } from 'node:crypto';
import { ensureDatabase, serviceDatabase } from '@tisheng/service-kit/database/roles';
import { connected } from './sql-rows.ts';
import { migratedTemplate, urlOf } from './template.ts';

export type TestDatabase = {
  appUrl: string;
  migratorUrl: string;
  /** The same database as the server's administrator, for looking past the roles. */
  adminUrl: string;
  drop: () => Promise<void>;
};

/** A database of its own for one test file: a copy of the migrated template, with the real two roles. */
export async function createTestDatabase(options: {
  service: string;
  migrate: (migratorUrl: string) => Promise<void>;
}): Promise<TestDatabase> {
  const serverUrl = process.env['DATABASE_URL'];
  if (!serverUrl) throw new Error('DATABASE_URL is not set: run `npm test -- --only service`.');
  const names = serviceDatabase(options.service);
  const template = await migratedTemplate(serverUrl, names, options.service, options.migrate);
  const database = `test_${names.database}_${randomBytes(5).toString('hex')}`;
  await connected(serverUrl, (admin) => ensureDatabase(admin, { ...names, database }, template));
  return {
    appUrl: urlOf(serverUrl, database, names.app),
    migratorUrl: urlOf(serverUrl, database, names.migrator),
    adminUrl: urlOf(serverUrl, database),
    drop: () =>
      connected(serverUrl, async (admin) => {
        await admin.query(`drop database if exists "${database}" with (force)`);
      }),
  };
}
