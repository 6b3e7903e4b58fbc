import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { eventually, sqlRows, testBroker } from '@tisheng/test-kit';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../src/clock.ts';
import {
  type Broker,
  kafkaBroker,
  messagingOperations,
  startRelay,
} from '../src/messaging/index.ts';
import { kafkaTopics } from './messaging/kafka-topics.ts';
import { reader, trialScene } from './messaging/scene.ts';
import { logger, message, serve, shops } from './messaging/trial.ts';
import { trialConsumer } from './messaging/trial-consumer.ts';

const scene = trialScene();
const patient = { timeoutMs: 60_000 };
const open: { close(): Promise<void> }[] = [];
const keep = <Closable extends { close(): Promise<void> }>(one: Closable): Closable => {
  open.push(one);
  return one;
};
let broker: Broker;
let topics: ReturnType<typeof kafkaTopics>;

beforeAll(() => {
  const { brokers } = testBroker();
  topics = kafkaTopics(brokers);
  broker = kafkaBroker({
    brokers,
    clientId: 'mishap',
    logger,
    sessionTimeoutMs: 6_000,
    watchdogMs: 3_000,
    publishDeadlineMs: 3_000,
  });
});
afterEach(async () => {
  for (const opened of open.splice(0).toReversed()) await opened.close();
});

const freshTopic = async () => {
  const topic = `mishap-${randomUUID()}`;
  await broker.ensureTopics([topic], 1);
  return topic;
};

describe('a topic that is deleted under load', () => {
  test('keeps no other topic waiting; filled from the journal it lacks nothing', async () => {
    const other = await freshTopic();
    await broker.ensureTopics([shops.topic], 3);
    const relay = keep(
      startRelay({ databaseUrl: scene().appUrl, broker, logger, pollMs: 100, batchSize: 20 }),
    );
    const fatal: Error[] = [];
    const group = `deleted-${randomUUID()}`;
    keep(
      trialConsumer(scene().orm, broker, shops.topic, {
        groupId: group,
        streams: [shops, { ...shops, topic: other }],
        onFatal: (error) => fatal.push(error),
      }),
    );
    const eaten = async (shop: string) => {
      const rows = await sqlRows<{ bowl: number }>(
        scene().appUrl,
        'select bowl from effects where subject = $1 order by n',
        [`shop/${shop}`],
      );
      return rows.map(({ bowl }) => bowl);
    };
    const shopNames = ['one', 'two', 'three', 'four', 'five'];
    const served = new Map<string, number[]>(shopNames.map((shop) => [shop, []]));
    let isLoaded = true;
    const load = async () => {
      for (let bowl = 100; isLoaded; bowl += 1)
        for (const shop of shopNames) {
          await serve(scene().orm, shop, bowl);
          served.get(shop)?.push(bowl);
        }
    };
    const loading = load();
    await eventually(async () => expect((await eaten('five')).length).toBeGreaterThan(5), patient);

    await topics.delete(shops.topic);
    await eventually(async () => expect(await topics.exists(shops.topic)).toBe(false), patient);
    const publisher = keep(broker.publisher());
    const elsewhere = { ...shops, topic: other };
    await publisher.publish(other, [foreign('elsewhere', 1)]);
    await eventually(async () => expect(await eaten('elsewhere')).toEqual([1]), patient);

    const operations = messagingOperations({
      service: group,
      orm: scene().orm,
      clock: systemClock(),
      logger,
      streams: [elsewhere],
      broker,
      topic: shops.topic,
      consumer: () => null,
    });
    await operations.fillTopic();
    isLoaded = false;
    await loading;
    await relay.drained();

    for (const shop of shopNames)
      await eventually(async () => expect(await eaten(shop)).toEqual(served.get(shop)), patient);
    expect(fatal).toEqual([]);
    expect(await operations.counts()).toEqual({ parked: 0, held: 0 });
  }, 180_000);
});

function foreign(shop: string, sequence: number) {
  return message(shop, sequence, { source: 'elsewhere' });
}

describe('a member', () => {
  test('reads from the start where its group stands beyond the end of a topic made anew', async () => {
    const topic = await freshTopic();
    const group = `beyond-${topic}`;
    await topics.standAt(group, topic, '1000');
    const publisher = keep(broker.publisher());
    await publisher.publish(topic, [
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
    ]);

    const member = keep(reader(broker, group, [topic]));

    await eventually(
      () => expect(member.read.map(({ value }) => value)).toEqual(['1', '2']),
      patient,
    );
  });

  test('is slow, not dead, while one batch takes longer than session and watchdog allow', async () => {
    const topic = await freshTopic();
    const group = `slow-${topic}`;
    const publisher = keep(broker.publisher());
    await publisher.publish(topic, [{ key: 'a', value: '1' }]);
    let calls = 0;
    const fatal: Error[] = [];
    const slow = async () => {
      calls += 1;
      if (calls === 1) await setTimeout(15_000);
    };
    const member = keep(reader(broker, group, [topic], slow, fatal));

    await eventually(() => expect(member.read.map(({ value }) => value)).toEqual(['1']), patient);
    await publisher.publish(topic, [{ key: 'a', value: '2' }]);
    await eventually(() => expect(member.read.at(-1)?.value).toBe('2'), patient);
    expect(calls).toBe(2);
    expect(fatal).toEqual([]);
  });
});
