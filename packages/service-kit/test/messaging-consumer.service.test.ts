import { describe, expect, test } from 'vitest';
import { createOrm } from '../src/database/index.ts';
import { announce, type ReceivedFact, run, type Trouble } from '../src/messaging/index.ts';
import { child } from './messaging/child.ts';
import { kitchen, repaired } from './messaging/kitchen.ts';
import { fixedId, message, one, shops } from './messaging/trial.ts';

const { scene, begin, bowlsOf, outcomesOf, logUrl } = kitchen();

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

  test('keeps trying while the database is away, says so, and parks nothing', async () => {
    let calls = 0;
    const told: Trouble[][] = [];
    const { deliver, troubles } = await begin({
      subscriptions: {
        async BowlServed(context, fact) {
          calls += 1;
          told.push(troubles());
          if (calls <= 5) await run(context.tx, `do $$ begin raise sqlstate '57P03'; end $$`);
          await repaired.BowlServed(context, fact);
        },
      },
    });
    await deliver(message('away', 1));

    expect(await bowlsOf('away')).toEqual([1]);
    expect(calls).toBe(6);
    expect(told.map((troubled) => troubled.map(({ failures }) => failures))).toEqual([
      [],
      [],
      [],
      [3],
      [4],
      [5],
    ]);
    expect(told.at(-1)).toMatchObject([{ error: expect.stringContaining('57P03') }]);
    expect(troubles()).toEqual([]);
  });

  test('survives more cut connections than its pool holds', async () => {
    const orm = await createOrm({
      databaseUrl: scene().appUrl,
      applicationName: 'cut',
      entities: [],
      connectionsMax: 2,
    });
    let calls = 0;
    const { deliver } = await begin({
      orm,
      subscriptions: {
        async BowlServed(context, fact) {
          calls += 1;
          if (calls <= 4) await run(context.tx, 'select pg_terminate_backend(pg_backend_pid())');
          await repaired.BowlServed(context, fact);
        },
      },
    });
    await deliver(message('cut-off', 1));

    expect(await bowlsOf('cut-off')).toEqual([1]);
    await orm.close(true);
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
    const args = ['embedded', logUrl(), scene().appUrl, topic, topic];
    const killed = child('./consumer-child.ts', args, { CRASHPOINT: `${point}:1` });
    expect(await killed.ended).toBe('SIGKILL');

    await deliver(message(shop, 3));

    expect(await bowlsOf(shop)).toEqual([1, 2, 3]);
  });
});
