import { randomUUID } from 'node:crypto';
import { eventually, sqlRows } from '@tisheng/test-kit';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  announce,
  type Broker,
  type ConsumerSettings,
  embeddedLog,
  type OutgoingMessage,
  type ReceivedFact,
  replayDeadLetters,
  run,
} from '../src/messaging/index.ts';
import { child } from './messaging/child.ts';
import { logDatabase, trialScene } from './messaging/scene.ts';
import { fixedId, logger, message, one, shops } from './messaging/trial.ts';
import {
  poisonBowl,
  refusedBowl,
  trialConsumer,
  trialSettings,
} from './messaging/trial-consumer.ts';

const scene = trialScene();
const open: { close(): Promise<void> }[] = [];
let log: Awaited<ReturnType<typeof logDatabase>>;
let broker: Broker;

beforeAll(async () => {
  log = await logDatabase();
  broker = embeddedLog({ databaseUrl: log.url, logger, sessionTimeoutMs: 3_000 });
});

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
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
  let isReading = false;
  const read = () => {
    if (!isReading)
      open.push(trialConsumer(scene().orm, broker, topic, { groupId: topic, ...changes }));
    isReading = true;
  };
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
  const replay = (replayed: Partial<ConsumerSettings> = {}, discardUnreadable = false) =>
    replayDeadLetters(
      { ...trialSettings(scene().orm, topic), ...changes, ...replayed },
      { discardUnreadable },
    );
  return { topic, publish: publisher.publish.bind(publisher, topic), deliver, caughtUp, replay };
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

/** Serves any bowl: the handler after its repair. */
const repaired = {
  async BowlServed({ tx }, { subject, data }) {
    const values = [subject, (data as { bowl: number }).bowl];
    await run(tx, 'insert into effects (subject, bowl) values ($1, $2)', values);
  },
} satisfies ConsumerSettings['subscriptions'];

