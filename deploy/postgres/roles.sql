-- Databases and roles of all services, for psql on a new PostgreSQL 18 server (locale C.UTF-8).
-- Printed by: node deploy/postgres/print-roles.ts > deploy/postgres/roles.sql
\getenv app_password APP_PASSWORD
\getenv migrator_password MIGRATOR_PASSWORD
\set ON_ERROR_STOP on

\connect postgres
create role business_registry_app login password :'app_password';
create role business_registry_migrator login password :'migrator_password';
create database business_registry owner business_registry_migrator;
revoke all on database business_registry from public;
grant connect on database business_registry to business_registry_app, business_registry_migrator;
\connect business_registry
create extension if not exists pg_trgm;
alter schema public owner to business_registry_migrator;
grant usage on schema public to business_registry_app;
alter default privileges for role business_registry_migrator grant usage on schemas to business_registry_app;
alter default privileges for role business_registry_migrator grant select, insert, update, delete on tables to business_registry_app;
alter default privileges for role business_registry_migrator grant usage, select on sequences to business_registry_app;
alter default privileges for role business_registry_migrator grant execute on functions to business_registry_app;

\connect postgres
create role rulebook_app login password :'app_password';
create role rulebook_migrator login password :'migrator_password';
create database rulebook owner rulebook_migrator;
revoke all on database rulebook from public;
grant connect on database rulebook to rulebook_app, rulebook_migrator;
\connect rulebook
create extension if not exists pg_trgm;
alter schema public owner to rulebook_migrator;
grant usage on schema public to rulebook_app;
alter default privileges for role rulebook_migrator grant usage on schemas to rulebook_app;
alter default privileges for role rulebook_migrator grant select, insert, update, delete on tables to rulebook_app;
alter default privileges for role rulebook_migrator grant usage, select on sequences to rulebook_app;
alter default privileges for role rulebook_migrator grant execute on functions to rulebook_app;

\connect postgres
create role conversion_pool_app login password :'app_password';
create role conversion_pool_migrator login password :'migrator_password';
create database conversion_pool owner conversion_pool_migrator;
revoke all on database conversion_pool from public;
grant connect on database conversion_pool to conversion_pool_app, conversion_pool_migrator;
\connect conversion_pool
create extension if not exists pg_trgm;
alter schema public owner to conversion_pool_migrator;
grant usage on schema public to conversion_pool_app;
alter default privileges for role conversion_pool_migrator grant usage on schemas to conversion_pool_app;
alter default privileges for role conversion_pool_migrator grant select, insert, update, delete on tables to conversion_pool_app;
alter default privileges for role conversion_pool_migrator grant usage, select on sequences to conversion_pool_app;
alter default privileges for role conversion_pool_migrator grant execute on functions to conversion_pool_app;

\connect postgres
create role permit_transfer_app login password :'app_password';
create role permit_transfer_migrator login password :'migrator_password';
create database permit_transfer owner permit_transfer_migrator;
revoke all on database permit_transfer from public;
grant connect on database permit_transfer to permit_transfer_app, permit_transfer_migrator;
\connect permit_transfer
create extension if not exists pg_trgm;
alter schema public owner to permit_transfer_migrator;
grant usage on schema public to permit_transfer_app;
alter default privileges for role permit_transfer_migrator grant usage on schemas to permit_transfer_app;
alter default privileges for role permit_transfer_migrator grant select, insert, update, delete on tables to permit_transfer_app;
alter default privileges for role permit_transfer_migrator grant usage, select on sequences to permit_transfer_app;
alter default privileges for role permit_transfer_migrator grant execute on functions to permit_transfer_app;

\connect postgres
create role upscale_pools_app login password :'app_password';
create role upscale_pools_migrator login password :'migrator_password';
create database upscale_pools owner upscale_pools_migrator;
revoke all on database upscale_pools from public;
grant connect on database upscale_pools to upscale_pools_app, upscale_pools_migrator;
\connect upscale_pools
create extension if not exists pg_trgm;
alter schema public owner to upscale_pools_migrator;
grant usage on schema public to upscale_pools_app;
alter default privileges for role upscale_pools_migrator grant usage on schemas to upscale_pools_app;
alter default privileges for role upscale_pools_migrator grant select, insert, update, delete on tables to upscale_pools_app;
alter default privileges for role upscale_pools_migrator grant usage, select on sequences to upscale_pools_app;
alter default privileges for role upscale_pools_migrator grant execute on functions to upscale_pools_app;

\connect postgres
create role subsidy_ledger_app login password :'app_password';
create role subsidy_ledger_migrator login password :'migrator_password';
create database subsidy_ledger owner subsidy_ledger_migrator;
revoke all on database subsidy_ledger from public;
grant connect on database subsidy_ledger to subsidy_ledger_app, subsidy_ledger_migrator;
\connect subsidy_ledger
create extension if not exists pg_trgm;
alter schema public owner to subsidy_ledger_migrator;
grant usage on schema public to subsidy_ledger_app;
alter default privileges for role subsidy_ledger_migrator grant usage on schemas to subsidy_ledger_app;
alter default privileges for role subsidy_ledger_migrator grant select, insert, update, delete on tables to subsidy_ledger_app;
alter default privileges for role subsidy_ledger_migrator grant usage, select on sequences to subsidy_ledger_app;
alter default privileges for role subsidy_ledger_migrator grant execute on functions to subsidy_ledger_app;

\connect postgres
create role journey_app login password :'app_password';
create role journey_migrator login password :'migrator_password';
create database journey owner journey_migrator;
revoke all on database journey from public;
grant connect on database journey to journey_app, journey_migrator;
\connect journey
create extension if not exists pg_trgm;
alter schema public owner to journey_migrator;
grant usage on schema public to journey_app;
alter default privileges for role journey_migrator grant usage on schemas to journey_app;
alter default privileges for role journey_migrator grant select, insert, update, delete on tables to journey_app;
alter default privileges for role journey_migrator grant usage, select on sequences to journey_app;
alter default privileges for role journey_migrator grant execute on functions to journey_app;

\connect postgres
create role portal_app login password :'app_password';
create role portal_migrator login password :'migrator_password';
create database portal owner portal_migrator;
revoke all on database portal from public;
grant connect on database portal to portal_app, portal_migrator;
\connect portal
create extension if not exists pg_trgm;
alter schema public owner to portal_migrator;
grant usage on schema public to portal_app;
alter default privileges for role portal_migrator grant usage on schemas to portal_app;
alter default privileges for role portal_migrator grant select, insert, update, delete on tables to portal_app;
alter default privileges for role portal_migrator grant usage, select on sequences to portal_app;
alter default privileges for role portal_migrator grant execute on functions to portal_app;
