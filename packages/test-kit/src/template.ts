import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  ensureDatabase,
  ensureRoles,
  grantStatements,
  type ServiceDatabase,
} from '@tisheng/service-kit/database/roles';
import type { Client } from 'pg';
import { connected } from './sql-rows.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The database server is a throwaway one, so these guard nothing. */
export const testPasswords = { app: 'test', migrator: 'test' };

export function urlOf(adminUrl: string, database: string, role?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role !== undefined) [url.username, url.password] = [role, testPasswords.app];
  return url.href;
}

/** A migrated database to copy from; made once per server and state of the migrations, whoever comes first. */
export async function migratedTemplate(
  adminUrl: string,
  names: ServiceDatabase,
  service: string,
  migrate: (migratorUrl: string) => Promise<void>,
): Promise<string> {
  const database = `template_${names.database}_${fingerprint(service, migrate)}`;
  await connected(adminUrl, async (admin) => {
    // One lock for all: roles belong to the whole server, and making them at once fails.
    await admin.query(`select pg_advisory_lock(hashtext('tisheng-test-template'))`);
    if (await isComplete(admin, database)) return;
    await admin.query(`drop database if exists ${admin.escapeIdentifier(database)} with (force)`);
    await ensureRoles(admin, names, testPasswords);
    await ensureDatabase(admin, { ...names, database });
    await connected(urlOf(adminUrl, database), (inside) => inside.query(grantStatements(names)));
    await migrate(urlOf(adminUrl, database, names.migrator));
    await admin.query(`comment on database ${admin.escapeIdentifier(database)} is 'complete'`);
  });
  return database;
}

async function isComplete(admin: Client, database: string): Promise<boolean> {
  const { rowCount } = await admin.query(
    `select from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = 'complete'`,
    [database],
  );
  return rowCount === 1;
}

/** Changes whenever a migration of the service, or of the kit beneath it, changes. */
function fingerprint(service: string, migrate: (url: string) => Promise<void>): string {
  const hash = createHash('sha256').update(migrate.toString());
  const folders = [`services/${service}/migrations`, 'packages/service-kit/src'];
  for (const folder of folders.map((name) => `${root}${name}`)) {
    if (!existsSync(folder)) continue;
    for (const file of globSync('**/*.ts', { cwd: folder }).toSorted()) {
      hash.update(file).update(readFileSync(`${folder}/${file}`));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