describe('consumer', () => {
  test('lets a fact have one effect, however often it comes', async () => {
    const { deliver } = await begin();
    await deliver(message('twice', 1), message('twice', 1), message('twice', 2));
    await deliver(message('twice', 1), message('twice', 2), message('twice', 3));

    expect(await bowlsOf('twice')).toEqual([1, 2, 3]);
    expect(await outcomesOf('twice', 1, 2, 3)).toEqual(['done', 'done', 'done']);
  });

  test('waits for a missing fact and then goes on in order', async () => {
    const { deliver } = await begin();
    await deliver(message('gap', 1), message('gap', 3), message('gap', 4));
    expect(await bowlsOf('gap')).toEqual([1]);
    expect(await outcomesOf('gap', 3, 4)).toEqual(['held', 'held']);

    await deliver(message('gap', 2));

    expect(await bowlsOf('gap')).toEqual([1, 2, 3, 4]);
    expect(await outcomesOf('gap', 2, 3, 4)).toEqual(['done', 'done', 'done']);
  });

  test('puts facts in order that come out of order within one batch', async () => {
    const { deliver } = await begin();
    await deliver(message('shuffled', 3), message('shuffled', 1), message('shuffled', 2));

    expect(await bowlsOf('shuffled')).toEqual([1, 2, 3]);
  });

  test('counts facts that nobody handles, known or unknown, and brings old data up to date', async () => {
    const moved: unknown[] = [];
    const { deliver } = await begin({
      subscriptions: {
        ...repaired,
        BowlMoved: async (_, { data }) => void moved.push(data),
      },
    });
    await deliver(
      message('mixed', 1, { type: 'ShopSwept', data: {} }),
      message('mixed', 2, { type: 'RoofRepaired', data: { unheard: true } }),
      message('mixed', 3, { type: 'BowlMoved', data: { table: 'window' } }),
      message('mixed', 4),
    );

    expect(moved).toEqual([{ to: 'window' }]);
    expect(await bowlsOf('mixed')).toEqual([4]);
    expect(await outcomesOf('mixed', 1, 2, 3, 4)).toEqual(['done', 'done', 'done', 'done']);
  });

  test('records a refusal and goes on', async () => {
    const { deliver } = await begin();
    await deliver(
      message('refused', 1),
      message('refused', 2, { data: { bowl: refusedBowl } }),
      message('refused', 3),
    );

    expect(await bowlsOf('refused')).toEqual([1, 3]);
    expect(await outcomesOf('refused', 1, 2, 3)).toEqual([
      'done',
      'refused:too-many-bowls',
      'done',
    ]);
  });

  test('parks a poison fact after bounded attempts; its key waits, and a replay goes on in order', async () => {
    let calls = 0;
    const { deliver, replay, topic } = await begin({
      subscriptions: {
        async BowlServed(context, fact) {
          const { bowl } = fact.data as { bowl: number };
          if (bowl === poisonBowl) calls += 1;
          if (bowl === poisonBowl) throw new TypeError('unlucky');
          await repaired.BowlServed(context, fact);
        },
      },
    });
    await deliver(
      message('poison', 1),
      message('poison', 2, { data: { bowl: poisonBowl } }),
      message('poison', 3),
      message('bystander', 1),
    );
    await deliver(message('poison', 4));

    expect(await bowlsOf('poison')).toEqual([1]);
    expect(await bowlsOf('bystander')).toEqual([1]);
    expect(await outcomesOf('poison', 2, 3, 4)).toEqual(['dead', 'held', 'held']);
    expect(
      await one(scene().appUrl, 'select reason, attempts from dead_letters where topic = $1', [
        topic,
      ]),
    ).toEqual({ reason: 'TypeError: unlucky', attempts: 3 });
    // Once in the batch, then three times alone.
    expect(calls).toBe(4);

    expect(await replay()).toMatchObject([{ outcome: 'parked-again' }]);
    expect(await bowlsOf('poison')).toEqual([1]);

    expect(await replay({ subscriptions: repaired })).toMatchObject([{ outcome: 'replayed' }]);
    expect(await bowlsOf('poison')).toEqual([1, poisonBowl, 3, 4]);
    expect(await outcomesOf('poison', 2, 3, 4)).toEqual(['done', 'done', 'done']);
    expect(await replay({ subscriptions: repaired })).toEqual([]);
    await deliver(message('poison', 5));
    expect(await bowlsOf('poison')).toEqual([1, poisonBowl, 3, 4, 5]);
  });

  test.each([
    ['data that break the contract', { data: { bowl: 'many' } }],
    ['a newer version', { dataversion: 2 }],
  ])('parks %s without calling a handler', async (name, changes) => {
    const shop = `wrong-${name.length}`;
    const { deliver } = await begin();
    await deliver(message(shop, 1, changes), message(shop, 2));

    expect(await bowlsOf(shop)).toEqual([]);
    expect(await outcomesOf(shop, 1, 2)).toEqual(['dead', 'held']);
  });

  test('parks an unreadable message by its place, and frees the key when it is given up', async () => {
    const { deliver, replay, topic } = await begin();
    await deliver(
      { key: 'torn', value: '{"half' },
      { key: 'torn', value: '"no envelope"' },
      message('torn', 1),
    );
    expect(await bowlsOf('torn')).toEqual([]);
    const letters = await sqlRows(
      scene().appUrl,
      'select message_offset, event_id, payload from dead_letters where topic = $1 order by id',
      [topic],
    );
    expect(letters).toEqual([
      { message_offset: '0', event_id: null, payload: '{"half' },
      { message_offset: '1', event_id: null, payload: '"no envelope"' },
    ]);

    expect((await replay()).map(({ outcome }) => outcome)).toEqual([
      'parked-again',
      'parked-again',
    ]);
    expect((await replay({}, true)).map(({ outcome }) => outcome)).toEqual([
      'discarded',
      'discarded',
    ]);
    expect(await bowlsOf('torn')).toEqual([1]);
  });

  test('parks the second of two facts that claim the same place', async () => {
    const { deliver } = await begin();
    await deliver(message('double', 1));
    await deliver(message('double', 1, { id: fixedId('double', 77) }));

    expect(await bowlsOf('double')).toEqual([1]);
    expect(await outcomesOf('double', 77)).toEqual(['dead']);
  });

  test('announces in the name of the fact it reacts to', async () => {
    const { deliver } = await begin({
      subscriptions: {
        async BowlServed(context, { subject, partitionkey }) {
          await announce(context, shops, { subject: `reaction/${subject}`, partitionkey }, [
            { type: 'ShopSwept', data: {} },
          ]);
        },
      },
    });
    await deliver(message('reacts', 1));

    const { envelope } = await one<{ envelope: ReceivedFact }>(
      scene().appUrl,
      `select envelope from journal where subject = 'reaction/shop/reacts'`,
    );
    expect(envelope).toMatchObject({
      source: 'kitchen',
      causationId: fixedId('reacts', 1),
      correlationId: '01920000-0000-7000-8000-000000000000',
      actor: { id: 'u1' },
    });
  });

  test('hands all new facts of a part to a batch handler at once, in order', async () => {
    const batches: string[][] = [];
    const { deliver } = await begin({
      batch: async (_, facts) => void batches.push(facts.map(({ id }) => id)),
    });
    await deliver(message('bulk', 1), message('bulk', 1), message('bulk', 3), message('bulk', 2));

    expect(batches).toEqual([[1, 2, 3].map((sequence) => fixedId('bulk', sequence))]);
  });

  test('tries once more after a lost race', async () => {
    let calls = 0;
    const { deliver } = await begin({
      subscriptions: {
        async BowlServed(context, fact) {
          calls += 1;
          if (calls === 1) await run(context.tx, `do $$ begin raise sqlstate '40001'; end $$`);
          await repaired.BowlServed(context, fact);
        },
      },
    });
    await deliver(message('raced', 1));

    expect(await bowlsOf('raced')).toEqual([1]);
  });

  test('keeps trying while the database is away, and parks nothing', async () => {
    let calls = 0;
    const { deliver } = await begin({
      subscriptions: {
        async BowlServed(context, fact) {
          calls += 1;
          if (calls <= 5) await run(context.tx, `do $$ begin raise sqlstate '57P03'; end $$`);
          await repaired.BowlServed(context, fact);
        },
      },
    });
    await deliver(message('away', 1));

    expect(await bowlsOf('away')).toEqual([1]);
    expect(calls).toBe(6);
  });

  test.each([
    ['inbox.insert.after'],
    ['effect.apply.after'],
    ['consumer.commit.before'],
    ['consumer.commit.after'],
    ['consumer.offset.after'],
  ])('has each effect once when it is killed at %s', async (point) => {
    const shop = point.replaceAll('.', '-');
    const { topic, publish, deliver } = await begin();
    await publish([message(shop, 1), message(shop, 2)]);
    const args = ['embedded', log.url, scene().appUrl, topic, topic];
    const killed = child('./consumer-child.ts', args, { CRASHPOINT: `${point}:1` });
    expect(await killed.ended).toBe('SIGKILL');

    await deliver(message(shop, 3));

    expect(await bowlsOf(shop)).toEqual([1, 2, 3]);
  });
});
