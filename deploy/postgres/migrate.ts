import { fileURLToPath } from 'node:url';
import { migrate } from '@tisheng/service-kit/database';

/** The migration step of one service: `MIGRATOR_URL=… node deploy/postgres/migrate.ts <service>`. */
const service = process.argv[2] ?? '';
const migratorUrl = process.env['MIGRATOR_URL'];
if (!/^[a-z-]+$/.test(service) || !migratorUrl) {
  throw new Error('usage: MIGRATOR_URL=… node deploy/postgres/migrate.ts <service>');
}
const folder = new URL(`../../services/${service}/migrations`, import.meta.url);
await migrate({ migratorUrl, migrationsPath: fileURLToPath(folder) });
