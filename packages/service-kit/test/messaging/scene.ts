import { randomUUID } from 'node:crypto';
import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll } from 'vitest';
import type { Batch, Broker } from '../../src/messaging/index.ts';
import { trialDatabase } from './trial.ts';

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
