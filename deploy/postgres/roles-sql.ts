import {
  doorStatements,
  grantStatements,
  serviceDatabase,
} from '@tisheng/service-kit/database/roles';

const services = [
  'business-registry',
  'rulebook',
  'conversion-pool',
  'permit-transfer',
  'upscale-pools',
  'subsidy-ledger',
  'journey',
  'portal',
];

const head = `-- Databases and roles of all services, for psql on a new PostgreSQL 18 server (locale C.UTF-8).
-- Printed by: node deploy/postgres/print-roles.ts > deploy/postgres/roles.sql
\\getenv app_password APP_PASSWORD
\\getenv migrator_password MIGRATOR_PASSWORD
\\set ON_ERROR_STOP on
`;

/** The text of roles.sql, made from the same statements that the launcher and the tests run. */
export function rolesSql(): string {
  return [head, ...services.map(sectionOf)].join('\n');
}

function sectionOf(service: string): string {
  const names = serviceDatabase(service);
  const { database, app, migrator } = names;
  return `\\connect postgres
create role ${app} login password :'app_password';
create role ${migrator} login password :'migrator_password';
create database ${database} owner ${migrator};
${doorStatements(names)}\\connect ${database}
${grantStatements(names)}`;
}
