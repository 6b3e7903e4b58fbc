import { randomUUID } from 'node:crypto';
import { eventually, sqlRows } from '@tisheng/test-kit';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Broker, OutgoingMessage } from '../../src/messaging/index.ts';
import { brokerOutages } from './broker-outages.ts';
import { brokerRereading } from './broker-rereading.ts';
import { child } from './child.ts';
import type { Ground } from './ground.ts';
import { reader, trialScene } from './scene.ts';
import { message } from './trial.ts';
import { poisonBowl, trialConsumer } from './trial-consumer.ts';

const patient = { timeoutMs: 45_000 };

/** What every broker has to keep, whatever it is made of. */
export function brokerContract(begin: () => Promise<Ground>): void {
  const scene = trialScene();
  const open: { close(): Promise<void> }[] = [];
  const keep = <Closable extends { close(): Promise<void> }>(one: Closable): Closable => {
    open.push(one);
    return one;
  };
  let ground: Ground;
  let broker: Broker;

  beforeAll(async () => {
    ground = await begin();
    broker = ground.broker();
  });
  afterEach(async () => {
    ground.proxy.bringBack();
    for (const one of open.splice(0).toReversed()) await one.close();
  });
  afterAll(async () => {
    await broker.close();
    await ground.end();
  });

  const freshTopic = async () => {
    const topic = `trial-${randomUUID()}.events.v1`;
    await broker.ensureTopics([topic], 3);
    return topic;
  };
  const totalLag = async (groupId: string, topic: string) =>
    (await broker.lag(groupId, [topic])).reduce((sum, { lag }) => sum + lag, 0);
  const effects = async () => {
    const rows = await sqlRows<{ subject: string; bowl: number }>(
      scene().appUrl,
      'select subject, bowl from effects order by n',
    );
    return Map.groupBy(rows, ({ subject }) => subject);
  };
  const bowlsOf = async (shop: string) =>
    ((await effects()).get(`shop/${shop}`) ?? []).map(({ bowl }) => bowl);

  test('keeps the order of each key over 10,000 messages and 100 keys, and loses none', async () => {
    const topic = await freshTopic();
    const publisher = keep(broker.publisher());
    const sent: OutgoingMessage[] = Array.from({ length: 10_000 }, (_, n) => ({
      key: `key-${n % 100}`,
      value: String(n),
    }));
    for (let from = 0; from < sent.length; from += 500) {
      await publisher.publish(topic, sent.slice(from, from + 500));
    }
    const member = keep(reader(broker, `order-${topic}`, [topic]));

    // At least once: a member that was thrown out on a busy machine reads again what it had not committed.
    const firstReads = () => {
      const known = new Set<string>();
      return member.read.filter(({ value }) => !known.has(value) && known.add(value));
    };
    await eventually(() => expect(firstReads()).toHaveLength(sent.length), patient);
    const byKey = (messages: readonly { key: string; value: string }[]) =>
      Object.fromEntries(
        [...Map.groupBy(messages, ({ key }) => key)]
          .toSorted()
          .map(([key, found]) => [key, found.map(({ value }) => value)]),
      );
    expect(byKey(firstReads())).toEqual(byKey(sent));
  });

  test('loses nothing while a second member joins and leaves under load', async () => {
    const topic = await freshTopic();
    const publisher = keep(broker.publisher());
    const group = `members-${topic}`;
    const first = keep(reader(broker, group, [topic]));
    const sent: string[] = [];
    const load = async () => {
      const round = sent.length;
      const messages = Array.from({ length: 20 }, (_, n) => ({
        key: `key-${n}`,
        value: `${round + n}`,
      }));
      await publisher.publish(topic, messages);
      sent.push(...messages.map(({ value }) => value));
    };
    await load();
    await eventually(() => expect(first.read.length).toBeGreaterThan(0), patient);
    const second = reader(broker, group, [topic]);
    await eventually(async () => {
      await load();
      expect(second.read.length).toBeGreaterThan(0);
    }, patient);
    const leaving = second.close();
    for (let round = 0; round < 20; round += 1) await load();
    await leaving;
    const read = () => new Set([...first.read, ...second.read].map(({ value }) => value));

    await eventually(() => expect(read().size).toBe(sent.length), patient);
    expect([...read()].toSorted()).toEqual(sent.toSorted());
  });

  test('delivers again what a killed member had done but not committed; it has one effect', async () => {
    const topic = await freshTopic();
    const publisher = keep(broker.publisher());
    const group = `killed-${topic}`;
    await publisher.publish(topic, [message('killed', 1), message('killed', 2)]);
    const args = [...ground.childArgs, scene().appUrl, topic, group];
    const killed = child('./consumer-child.ts', args, { CRASHPOINT: 'consumer.offset.before:1' });
    expect(await killed.ended).toBe('SIGKILL');
    expect(await totalLag(group, topic)).toBe(2);
    await publisher.publish(topic, [message('killed', 3)]);

    keep(trialConsumer(scene().orm, broker, topic, { groupId: group }));

    await eventually(async () => expect(await totalLag(group, topic)).toBe(0), patient);
    expect(await bowlsOf('killed')).toEqual([1, 2, 3]);
  });

  test('parks a poison and an unreadable message, holds back their keys, lets others flow', async () => {
    const topic = await freshTopic();
    const publisher = keep(broker.publisher());
    const group = `poison-${topic}`;
    await publisher.publish(topic, [
      message('poisoned', 1, { data: { bowl: poisonBowl } }),
      message('poisoned', 2),
      { key: 'garbled', value: '{"half' },
      message('garbled', 1),
      message('healthy', 1),
    ]);

    keep(trialConsumer(scene().orm, broker, topic, { groupId: group }));

    await eventually(async () => expect(await totalLag(group, topic)).toBe(0), patient);
    expect(await bowlsOf('healthy')).toEqual([1]);
    expect(await bowlsOf('poisoned')).toEqual([]);
    expect(await bowlsOf('garbled')).toEqual([]);
    const parked = await sqlRows(
      scene().appUrl,
      `select key, 'dead' as state from dead_letters where topic = $1
       union all select key, 'held' from held_facts where topic = $1 order by key, state`,
      [topic],
    );
    expect(parked).toEqual([
      { key: 'garbled', state: 'dead' },
      { key: 'garbled', state: 'held' },
      { key: 'poisoned', state: 'dead' },
      { key: 'poisoned', state: 'held' },
    ]);
  });

  test('gives everything to each of two groups, and tells how far each is behind', async () => {
    const topic = await freshTopic();
    const publisher = keep(broker.publisher());
    const ten = Array.from({ length: 10 }, (_, n) => ({ key: `key-${n}`, value: String(n) }));
    await publisher.publish(topic, ten);
    expect(await totalLag(`one-${topic}`, topic)).toBe(10);
    const one = keep(reader(broker, `one-${topic}`, [topic]));

    await eventually(() => expect(one.read).toHaveLength(10), patient);
    await eventually(async () => expect(await totalLag(`one-${topic}`, topic)).toBe(0), patient);
    expect(await totalLag(`two-${topic}`, topic)).toBe(10);
    const two = keep(reader(broker, `two-${topic}`, [topic]));
    await eventually(() => expect(two.read).toHaveLength(10), patient);
  });

  test('gives a failed batch again until it is done', async () => {
    const topic = await freshTopic();
    const publisher = keep(broker.publisher());
    let failures = 0;
    const member = keep(
      reader(broker, `again-${topic}`, [topic], async () => {
        failures += 1;
        if (failures <= 2) throw new TypeError('not yet');
      }),
    );
    await publisher.publish(topic, [{ key: 'a', value: '1' }]);

    await eventually(() => expect(member.read.map(({ value }) => value)).toEqual(['1']), patient);
  });

  test('is ready only when its server answers', async () => {
    const distant = keep(ground.behindProxy());
    ground.proxy.takeAway();
    expect(await distant.ready()).toBe(false);

    ground.proxy.bringBack();

    await eventually(async () => expect(await distant.ready()).toBe(true), patient);
  });

  brokerOutages({ ground: () => ground, broker: () => broker, keep, freshTopic });
  brokerRereading({ scene, broker: () => broker, keep, freshTopic, totalLag, bowlsOf });

  test('carries a message of 1 MB, and a batch of many large ones', async () => {
    const topic = await freshTopic();
    const publisher = keep(broker.publisher());
    const large = 'x'.repeat(1_000_000);
    await publisher.publish(topic, [
      { key: 'large', value: large },
      ...Array.from({ length: 8 }, () => ({ key: 'large', value: large.slice(0, 300_000) })),
    ]);
    const member = keep(reader(broker, `large-${topic}`, [topic]));

    await eventually(() => expect(member.read).toHaveLength(9), patient);
    expect(member.read[0]?.value.length).toBe(large.length);
  });
}
