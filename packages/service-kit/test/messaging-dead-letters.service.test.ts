import { sqlRows } from '@tisheng/test-kit';
import { describe, expect, test } from 'vitest';
import { defer } from '../src/messaging/index.ts';
import { kitchen, repaired } from './messaging/kitchen.ts';
import { fixedId, message, one } from './messaging/trial.ts';
import { poisonBowl, refusedBowl } from './messaging/trial-consumer.ts';

const { scene, begin, bowlsOf, outcomesOf } = kitchen();

const asker = { id: 'u1', name: '示例甲' };
const confirmer = { id: 'u2', name: '示例乙' };
const page = (key: string) => ({ limit: 50, offset: 0, key });

describe('dead letters', () => {
  test('are of the fact whose change failed, also where nobody waited for the change', async () => {
    const { deliver } = await begin({
      subscriptions: {
        async BowlServed(context, fact) {
          await repaired.BowlServed(context, fact);
          if (fact.sequence === 3) await defer(context.tx, 'select 1 / $1::int', [0]);
        },
      },
    });
    await deliver(message('deferred', 1), message('deferred', 3));
    await deliver(message('deferred', 2));

    expect(await bowlsOf('deferred')).toEqual([1, 2]);
    expect(await outcomesOf('deferred', 1, 2, 3)).toEqual(['done', 'done', 'dead']);
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
    // Once in the batch and once in its half, then three times alone.
    expect(calls).toBe(5);

    expect(await replay()).toMatchObject([
      { outcome: 'parked-again', reason: 'TypeError: unlucky' },
    ]);
    expect(await bowlsOf('poison')).toEqual([1]);

    expect(await replay({ subscriptions: repaired })).toMatchObject([{ outcome: 'applied' }]);
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

  test('parks a fact that its handler refuses, with the refusal, and holds its key', async () => {
    const { deliver, replay, operate } = await begin();
    await deliver(
      message('refused', 1),
      message('refused', 2, { data: { bowl: refusedBowl } }),
      message('refused', 3),
    );
    expect(await bowlsOf('refused')).toEqual([1]);
    expect(await outcomesOf('refused', 1, 2, 3)).toEqual(['done', 'dead', 'held']);
    expect((await operate().parked(page('refused'))).facts).toMatchObject([
      { reason: 'refused, too-many-bowls: 碗数过多', heldBehind: 1, attempts: 1 },
    ]);

    expect(await replay({ subscriptions: repaired })).toMatchObject([{ outcome: 'applied' }]);
    expect(await bowlsOf('refused')).toEqual([1, refusedBowl, 3]);
  });

  test('parks an unreadable message by its place, and goes on when two people give it up', async () => {
    const { deliver, replay, operate, topic, confirmSkip } = await begin();
    await deliver(
      { key: 'torn', value: '{"half' },
      { key: 'torn', value: '"no envelope"' },
      message('torn', 1),
    );
    expect(await bowlsOf('torn')).toEqual([]);
    const letters = await sqlRows<{ id: string }>(
      scene().appUrl,
      'select id, message_offset, event_id, payload from dead_letters where topic = $1 order by id',
      [topic],
    );
    expect(letters).toMatchObject([
      { message_offset: '0', event_id: null, payload: '{"half' },
      { message_offset: '1', event_id: null, payload: '"no envelope"' },
    ]);
    expect((await replay()).map(({ outcome }) => outcome)).toEqual([
      'parked-again',
      'parked-again',
    ]);

    for (const { id } of letters) {
      await operate().askToSkip(id, asker, '无法读取');
      await confirmSkip(id, confirmer);
    }

    expect(await bowlsOf('torn')).toEqual([1]);
  });

  test('parks the second of two facts that claim the same place', async () => {
    const { deliver } = await begin();
    await deliver(message('double', 1));
    await deliver(message('double', 1, { id: fixedId('double', 77) }));

    expect(await bowlsOf('double')).toEqual([1]);
    expect(await outcomesOf('double', 77)).toEqual(['dead']);
  });

  test('says of it that its place is taken, however often it is tried, and keeps its letter open', async () => {
    const { deliver, replay, operate, confirmSkip } = await begin();
    const foreign = message('usurped', 1, { id: fixedId('usurped', 77) });
    await deliver(message('usurped', 1), foreign, message('usurped', 2));

    for (let tries = 0; tries < 2; tries += 1)
      expect(await replay({ subscriptions: repaired })).toMatchObject([
        { outcome: 'superseded', reason: 'sequence 1 belongs to another fact' },
      ]);
    expect(await bowlsOf('usurped')).toEqual([1]);
    expect((await operate().parked(page('usurped'))).total).toBe(1);

    const [letter] = (await operate().parked(page('usurped'))).facts;
    await operate().askToSkip(letter?.id ?? '', asker, '重复编号');
    await confirmSkip(letter?.id ?? '', confirmer);
    expect(await bowlsOf('usurped')).toEqual([1, 2]);
    expect(await outcomesOf('usurped', 77)).toEqual(['skipped']);
  });

  test('parks all but the first of several that wait for the same place', async () => {
    const { deliver, operate } = await begin();
    await deliver(message('crowd', 2), message('crowd', 2, { id: fixedId('crowd', 77) }));
    await deliver(message('crowd', 1));

    expect(await bowlsOf('crowd')).toEqual([1, 2]);
    expect(await outcomesOf('crowd', 1, 2, 77)).toEqual(['done', 'done', 'dead']);
    expect((await operate().parked(page('crowd'))).total).toBe(1);
  });

  test('lets the first of two messages with one id stand, whatever the second says', async () => {
    const { deliver, operate } = await begin();
    await deliver(message('twin', 1));
    await deliver(message('twin', 1, { data: { bowl: 5 } }), message('twin', 2));

    expect(await bowlsOf('twin')).toEqual([1, 2]);
    expect((await operate().parked(page('twin'))).total).toBe(0);
  });

  test('opens a letter again for a fact that waited, and fails only then', async () => {
    const { deliver, replay, operate, confirmSkip } = await begin();
    await deliver(
      { key: 'queue', value: '{"half' },
      message('queue', 1, { data: { bowl: poisonBowl } }),
      message('queue', 2),
    );
    const [torn] = (await operate().parked(page('queue'))).facts;
    await operate().askToSkip(torn?.id ?? '', asker, '无法读取');
    await confirmSkip(torn?.id ?? '', confirmer);
    expect(await outcomesOf('queue', 1, 2)).toEqual(['dead', 'held']);

    expect(await replay({ subscriptions: repaired })).toMatchObject([{ outcome: 'applied' }]);
    expect(await bowlsOf('queue')).toEqual([poisonBowl, 2]);
  });
});
