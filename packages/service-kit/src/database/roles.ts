import type { Client } from 'pg';

/**
 * Each service has one database, a role that owns and changes its tables (`<database>_migrator`) and a role
 * that works in them (`<database>_app`: no DDL). deploy/postgres/roles.sql says the same for production.
 */
export type ServiceDatabase = { database: string; app: string; migrator: string };

export type RolePasswords = { app: string; migrator: string };

export function serviceDatabase(service: string): ServiceDatabase {
  const database = service.replaceAll('-', '_');
  return { database, app: `${database}_app`, migrator: `${database}_migrator` };
}

/** Makes the two roles or gives them these passwords; roles belong to the server, not to one database. */
export async function ensureRoles(
  admin: Client,
  { app, migrator }: ServiceDatabase,
  passwords: RolePasswords,
): Promise<void> {
  await ensureRole(admin, app, passwords.app);
  await ensureRole(admin, migrator, passwords.migrator);
  await admin.query(`grant ${admin.escapeIdentifier(migrator)} to current_user`);
}

async function ensureRole(admin: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  const [name, secret] = [admin.escapeIdentifier(role), admin.escapeLiteral(password)];
  await admin.query(`${verb} role ${name} login password ${secret}`);
}

/** Creates the database when it is missing; a template brings its tables, grants and extensions along. */
export async function ensureDatabase(
  admin: Client,
  { database, app, migrator }: ServiceDatabase,
  template?: string,
): Promise<void> {
  const [name, owner, worker] = [database, migrator, app].map((word) =>
    admin.escapeIdentifier(word),
  );
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0) {
    const from = template === undefined ? '' : ` template ${admin.escapeIdentifier(template)}`;
    await admin.query(`create database ${name} owner ${owner}${from}`);
  }
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to ${worker}, ${owner}`);
}

/** Run inside the new database: what the migrator makes, in any schema, the app may read and write, never alter. */
export async function openDatabase(
  inside: Client,
  { app, migrator }: ServiceDatabase,
): Promise<void> {
  const [worker, owner] = [app, migrator].map((word) => inside.escapeIdentifier(word));
  const byDefault = `alter default privileges for role ${owner} grant`;
  await inside.query(`
    create extension if not exists pg_trgm;
    alter schema public owner to ${owner};
    grant usage on schema public to ${worker};
    ${byDefault} usage on schemas to ${worker};
    ${byDefault} select, insert, update, delete on tables to ${worker};
    ${byDefault} usage, select on sequences to ${worker};
    ${byDefault} execute on functions to ${worker};
  `);
}
