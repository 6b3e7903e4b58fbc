import { sqlRows } from '@tisheng/test-kit';
import { describe, expect, test } from 'vitest';
import { kitchen, repaired } from './messaging/kitchen.ts';
import { fixedId, message, one } from './messaging/trial.ts';
import { poisonBowl } from './messaging/trial-consumer.ts';

const { scene, begin, bowlsOf, outcomesOf } = kitchen();

describe('dead letters', () => {
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
});
