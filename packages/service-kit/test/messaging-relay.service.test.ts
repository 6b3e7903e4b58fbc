import { eventually, sqlRows } from '@tisheng/test-kit';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../src/clock.ts';
import { fillFromJournal } from '../src/messaging/fill-topic.ts';
import { announce, messagingOperations, startRelay } from '../src/messaging/index.ts';
import { child } from './messaging/child.ts';
import { reader, trialLog, trialScene } from './messaging/scene.ts';
import { tcpProxy } from './messaging/tcp-proxy.ts';
import { command, logger, one, serve, shops } from './messaging/trial.ts';

const scene = trialScene();
const { url, broker, opened, close, closeAll, published } = trialLog();

const relay = () =>
  opened(startRelay({ databaseUrl: scene().appUrl, broker: broker(), logger, pollMs: 50 }));

describe('relay', () => {
  test('publishes what is committed, in order for each subject, and owes nothing after', async () => {
    const bowls = Array.from({ length: 40 }, (_, n) => n + 1);
    for (const bowl of bowls) await serve(scene().orm, 'ordered', bowl);

    await relay().drained();

    expect(await published('ordered')).toEqual(bowls);
  });

  test('publishes the very bytes of the journal', async () => {
    const [id] = await serve(scene().orm, 'verbatim', 1);
    await relay().drained();

    const { envelope } = await one<{ envelope: string }>(
      scene().appUrl,
      'select envelope::text as envelope from journal where id = $1',
      [id],
    );
    const { value } = await one<{ value: string }>(
      url(),
      `select value from log_messages where key = 'verbatim'`,
    );
    expect(value).toBe(envelope);
  });

  test('is woken by a commit, long before its poll', async () => {
    const given = { databaseUrl: scene().appUrl, broker: broker(), logger };
    const sleepy = opened(startRelay({ ...given, pollMs: 600_000 }));
    await sleepy.drained();
    await eventually(() => expect(sleepy.isLeader()).toBe(true));

    await serve(scene().orm, 'woken', 1);

    await eventually(async () => expect(await published('woken')).toEqual([1]));
  });

  test('finds a transaction that drew its position early and committed late', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { promise: inside, resolve: entered } = Promise.withResolvers<void>();
    const late = command(scene().orm, async (context) => {
      const about = { subject: 'shop/late', partitionkey: 'late' };
      await announce(context, shops, about, [{ type: 'ShopSwept', data: {} }]);
      entered();
      await held;
    });
    await inside;
    await serve(scene().orm, 'early', 1);
    const running = relay();
    await eventually(async () => expect(await published('early')).toEqual([1]));

    release();
    await late;
    await running.drained();

    expect(await published('late')).toEqual([1]);
  });

  test('has one leader, and another one when that is gone', async () => {
    const [first, second] = [relay(), relay()];
    await eventually(() =>
      expect([first.isLeader(), second.isLeader()].toSorted()).toEqual([false, true]),
    );
    const [leader, follower] = first.isLeader() ? [first, second] : [second, first];

    await close(leader);

    await eventually(() => expect(follower.isLeader()).toBe(true));
  });

  test('starts again when the database cuts its connection', async () => {
    const running = relay();
    await eventually(() => expect(running.isLeader()).toBe(true));
    await sqlRows(
      scene().adminUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'relay' and datname = current_database()`,
    );
    await serve(scene().orm, 'cut', 1);

    await eventually(async () => expect(await published('cut')).toEqual([1]));
  });

  test('goes on by itself when its database was away', async () => {
    const direct = new URL(scene().appUrl);
    const proxy = await tcpProxy(direct.hostname, Number(direct.port || 5432));
    const behind = new URL(scene().appUrl);
    behind.host = `127.0.0.1:${proxy.port}`;
    const running = startRelay({ databaseUrl: behind.href, broker: broker(), logger, pollMs: 50 });
    await eventually(() => expect(running.isLeader()).toBe(true));
    proxy.takeAway();
    await eventually(() => expect(running.isLeader()).toBe(false));
    await serve(scene().orm, 'meantime', 1);

    proxy.bringBack();

    await eventually(async () => expect(await published('meantime')).toEqual([1]), {
      timeoutMs: 15_000,
    });
    await running.close();
    await proxy.close();
  });

  test('tells how much is owed and for how long', async () => {
    await serve(scene().orm, 'owed', 1, 2, 3);
    const client = new Client({ connectionString: scene().appUrl });
    await client.connect();
    await client.query(`select pg_advisory_lock(hashtext('relay'))`);
    const follower = relay();

    const backlog = await follower.backlog();

    expect(backlog.facts).toBe(3);
    expect(backlog.oldestAgeMs).toBeGreaterThan(0);
    await client.end();
    await follower.drained();
  });

  test.each([
    ['relay.delete.after', [1, 2, 3, 4, 5, 6, 7]],
    ['relay.send.before', [1, 2, 3, 4, 5, 6, 7]],
    ['relay.send.after', [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 6, 7]],
    ['relay.commit.after', [1, 2, 3, 4, 5, 6, 7]],
  ])('loses nothing when it is killed at %s', async (point, expected) => {
    const shop = `killed-${point}`;
    await serve(scene().orm, shop, ...Array.from({ length: 7 }, (_, n) => n + 1));
    const killed = child('./relay-child.ts', [scene().appUrl, url()], {
      CRASHPOINT: `${point}:1`,
    });
    expect(await killed.ended).toBe('SIGKILL');

    await relay().drained();

    expect(await published(shop)).toEqual(expected);
  });
});

describe('filling a topic from the journal', () => {
  const filling = () =>
    messagingOperations({
      service: 'kitchen',
      orm: scene().orm,
      clock: systemClock(),
      logger,
      streams: [],
      broker: broker(),
      topic: shops.topic,
      consumer: () => null,
    });
  const positionsOf = async (shop: string) => {
    const rows = await sqlRows<{ position: string }>(
      scene().appUrl,
      'select position from journal where subject = $1 order by position',
      [`shop/${shop}`],
    );
    return rows.map(({ position }) => position);
  };

  test('publishes every fact once more in the order of the journal, in portions, and again when asked again', async () => {
    await serve(scene().orm, 'filled', 1, 2, 3);
    await serve(scene().orm, 'filled-too', 1);
    await relay().drained();
    await closeAll();
    await emptyLog();

    const portions: number[] = [];
    const filled = await fillFromJournal(
      scene().orm,
      {},
      { portionSize: 3, onPortion: ({ facts }) => portions.push(facts) },
    );
    await filling().fillTopic();
    await relay().drained();

    const { facts, lastPosition } = filled;
    expect(lastPosition).toBe((await positionsOf('filled-too')).at(-1));
    expect(portions.slice(0, 2)).toEqual([3, 6]);
    expect(portions.at(-1)).toBe(facts);
    expect(await published('filled')).toEqual([1, 2, 3]);
    expect(await published('filled-too')).toEqual([1]);
    await filling().fillTopic();
    await relay().drained();
    expect(await published('filled')).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test('begins at a position or a day when it is told to', async () => {
    await serve(scene().orm, 'from', 1, 2, 3);
    await relay().drained();
    await emptyLog();
    const [, second = ''] = await positionsOf('from');
    await filling().fillTopic({ position: second });
    await relay().drained();
    expect(await published('from')).toEqual([2, 3]);

    expect(await filling().fillTopic({ day: '9999-12-31' })).toEqual({
      facts: 0,
      lastPosition: null,
    });
    await emptyLog();
    await filling().fillTopic({ day: '2000-01-01' });
    await relay().drained();
    expect(await published('from')).toEqual([1, 2, 3]);
  });

  test('goes before what is announced meanwhile, and tells what is owed', async () => {
    await serve(scene().orm, 'meanwhile', 1, 2);
    await relay().drained();
    await closeAll();
    await emptyLog();
    await filling().fillTopic({ position: (await positionsOf('meanwhile'))[0] ?? '' });
    await serve(scene().orm, 'meanwhile', 3);
    expect(await filling().owed()).toMatchObject({
      facts: 3,
      oldestPosition: (await positionsOf('meanwhile'))[0],
    });

    await relay().drained();
    expect(await published('meanwhile')).toEqual([1, 2, 3]);
  });
});

/** As if the topic had been deleted and made anew. */
async function emptyLog() {
  await sqlRows(url(), 'truncate log_messages');
}

test('a relay reads what it published back through a group', async () => {
  await serve(scene().orm, 'read-back', 1);
  await relay().drained();
  const member = opened(reader(broker(), 'read-back', [shops.topic]));

  await eventually(() => expect(member.read.map(({ key }) => key)).toContain('read-back'));
});
