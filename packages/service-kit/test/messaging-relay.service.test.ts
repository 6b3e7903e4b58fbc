import { eventually, sqlRows } from '@tisheng/test-kit';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { announce, type Broker, embeddedLog, startRelay } from '../src/messaging/index.ts';
import { child } from './messaging/child.ts';
import { logDatabase, reader, trialScene } from './messaging/scene.ts';
import { command, logger, one, serve, shops } from './messaging/trial.ts';

const scene = trialScene();
let log: Awaited<ReturnType<typeof logDatabase>>;
let broker: Broker;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  log = await logDatabase();
  broker = embeddedLog({ databaseUrl: log.url, logger });
  await broker.ensureTopics([shops.topic]);
});

afterEach(async () => {
  for (const opened of open.splice(0)) await opened.close();
});

afterAll(async () => {
  await broker.close();
  await log.drop();
});

function relay() {
  const started = startRelay({ databaseUrl: scene().appUrl, broker, logger, pollMs: 50 });
  open.push(started);
  return started;
}

async function published(shop: string): Promise<number[]> {
  const rows = await sqlRows<{ sequence: number }>(
    log.url,
    `select (value::json->>'sequence')::int as sequence from log_messages
     where key = $1 order by partition, message_offset`,
    [shop],
  );
  return rows.map((row) => row.sequence);
}

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
      log.url,
      `select value from log_messages where key = 'verbatim'`,
    );
    expect(value).toBe(envelope);
  });

  test('is woken by a commit, long before its poll', async () => {
    const sleepy = startRelay({ databaseUrl: scene().appUrl, broker, logger, pollMs: 600_000 });
    open.push(sleepy);
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

    await leader.close();
    open.splice(open.indexOf(leader), 1);

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
    const killed = child('./relay-child.ts', [scene().appUrl, log.url], {
      CRASHPOINT: `${point}:1`,
    });
    expect(await killed.ended).toBe('SIGKILL');

    await relay().drained();

    expect(await published(shop)).toEqual(expected);
  });
});

test('a relay reads what it published back through a group', async () => {
  await serve(scene().orm, 'read-back', 1);
  await relay().drained();
  const member = reader(broker, 'read-back', [shops.topic]);
  open.push(member);

  await eventually(() => expect(member.read.map(({ key }) => key)).toContain('read-back'));
});
