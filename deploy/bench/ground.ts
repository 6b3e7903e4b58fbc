import { createOrm, type Orm } from '@tisheng/service-kit/database';
import {
  announceMany,
  type CommandContext,
  messagingTables,
  parkingTables,
} from '@tisheng/service-kit/messaging';
import { createTestDatabase, type TestDatabase } from '@tisheng/test-kit';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

/** A stream of no service. With its envelope a fact is about 600 bytes, as those of the services are. */
export const bowls = {
  topic: 'bench.events.v1',
  events: { BowlServed: { version: 1, data: z.object({ bowl: z.int(), note: z.string() }) } },
} as const;

const note = '面'.repeat(40);

export type Ground = TestDatabase & { orm: Orm; end(): Promise<void> };

/** A fresh database with the messaging tables of the kit and one table for effects, worked in as the app role. */
export async function openGround(): Promise<Ground> {
  const database = await createTestDatabase({
    service: 'bench-ground',
    migrate: async (url) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      for (const statement of [...messagingTables(), ...parkingTables()])
        await client.query(statement);
      await client.query('create table effects (event_id uuid primary key, bowl int not null)');
      await client.end();
    },
  });
  const orm = await createOrm({
    databaseUrl: database.appUrl,
    applicationName: 'bench',
    entities: [],
  });
  // Its first statement brings others along, which belong to no operation.
  await orm.em.fork().execute('select 1');
  const end = async () => {
    await orm.close(true);
    await database.drop();
  };
  return { ...database, orm, end };
}

export async function inCommand(
  orm: Orm,
  work: (context: CommandContext) => Promise<void>,
): Promise<void> {
  const actor = { id: 'bench', name: '测量', bureau: 'system' as const, roles: [] };
  const cause = {
    source: 'bench',
    now: new Date(),
    actor,
    correlationId: uuidv7(),
    causationId: null,
  };
  await orm.em
    .fork()
    .transactional((tx) => work({ tx, cause, today: '2026-11-23', announced: [] }));
}

/** Journals so many facts, ten to a subject, as commands do; each is owed to the topic. */
export async function journalFacts(orm: Orm, facts: number, topic: string): Promise<void> {
  const perSubject = 10;
  const portion = 5_000;
  for (let from = 0; from < facts; from += portion) {
    const subjects = Math.ceil(Math.min(portion, facts - from) / perSubject);
    const announcements = Array.from({ length: subjects }, (_, n) => {
      const subject = `shop/${from / perSubject + n}`;
      const bowl = (at: number) => ({ type: 'BowlServed' as const, data: { bowl: at, note } });
      const left = Math.min(perSubject, facts - from - n * perSubject);
      return {
        subject,
        partitionkey: subject,
        facts: Array.from({ length: left }, (_value, i) => bowl(i)),
      };
    });
    await inCommand(orm, (context) => announceMany(context, { ...bowls, topic }, announcements));
  }
}

/** What the journal holds, as messages, in its order. */
export async function journalled(url: string): Promise<{ key: string; value: string }[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ key: string; value: string }>(
    'select partitionkey as key, envelope::text as value from journal order by position',
  );
  await client.end();
  return rows;
}
