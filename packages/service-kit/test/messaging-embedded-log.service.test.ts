import { randomUUID } from 'node:crypto';
import { eventually, sqlRows } from '@tisheng/test-kit';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Broker, embeddedLog } from '../src/messaging/index.ts';
import { logDatabase, reader } from './messaging/scene.ts';
import { logger } from './messaging/trial.ts';

let log: Awaited<ReturnType<typeof logDatabase>>;
let broker: Broker;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  log = await logDatabase();
  broker = embeddedLog({ databaseUrl: log.url, logger, sessionTimeoutMs: 3_000, pollMs: 50 });
});
afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
});
afterAll(async () => {
  await broker.close();
  await log.drop();
});

async function topicWith(...values: string[]): Promise<string> {
  const topic = `trial-${randomUUID()}`;
  await broker.ensureTopics([topic], 1);
  await publish(topic, ...values);
  return topic;
}

async function publish(topic: string, ...values: string[]) {
  const publisher = broker.publisher();
  await publisher.publish(
    topic,
    values.map((value) => ({ key: 'a', value })),
  );
  await publisher.close();
}

describe('a member of the embedded log', () => {
  test('takes over what a lease from a clock that ran ahead has kept', async () => {
    const topic = await topicWith('1');
    const [group, ahead] = [randomUUID(), randomUUID()];
    await sqlRows(log.url, `insert into log_members values ($1, $2, now() + interval '400 days')`, [
      group,
      ahead,
    ]);
    await sqlRows(log.url, 'insert into log_assignments values ($1, $2, 0, 0, $3, 7)', [
      group,
      topic,
      ahead,
    ]);

    const member = reader(broker, group, [topic]);
    open.push(member);

    await eventually(() => expect(member.read.map(({ value }) => value)).toEqual(['1']));
  });

  test('moves no offset in an epoch that is over', async () => {
    const topic = await topicWith('1', '2');
    const group = randomUUID();
    let calls = 0;
    const member = reader(broker, group, [topic], async () => {
      calls += 1;
      if (calls > 1) return;
      await sqlRows(
        log.url,
        'update log_assignments set epoch = epoch + 1 where group_id = $1 and topic = $2',
        [group, topic],
      );
    });
    open.push(member);

    const twice = ['1', '2', '1', '2'];
    await eventually(() => expect(member.read.map(({ value }) => value)).toEqual(twice));
  });

  test('begins again in a topic made anew that ends before its offset', async () => {
    const topic = await topicWith('1', '2', '3');
    const group = randomUUID();
    const member = reader(broker, group, [topic]);
    open.push(member);
    await eventually(() => expect(member.read).toHaveLength(3));
    await sqlRows(log.url, 'delete from log_messages where topic = $1', [topic]);
    await sqlRows(log.url, 'update log_partitions set next_offset = 0 where topic = $1', [topic]);

    await publish(topic, '4');

    await eventually(() => expect(member.read.at(-1)?.value).toBe('4'));
  });
});
