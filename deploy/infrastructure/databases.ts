import { join } from 'node:path';
import {
  ensureDatabase,
  ensureRoles,
  grantStatements,
  serviceDatabase,
} from '@tisheng/service-kit/database/roles';
import { Client } from 'pg';
import { keptWord, newPassword } from './kept-words.ts';

export type DatabaseUrls = { appUrl: string; migratorUrl: string };

/** One database and two roles per service; passwords are made once and kept under `secretsDir`. */
export async function ensureDatabases<Service extends string>(
  adminUrl: string,
  services: readonly Service[],
  { secretsDir }: { secretsDir: string },
): Promise<Record<Service, DatabaseUrls>> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const entries: [Service, DatabaseUrls][] = [];
    for (const service of services) {
      entries.push([service, await ensureOne(admin, adminUrl, service, secretsDir)]);
    }
    return Object.fromEntries(entries) as Record<Service, DatabaseUrls>;
  } finally {
    await admin.end();
  }
}

async function ensureOne(admin: Client, adminUrl: string, service: string, secretsDir: string) {
  const names = serviceDatabase(service);
  const passwords = {
    app: keptWord(join(secretsDir, names.app), newPassword),
    migrator: keptWord(join(secretsDir, names.migrator), newPassword),
  };
  await ensureRoles(admin, names, passwords);
  await ensureDatabase(admin, names);
  const inside = new Client({ connectionString: urlOf(adminUrl, names.database) });
  await inside.connect();
  try {
    await inside.query(grantStatements(names));
  } finally {
    await inside.end();
  }
  return {
    appUrl: urlOf(adminUrl, names.database, [names.app, passwords.app]),
    migratorUrl: urlOf(adminUrl, names.database, [names.migrator, passwords.migrator]),
  };
}

function urlOf(adminUrl: string, database: string, login?: [string, string]): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (login) [url.username, url.password] = login;
  return url.href;
}
