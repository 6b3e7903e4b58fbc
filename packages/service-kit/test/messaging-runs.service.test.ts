import { describe, expect, test } from 'vitest';
import { type Many, run, type SubscriptionsTo } from '../src/messaging/index.ts';
import { child } from './messaging/child.ts';
import { kitchen } from './messaging/kitchen.ts';
import { fixedId, message, one, type shops } from './messaging/trial.ts';
import { poisonBowl, refusedBowl, servedTogether } from './messaging/trial-consumer.ts';

const { scene, begin, bowlsOf, outcomesOf, logUrl } = kitchen();

/** What was handed on together, by shop and sequence; each member does its work as it would. */
function watching() {
  const runs: string[][] = [];
  const subscriptions = {
    BowlServed: {
      async many(heard) {
        runs.push(
          heard.map(({ fact: { partitionkey, sequence } }) => `${partitionkey} ${sequence}`),
        );
        await servedTogether.BowlServed.many(heard);
      },
    },
  } satisfies SubscriptionsTo<typeof shops>;
  return { runs, subscriptions };
}

const bowl = (of: number) => ({ data: { bowl: of } });

describe('a handler that takes many', () => {
  test('is handed facts of one type at once, each key in its order, what came before not again', async () => {
    const { runs, subscriptions } = watching();
    const { deliver } = await begin({ subscriptions });
    await deliver(message('run-a', 1));
    await deliver(
      message('run-a', 1),
      message('run-a', 2),
      message('run-b', 1),
      message('run-a', 3, { type: 'ShopSwept', data: {} }),
      message('run-b', 3),
      message('run-c', 1),
      message('run-b', 2),
      message('run-a', 4),
    );

    expect(runs).toEqual([
      ['run-a 1'],
      ['run-a 2', 'run-b 1', 'run-c 1'],
      ['run-b 2', 'run-a 4'],
      ['run-b 3'],
    ]);
    expect(await bowlsOf('run-a')).toEqual([1, 2, 4]);
    expect(await bowlsOf('run-b')).toEqual([1, 2, 3]);
  });

  test.each([
    ['a poison', poisonBowl, 'Error: an unlucky bowl'],
    ['a refused', refusedBowl, 'refused, too-many-bowls: 碗数过多'],
  ])(
    'parks %s fact within a run alone; its key waits, and all others go on',
    async (name, bad, reason) => {
      const { runs, subscriptions } = watching();
      const { deliver, replay, topic } = await begin({ subscriptions });
      const shop = (n: number) => `${name}-${n}`.replaceAll(' ', '-');
      const others = Array.from({ length: 9 }, (_, n) => message(shop(n), 1));
      const [before, after] = [others.slice(0, 4), others.slice(4)];
      await deliver(
        ...before,
        message(shop(99), 1),
        message(shop(99), 2, bowl(bad)),
        message(shop(99), 3),
        ...after,
      );

      for (let n = 0; n < 9; n += 1) expect(await bowlsOf(shop(n))).toEqual([1]);
      expect(await bowlsOf(shop(99))).toEqual([1]);
      expect(await outcomesOf(shop(99), 1, 2, 3)).toEqual(['done', 'dead', 'held']);
      const letters = 'select reason, event_id from dead_letters where topic = $1';
      expect(await one(scene().appUrl, letters, [topic])).toEqual({
        reason,
        event_id: fixedId(shop(99), 2),
      });

      runs.length = 0;
      await deliver(message(shop(99), 4), message(shop(0), 2));
      expect(runs).toEqual([[`${shop(0)} 2`]]);
      const mended = { BowlServed: { many: served } };
      expect(await replay({ subscriptions: mended })).toMatchObject([{ outcome: 'applied' }]);
      expect(await bowlsOf(shop(99))).toEqual([1, bad, 3, 4]);
    },
  );

  test('is never handed what waits behind a letter of its key, whichever subject it is of', async () => {
    const { runs, subscriptions } = watching();
    const { deliver } = await begin({ subscriptions });
    const ofTable = (sequence: number) =>
      message('blocked', sequence, {
        id: fixedId('blocked-table', sequence),
        subject: 'table/blocked',
      });
    await deliver(
      message('blocked', 1),
      message('blocked', 2, bowl(-1)),
      message('free', 1),
      ofTable(1),
      message('blocked', 3),
      message('free', 2),
    );
    await deliver(ofTable(2), message('free', 3));

    expect(runs).toEqual([['blocked 1', 'free 1'], ['free 2'], ['free 3']]);
    expect(await outcomesOf('blocked', 1, 2, 3)).toEqual(['done', 'dead', 'held']);
    expect(await outcomesOf('blocked-table', 1, 2)).toEqual(['held', 'held']);
  });

  test('finds one bad fact among hundreds in few transactions', async () => {
    const { runs, subscriptions } = watching();
    const { deliver } = await begin({ subscriptions });
    const hundred = Array.from({ length: 100 }, (_, n) =>
      message(`sought-${n}`, 1, n === 61 ? bowl(poisonBowl) : {}),
    );
    await deliver(...hundred);

    expect(await outcomesOf('sought-61', 1)).toEqual(['dead']);
    expect(await outcomesOf('sought-99', 1)).toEqual(['done']);
    // The part, seven halvings with both sides, and three tries alone.
    expect(runs.length).toBeLessThanOrEqual(1 + 2 * 7 + 3);
  });

  test.each([
    ['effect.apply.before'],
    ['effect.apply.after'],
    ['consumer.commit.before'],
    ['consumer.commit.after'],
  ])('has each effect of a run once when it is killed at %s', async (point) => {
    const shop = (n: number) => `run-${point.replaceAll('.', '-')}-${n}`;
    const { topic, publish, deliver } = await begin({ subscriptions: servedTogether });
    await publish([message(shop(1), 1), message(shop(2), 1), message(shop(1), 2)]);
    const args = ['embedded', logUrl(), scene().appUrl, topic, topic, 'together'];
    const killed = child('./consumer-child.ts', args, { CRASHPOINT: `${point}:1` });
    expect(await killed.ended).toBe('SIGKILL');

    await deliver(message(shop(2), 2));

    expect(await bowlsOf(shop(1))).toEqual([1, 2]);
    expect(await bowlsOf(shop(2))).toEqual([1, 2]);
  });
});

/** The handler after its repair. */
const served: Many['many'] = async (heard) => {
  for (const { context, fact } of heard)
    await run(context.tx, 'insert into effects (subject, bowl) values ($1, $2)', [
      fact.subject,
      (fact.data as { bowl: number }).bowl,
    ]);
};
