import { eventually } from '@tisheng/test-kit';
import { describe, expect, test } from 'vitest';
import { announce, type Broker, startRelay } from '../src/messaging/index.ts';
import { trialLog, trialScene } from './messaging/scene.ts';
import { command, logger, one, serve, shops } from './messaging/trial.ts';

const scene = trialScene();
const { broker, opened, published } = trialLog();

describe('a busy relay', () => {
  test('seals nothing for each fact while facts keep coming', async () => {
    const { appUrl } = scene();
    const given = { databaseUrl: appUrl, broker: broker(), logger };
    const sleepy = opened(startRelay({ ...given, pollMs: 600_000 }));
    await sleepy.drained();
    const seals = () => one(scene().appUrl, 'select count(*)::int as count from seals');
    const before = await seals();
    for (const bowl of [1, 2, 3, 4, 5]) {
      await serve(scene().orm, 'trickle', bowl);
      await eventually(async () => expect(await published('trickle')).toHaveLength(bowl));
    }
    expect(await seals()).toEqual(before);
  });

  /** Keeps the keys of each send, and lets a test do something before the nth. */
  function withSends(before: (nth: number) => Promise<void>) {
    const sends: string[][] = [];
    const publisher: Broker['publisher'] = () => {
      const { publish, close } = broker().publisher();
      return {
        close,
        async publish(topic, messages) {
          sends.push(messages.map(({ key }) => key));
          await before(sends.length);
          await publish(topic, messages);
        },
      };
    };
    return { sends, broker: { publisher } };
  }

  test('sends what commits late before what it has read ahead, each once', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { promise: inside, resolve: entered } = Promise.withResolvers<void>();
    const late = command(scene().orm, async (context) => {
      const about = { subject: 'shop/overtaken', partitionkey: 'overtaken' };
      await announce(context, shops, about, [{ type: 'ShopSwept', data: {} }]);
      entered();
      await held;
    });
    await inside;
    const bowls = Array.from({ length: 11 }, (_, n) => n + 1);
    for (const bowl of bowls) await serve(scene().orm, 'ahead', bowl);
    const { sends, broker: watched } = withSends(async (nth) => {
      if (nth !== 2) return;
      release();
      await late;
    });
    const given = { databaseUrl: scene().appUrl, broker: watched, logger };
    const running = opened(startRelay({ ...given, batchSize: 3 }));
    await running.drained();

    expect(await published('ahead')).toEqual(bowls);
    expect(await published('overtaken')).toEqual([1]);
    expect(sends.at(2)).toEqual(['overtaken', 'ahead', 'ahead']);
  });

  test('owes what it had read ahead when a send fails', async () => {
    const bowls = Array.from({ length: 11 }, (_, n) => n + 1);
    for (const bowl of bowls) await serve(scene().orm, 'failing', bowl);
    const { broker: failing } = withSends(async (nth) => {
      if (nth === 2) throw new Error('the broker is away');
    });
    const settings = { databaseUrl: scene().appUrl, broker: failing, logger, batchSize: 3 };
    const running = opened(startRelay({ ...settings, pollMs: 50 }));
    await running.drained();

    expect(await published('failing')).toEqual(bowls);
  });
});
