import { randomUUID } from 'node:crypto';
import { eventually, sqlRows } from '@tisheng/test-kit';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  type Broker,
  type Consumer,
  type ConsumerSettings,
  embeddedLog,
  type IncomingMessage,
  messagingOperations,
  type OutgoingMessage,
  type Person,
  run,
  type SubscribeOptions,
} from '../../src/messaging/index.ts';
import { logDatabase, trialScene } from './scene.ts';
import { fixedId, logger } from './trial.ts';
import { trialConsumer, trialSettings } from './trial-consumer.ts';

/** A consumer, its database and an embedded log: what a test of the consumer needs. */
export function kitchen() {
  const scene = trialScene();
  const open: { close(): Promise<void> }[] = [];
  let log: Awaited<ReturnType<typeof logDatabase>>;
  let broker: Broker;

  beforeAll(async () => {
    log = await logDatabase();
    broker = embeddedLog({ databaseUrl: log.url, logger, sessionTimeoutMs: 3_000 });
  });

  afterEach(async () => {
    for (const opened of open.splice(0)) await opened.close();
  });

  afterAll(async () => {
    await broker.close();
    await log.drop();
  });

  /** Publishes to a topic of its own and reads it to its end. */
  async function begin(changes: Partial<ConsumerSettings> = {}) {
    const topic = `trial-${randomUUID()}.events.v1`;
    await broker.ensureTopics([topic], 1);
    const publisher = broker.publisher();
    open.push(publisher);
    let consumer: Consumer | undefined;
    const read = () => {
      if (consumer) return;
      consumer = trialConsumer(scene().orm, broker, topic, { groupId: topic, ...changes });
      open.push(consumer);
    };
    const troubles = () => consumer?.troubles() ?? [];
    const caughtUp = () =>
      eventually(
        async () => {
          const [found] = await broker.lag(topic, [topic]);
          expect(found?.lag).toBe(0);
        },
        { timeoutMs: 15_000 },
      );
    const deliver = async (...messages: OutgoingMessage[]) => {
      await publisher.publish(topic, messages);
      read();
      await caughtUp();
    };
    /** What people can do, with the handlers of now, or with others that were repaired meanwhile. */
    const operate = (changed: Partial<ConsumerSettings> = {}) =>
      messagingOperations({
        ...trialSettings(scene().orm, topic),
        ...changes,
        ...changed,
        broker,
        topic: null,
        consumer: () => null,
      });
    const replay = (changed: Partial<ConsumerSettings> = {}) => operate(changed).retry();
    const revisionOf = async (letter: string) => {
      const { facts } = await operate().parked({ limit: 500, offset: 0 });
      return facts.find(({ id }) => id === letter)?.revision ?? '';
    };
    /** As somebody does who has just looked at it. */
    const confirmSkip = async (letter: string, by: Person) =>
      operate().confirmSkip(letter, by, await revisionOf(letter));
    /** One message through the consumer as a broker hands it over: at any place, of any bytes. */
    const handOver = async (given: IncomingMessage) => {
      let onBatch: SubscribeOptions['onBatch'] | undefined;
      const handing: Broker = {
        ...broker,
        subscribe: (options) => {
          onBatch = options.onBatch;
          return { readAgain: async () => {}, close: async () => {} };
        },
      };
      trialConsumer(scene().orm, handing, topic, changes);
      const controls = { progress: async () => {}, isCurrent: () => true };
      await onBatch?.({ topic, partition: 0, messages: [given] }, controls);
    };
    const deliverAt = (offset: string, { key, value }: OutgoingMessage) =>
      handOver({ key, value, offset });
    const deliverBytes = (key: string, value: Buffer) => handOver({ key, value, offset: '0' });
    const publish = publisher.publish.bind(publisher, topic);
    const given = { topic, publish, deliver, deliverAt, deliverBytes, caughtUp };
    return { ...given, replay, operate, revisionOf, confirmSkip, troubles };
  }

  async function bowlsOf(shop: string): Promise<number[]> {
    const rows = await sqlRows<{ bowl: number }>(
      scene().appUrl,
      'select bowl from effects where subject = $1 order by n',
      [`shop/${shop}`],
    );
    return rows.map(({ bowl }) => bowl);
  }

  async function outcomesOf(shop: string, ...sequences: number[]): Promise<(string | undefined)[]> {
    const rows = await sqlRows<{ event_id: string; outcome: string }>(
      scene().appUrl,
      'select event_id, outcome from inbox',
    );
    const outcome = new Map(rows.map((row) => [row.event_id, row.outcome]));
    return sequences.map((sequence) => outcome.get(fixedId(shop, sequence)));
  }

  return { scene, begin, bowlsOf, outcomesOf, logUrl: () => log.url };
}

/** Serves any bowl: the handler after its repair. */
export const repaired = {
  async BowlServed({ tx }, { subject, data }) {
    const values = [subject, (data as { bowl: number }).bowl];
    await run(tx, 'insert into effects (subject, bowl) values ($1, $2)', values);
  },
} satisfies ConsumerSettings['subscriptions'];
