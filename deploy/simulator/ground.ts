import { createOrm, type Orm } from '@tisheng/service-kit/database';
import { messagingTables, parkingTables } from '@tisheng/service-kit/messaging';
import { connected, createTestDatabase, type TestDatabase } from '@tisheng/test-kit';
import { Client } from 'pg';

const tables = 'journal outbox seals inbox subject_progress dead_letters held_facts effects'.split(
  ' ',
);

/**
 * A database that can be told to fail at its n-th writing statement, whoever sends it: with an error as of a server
 * that shuts down, or by ending the connection. What `sim.hold` marks waits after it has drawn its journal position and
 * before it has written the row, until the lock 4242 is free.
 */
const faults = [
  'create table effects (n serial, event_id uuid not null, subject text not null, sequence int not null)',
  'create sequence fault_steps',
  'create table fault_plan (at bigint, how text)',
  'insert into fault_plan values (null, null)',
  `create function perhaps_fail() returns trigger security definer language plpgsql as $$
    declare plan fault_plan;
    begin
      select * into plan from fault_plan;
      if plan.at is null or nextval('fault_steps') <> plan.at then return null; end if;
      if plan.how = 'cut' then
        perform pg_terminate_backend(pg_backend_pid());
      end if;
      raise exception 'injected' using errcode = '57P01';
    end $$`,
  ...tables.map(
    (table) => `create trigger may_fail after insert or update or delete on ${table}
      for each statement execute function perhaps_fail()`,
  ),
  `create function perhaps_wait() returns trigger language plpgsql as $$
    begin
      if current_setting('sim.hold', true) = 'on' then
        perform pg_advisory_xact_lock_shared(4242);
      end if;
      return new;
    end $$`,
  `create trigger may_wait before insert on journal
    for each row execute function perhaps_wait()`,
];

export type Ground = TestDatabase & {
  orm: Orm;
  /** Arms one fault at the n-th writing statement from now. */
  failAt(statements: number, how: 'error' | 'cut'): Promise<void>;
  disarm(): Promise<void>;
  empty(): Promise<void>;
  end(): Promise<void>;
};

/** The tables of the kit and one for effects, worked in as the application's role; emptied between two runs. */
export async function openGround(name: string): Promise<Ground> {
  const database = await createTestDatabase({
    service: `sim-${name}`,
    migrate: (url) =>
      connected(url, async (client) => {
        for (const sql of [...messagingTables(), ...parkingTables()]) await client.query(sql);
      }),
  });
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  const asAdmin = async (...statements: string[]) => {
    for (const sql of statements) await admin.query(sql);
  };
  await asAdmin(...faults, 'grant all on all tables in schema public to public');
  await asAdmin('grant all on all sequences in schema public to public');
  const orm = await createOrm({
    databaseUrl: database.appUrl,
    applicationName: name,
    entities: [],
  });
  return {
    ...database,
    orm,
    failAt: (statements, how) =>
      asAdmin(
        `update fault_plan set how = '${how}',
           at = (select last_value from fault_steps) + ${statements}`,
      ),
    disarm: () => asAdmin('update fault_plan set at = null'),
    empty: () =>
      asAdmin(
        'update fault_plan set at = null',
        'set session_replication_role = replica',
        `truncate ${tables.join(', ')} restart identity`,
        'reset session_replication_role',
      ),
    end: async () => {
      await orm.close(true);
      await admin.end();
      await database.drop();
    },
  };
}
