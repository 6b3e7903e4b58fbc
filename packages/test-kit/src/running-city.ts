import { mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@tisheng/service-kit/database';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { connected } from './sql-rows.ts';

/**
 * The database of a running city: as it stood before one migration, filled by these statements, and then brought up to
 * date. What the city knew must be there afterwards.
 */
export async function carriedOver(given: {
  service: string;
  before: string;
  filledBy: readonly string[];
}): Promise<TestDatabase> {
  const path = fileURLToPath(
    new URL(`../../../services/${given.service}/migrations`, import.meta.url),
  );
  const earlier = mkdtempSync(join(tmpdir(), 'migrations-'));
  for (const file of readdirSync(path).filter((name) => name < given.before))
    symlinkSync(join(path, file), join(earlier, file));
  const database = await createTestDatabase({
    service: given.service,
    migrate: (migratorUrl) => migrate({ migratorUrl, migrationsPath: earlier }),
  });
  await connected(database.adminUrl, async (client) => {
    for (const sql of given.filledBy) await client.query(sql);
  });
  await migrate({ migratorUrl: database.migratorUrl, migrationsPath: path });
  return database;
}
