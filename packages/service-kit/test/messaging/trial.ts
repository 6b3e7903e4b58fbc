import { createHash, randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { EventStream } from '@tisheng/contracts';
import { createTestDatabase, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { Client, type QueryResultRow } from 'pg';
import { pino } from 'pino';
import { z } from 'zod';
import { createOrm } from '../../src/database/index.ts';
import {
  announce,
  type CommandContext,
  messagingTables,
  parkingTables,
} from '../../src/messaging/index.ts';

/** A stream of no service: a shop counts its bowls. */
export const shops = {
  topic: 'shops.events.v1',
  events: {
    BowlServed: { version: 1, data: z.object({ bowl: z.int().positive() }) },
    BowlMoved: {
      version: 2,
      data: z.object({ to: z.string() }),
      upcast: (data) => ({ to: z.object({ table: z.string() }).parse(data).table }),
    },
    ShopSwept: { version: 1, data: z.object({}) },
  },
} as const satisfies EventStream;

export const actor = {
  id: 'u1',
  name: '示例专员',
  bureau: 'commerce',
  roles: ['sector-officer'],
} as const;

export const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });

/** A fresh database with the messaging tables and one table for effects, worked in as the app role. */
export async function trialDatabase(): Promise<
  TestDatabase & { orm: MikroORM; end(): Promise<void> }
> {
  const database = await createTestDatabase({
    service: 'messaging-trial',
    migrate: async (url) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      for (const statement of [...messagingTables(), ...parkingTables()])
        await client.query(statement);
      await client.query('create table effects (n serial, subject text, bowl int)');
      await client.end();
    },
  });
  const orm = await createOrm({
    databaseUrl: database.appUrl,
    applicationName: 'trial',
    entities: [],
  });
  const end = async () => {
    await orm.close(true);
    await database.drop();
  };
  return { ...database, orm, end };
}

/** Runs one command as a door would: one transaction, one context. */
export async function command(
  orm: MikroORM,
  work: (context: CommandContext) => Promise<void>,
): Promise<string[]> {
  const announced: string[] = [];
  await orm.em.fork().transactional(async (tx) => {
    const cause = {
      source: 'shops',
      now: new Date('2026-11-23T02:00:00Z'),
      actor: { ...actor, roles: [...actor.roles] },
      correlationId: randomUUID(),
      causationId: null,
    };
    await work({ tx, cause, today: '2026-11-23', announced });
  });
  return announced;
}

/** Serves bowls at a shop, one fact each. */
export function serve(orm: MikroORM, shop: string, ...bowls: number[]): Promise<string[]> {
  return command(orm, (context) =>
    announce(
      context,
      shops,
      { subject: `shop/${shop}`, partitionkey: shop },
      bowls.map((bowl) => ({ type: 'BowlServed' as const, data: { bowl } })),
    ),
  );
}

/** A message as the relay would publish it, made by hand. */
export function message(shop: string, sequence: number, changes: Record<string, unknown> = {}) {
  const value = {
    id: fixedId(shop, sequence),
    source: 'shops',
    type: 'BowlServed',
    dataversion: 1,
    subject: `shop/${shop}`,
    sequence,
    partitionkey: shop,
    time: '2026-11-23T02:00:00.000Z',
    occurredOn: '2026-11-23',
    actor,
    correlationId: '01920000-0000-7000-8000-000000000000',
    causationId: null,
    data: { bowl: sequence },
    ...changes,
  };
  return { key: shop, value: JSON.stringify(value) };
}

export function fixedId(shop: string, sequence: number): string {
  const tail = createHash('sha256').update(shop).digest('hex').slice(0, 8);
  return `01920000-0000-7000-8000-${tail}${String(sequence).padStart(4, '0')}`;
}

export async function one<Row extends QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
) {
  const [row] = await sqlRows<Row>(url, sql, values);
  if (!row) throw new Error(`no row: ${sql}`);
  return row;
}
