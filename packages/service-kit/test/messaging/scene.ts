import { randomUUID } from 'node:crypto';
import { sqlRows } from '@tisheng/test-kit';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Batch, type Broker, embeddedLog } from '../../src/messaging/index.ts';
import { logger, shops, trialDatabase } from './trial.ts';

export type Scene = Awaited<ReturnType<typeof trialDatabase>>;

/** One database for the tests of a file. */
export function trialScene(): () => Scene {
  let scene: Scene | undefined;
  beforeAll(async () => {
    scene = await trialDatabase();
  });
  afterAll(() => scene?.end());
  return () => {
    if (!scene) throw new Error('not begun');
    return scene;
  };
}

/** A database for an embedded log, on the server of the run. */
export async function logDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const serverUrl = process.env['DATABASE_URL'] ?? '';
  const name = `log_${randomUUID().replaceAll('-', '')}`;
  await sqlRows(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => void (await sqlRows(serverUrl, `drop database ${name} with (force)`)),
  };
}

/** An embedded log with the topic of the shops for the tests of a file; what a test opens over it is closed after it. */
export function trialLog() {
  const open: { close(): Promise<void> }[] = [];
  let log: Awaited<ReturnType<typeof logDatabase>>;
  let broker: Broker;
  beforeAll(async () => {
    log = await logDatabase();
    broker = embeddedLog({ databaseUrl: log.url, logger });
    await broker.ensureTopics([shops.topic]);
  });
  const closeAll = async () => {
    for (const opened of open.splice(0)) await opened.close();
  };
  afterEach(closeAll);
  afterAll(async () => {
    await broker.close();
    await log.drop();
  });
  return {
    url: () => log.url,
    broker: () => broker,
    opened: <Part extends { close(): Promise<void> }>(part: Part): Part => {
      open.push(part);
      return part;
    },
    /** Before the test ends: one, or all of them. */
    close: async (part: { close(): Promise<void> }) => {
      open.splice(open.indexOf(part), 1);
      await part.close();
    },
    closeAll,
    /** The places in the sequence of a shop that were published, in the order of the log. */
    published: async (shop: string): Promise<number[]> => {
      const rows = await sqlRows<{ sequence: number }>(
        log.url,
        `select (value::json->>'sequence')::int as sequence from log_messages
         where key = $1 order by partition, message_offset`,
        [shop],
      );
      return rows.map((row) => row.sequence);
    },
  };
}

/** A member that keeps what it read, in the order of arrival. */
export function reader(
  broker: Broker,
  groupId: string,
  topics: readonly string[],
  before: (batch: Batch) => Promise<void> = async () => {},
  fatal: Error[] = [],
) {
  const read: { key: string; value: string; partition: number; offset: string }[] = [];
  const subscription = broker.subscribe({
    groupId,
    topics,
    onFatal: (error) => void fatal.push(error),
    async onBatch(batch) {
      await before(batch);
      for (const { key, value, offset } of batch.messages) {
        read.push({ key, value: value.toString(), partition: batch.partition, offset });
      }
    },
  });
  return { read, close: () => subscription.close() };
}
