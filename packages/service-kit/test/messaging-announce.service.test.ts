import { eventually, sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announce, announceMany, isLostRace } from '../src/messaging/index.ts';
import { command, one, serve, shops, trialDatabase } from './messaging/trial.ts';

let database: Awaited<ReturnType<typeof trialDatabase>>;

beforeAll(async () => {
  database = await trialDatabase();
});

afterAll(() => database.end());

const about = (shop: string) => ({ subject: `shop/${shop}`, partitionkey: shop });

describe('announce', () => {
  test('writes each fact into the journal with its whole envelope, and points the outbox at it', async () => {
    const [first, second] = await serve(database.orm, 'noodles', 1, 2);

    const rows = await sqlRows(
      database.appUrl,
      `select j.id, j.sequence, j.actor_id, j.envelope, o.position is not null as owed
       from journal j left join outbox o using (position)
       where subject = 'shop/noodles' order by sequence`,
    );

    expect(rows).toMatchObject([
      { id: first, sequence: 1, owed: true, actor_id: 'u1' },
      { id: second, sequence: 2, owed: true },
    ]);
    expect(rows[1]?.['envelope']).toMatchObject({
      id: second,
      source: 'shops',
      type: 'BowlServed',
      dataversion: 1,
      subject: 'shop/noodles',
      sequence: 2,
      partitionkey: 'noodles',
      time: '2026-11-23T02:00:00.000Z',
      occurredOn: '2026-11-23',
      causationId: null,
      data: { bowl: 2 },
    });
  });

  test('goes on with the sequence of a subject in the next transaction', async () => {
    await serve(database.orm, 'dumplings', 1, 2, 3);
    await serve(database.orm, 'dumplings', 4);

    const rows = await sqlRows(
      database.appUrl,
      `select sequence from journal where subject = 'shop/dumplings' order by position`,
    );

    expect(rows.map((row) => row['sequence'])).toEqual([1, 2, 3, 4]);
  });

  test('leaves nothing behind when the transaction fails', async () => {
    const failing = command(database.orm, async (context) => {
      await announce(context, shops, about('burnt'), [{ type: 'ShopSwept', data: {} }]);
      throw new Error('later failure');
    });

    await expect(failing).rejects.toThrow('later failure');
    const { n } = await one<{ n: number }>(
      database.appUrl,
      `select count(*)::int as n from journal where subject = 'shop/burnt'`,
    );
    expect(n).toBe(0);
  });

  test('throws when a fact breaks its contract', async () => {
    await expect(serve(database.orm, 'broken', -1)).rejects.toThrow('breaks its contract');
  });

  test('lets one of two writers of a subject win, and the other one know that it lost', async () => {
    await serve(database.orm, 'contested', 1);
    const { promise: held, resolve: released } = Promise.withResolvers<void>();
    const { promise: inside, resolve: entered } = Promise.withResolvers<void>();
    const winner = command(database.orm, async (context) => {
      await announce(context, shops, about('contested'), [{ type: 'ShopSwept', data: {} }]);
      entered();
      await held;
    });
    await inside;
    const loser = serve(database.orm, 'contested', 2).catch((error: unknown) => error);
    await eventually(async () => {
      const { n } = await one<{ n: number }>(
        database.adminUrl,
        `select count(*)::int as n from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(n).toBe(1);
    });
    released();
    await winner;

    expect(isLostRace(await loser)).toBe(true);
  });

  test('announces 100,000 subjects without a gap', async () => {
    const shopCount = 100_000;
    const announced = await command(database.orm, (context) =>
      announceMany(
        context,
        shops,
        Array.from({ length: shopCount }, (_, n) => ({
          ...about(`many-${n}`),
          facts: [{ type: 'ShopSwept', data: {} }],
        })),
      ),
    );

    const { n, ones } = await one<{ n: number; ones: number }>(
      database.appUrl,
      `select count(*)::int as n, (count(*) filter (where sequence = 1))::int as ones
       from journal join outbox using (position) where subject like 'shop/many-%'`,
    );
    expect([announced.length, n, ones]).toEqual([shopCount, shopCount, shopCount]);
  }, 60_000);
});

describe('announceMany, in several statements,', () => {
  const several = 2_500;
  const bowls = (shop: string, ...numbers: number[]) => ({
    ...about(shop),
    facts: numbers.map((bowl) => ({ type: 'BowlServed' as const, data: { bowl } })),
  });
  const countTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
  const announceAll = (announcements: Parameters<typeof announceMany<typeof shops>>[2]) =>
    command(database.orm, (context) => announceMany(context, shops, announcements));
  const journalled = async (shop: string) =>
    sqlRows<{ id: string; sequence: number; bowl: number }>(
      database.appUrl,
      `select id, sequence, (envelope -> 'data' ->> 'bowl')::int as bowl from journal
       where subject = $1 order by position`,
      [`shop/${shop}`],
    );

  test('keeps the order and the sequence of a subject that is in all of them', async () => {
    await serve(database.orm, 'long', 1);
    const announced = await announceAll([
      bowls('long', ...countTo(several)),
      bowls('other', 1),
      bowls('long', 7),
    ]);

    const rows = await journalled('long');
    expect(rows.map(({ sequence }) => sequence)).toEqual(countTo(several + 2));
    expect(rows.map(({ bowl }) => bowl)).toEqual([1, ...countTo(several), 7]);
    const ids = rows.slice(1).map(({ id }) => id);
    expect(announced.toSpliced(several, 1)).toEqual(ids);
  });

  test('leaves nothing behind when a later fact breaks its contract', async () => {
    const broken = announceAll([bowls('half', ...countTo(several), -1)]);

    await expect(broken).rejects.toThrow('BowlServed breaks its contract');
    expect(await journalled('half')).toEqual([]);
  });

  test('leaves nothing behind when the database refuses a portion, even if the next is broken as well', async () => {
    const rule = `check (subject not like '%unwritable')`;
    await sqlRows(database.migratorUrl, `alter table journal add constraint unwritable ${rule}`);
    const unwritable = bowls('unwritable', 1);
    const refused = announceAll([unwritable, bowls('refused', ...countTo(several), -1)]);

    await expect(refused).rejects.toMatchObject({ code: '23514' });
    expect(await journalled('refused')).toEqual([]);
    await serve(database.orm, 'refused', 1);
    expect(await journalled('refused')).toHaveLength(1);
  });
});

describe('journal', () => {
  test.each(['update journal set type = type', 'delete from journal', 'truncate journal'])(
    'refuses "%s" from the app role and from its owner',
    async (change) => {
      await serve(database.orm, 'kept', 1);

      await expect(sqlRows(database.appUrl, change)).rejects.toThrow(/permission denied/);
      await expect(sqlRows(database.migratorUrl, change)).rejects.toThrow(/append-only/);
    },
  );
});
