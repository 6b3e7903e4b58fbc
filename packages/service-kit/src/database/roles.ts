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
  names: ServiceDatabase,
  template?: string,
): Promise<void> {
  const { database, migrator } = names;
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0) {
    const from = template === undefined ? '' : ` template ${template}`;
    await admin.query(`create database ${database} owner ${migrator}${from}`);
  }
  await admin.query(doorStatements(names));
}

/** Who may connect. All names are made of service names: lower-case words and underscores. */
export function doorStatements({ database, app, migrator }: ServiceDatabase): string {
  return `revoke all on database ${database} from public;
grant connect on database ${database} to ${app}, ${migrator};
`;
}

/** Run inside the new database: what the migrator makes, in any schema, the app may read and write, never alter. */
export function grantStatements({ app, migrator }: ServiceDatabase): string {
  const byDefault = `alter default privileges for role ${migrator} grant`;
  return `create extension if not exists pg_trgm;
alter schema public owner to ${migrator};
grant usage on schema public to ${app};
${byDefault} usage on schemas to ${app};
${byDefault} select, insert, update, delete on tables to ${app};
${byDefault} usage, select on sequences to ${app};
${byDefault} execute on functions to ${app};
`;
}
