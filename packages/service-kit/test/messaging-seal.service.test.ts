import { eventually, sqlRows } from '@tisheng/test-kit';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  announce,
  type Broker,
  embeddedLog,
  type Relay,
  type Seal,
  type SealedRow,
  startRelay,
  verifySeals,
} from '../src/messaging/index.ts';
import { logDatabase, trialScene } from './messaging/scene.ts';
import { command, logger, one, serve, shops } from './messaging/trial.ts';

const scene = trialScene();
let log: Awaited<ReturnType<typeof logDatabase>>;
let broker: Broker;
let relay: Relay;

beforeAll(async () => {
  log = await logDatabase();
  broker = embeddedLog({ databaseUrl: log.url, logger });
  await broker.ensureTopics([shops.topic]);
  relay = startRelay({ databaseUrl: scene().appUrl, broker, logger, pollMs: 50 });
});

beforeEach(() => relay.drained());

afterAll(async () => {
  await relay.close();
  await broker.close();
  await log.drop();
});

const readSeals = () => sqlRows<Seal>(scene().appUrl, 'select * from seals order by number');
const readJournal = () =>
  sqlRows<SealedRow>(
    scene().appUrl,
    'select position, envelope::text as envelope from journal order by position',
  );

async function sealedUpTo(): Promise<bigint> {
  return BigInt((await readSeals()).at(-1)?.last_position ?? 0);
}

async function positionOf(id: string | undefined): Promise<bigint> {
  const found = await one<{ position: string }>(
    scene().appUrl,
    'select position from journal where id = $1',
    [id],
  );
  return BigInt(found.position);
}

/** Transaction ids are those of the whole server: whatever else runs there holds a seal back too. */
const patient = { timeoutMs: 50_000 };

describe('seals', () => {
  test('cover the published journal in a chain that verifies', async () => {
    await serve(scene().orm, 'sealed', 1, 2, 3);
    const [last] = await serve(scene().orm, 'sealed', 4);
    const end = await positionOf(last);

    await eventually(async () => expect(await sealedUpTo()).toBe(end), patient);

    expect(verifySeals(await readSeals(), await readJournal())).toEqual([]);
  });

  test('wait for a commit that is held open below them, even one that began later', async () => {
    const client = new Client({ connectionString: scene().appUrl });
    await client.connect();
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { promise: inside, resolve: entered } = Promise.withResolvers<void>();
    const late = command(scene().orm, async (context) => {
      const about = { subject: 'shop/held-open', partitionkey: 'held-open' };
      await announce(context, shops, about, [{ type: 'ShopSwept', data: {} }]);
      entered();
      await held;
    });
    await inside;
    const [early] = await serve(scene().orm, 'prompt', 1);
    await client.query('commit');
    await client.end();
    await relay.drained();
    // A second round of the relay would close the range, were the open transaction not waited for.
    await serve(scene().orm, 'prompt', 2);
    await relay.drained();
    expect(await sealedUpTo()).toBeLessThan(await positionOf(early));

    release();
    await late;

    await eventually(async () => {
      expect(await sealedUpTo()).toBeGreaterThanOrEqual(await positionOf(early));
    }, patient);
    const { position } = await one<{ position: string }>(
      scene().appUrl,
      `select position from journal where subject = 'shop/held-open'`,
    );
    expect(await sealedUpTo()).toBeGreaterThan(BigInt(position));
    expect(verifySeals(await readSeals(), await readJournal())).toEqual([]);
  });

  test('wait for a command that has drawn its position and written nothing yet', async () => {
    // Between the position and the row stands a trigger that waits: a transaction has no id until its first row.
    await sqlRows(
      scene().migratorUrl,
      `create function stall() returns trigger language plpgsql as $$
         begin perform pg_advisory_xact_lock_shared(4711); return new; end $$;
       create trigger stall before insert on journal for each row
         when (new.subject = 'shop/stalled') execute function stall()`,
    );
    const client = new Client({ connectionString: scene().appUrl });
    await client.connect();
    await client.query('select pg_advisory_lock(4711)');
    const stalled = serve(scene().orm, 'stalled', 1);
    await eventually(async () => {
      const waiting = await sqlRows(
        scene().adminUrl,
        `select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
      );
      expect(waiting).toHaveLength(1);
    });
    const [later] = await serve(scene().orm, 'prompt', 3);
    await relay.drained();
    await serve(scene().orm, 'prompt', 4);
    await relay.drained();
    expect(await sealedUpTo()).toBeLessThan(await positionOf(later));

    await client.query('select pg_advisory_unlock(4711)');
    await client.end();
    const [id] = await stalled;

    expect(await positionOf(id)).toBeLessThan(await positionOf(later));
    await eventually(async () => {
      expect(await sealedUpTo()).toBeGreaterThanOrEqual(await positionOf(later));
    }, patient);
    expect(verifySeals(await readSeals(), await readJournal())).toEqual([]);
  });

  test('go on where they ended when the relay starts again', async () => {
    await relay.close();
    const [id] = await serve(scene().orm, 'restarted', 1);
    relay = startRelay({
      databaseUrl: scene().appUrl,
      broker,
      logger,
      pollMs: 50,
      sealHash: 'sm3',
    });

    await eventually(async () => expect(await sealedUpTo()).toBe(await positionOf(id)));

    const seals = await readSeals();
    expect(seals.at(-1)?.algorithm).toBe('sm3');
    expect(verifySeals(seals, await readJournal())).toEqual([]);
  });

  test.each([
    ['a changed fact', 'hash-differs', (rows: SealedRow[]) => changeFirst(rows)],
    ['a missing fact', 'count-differs', (rows: SealedRow[]) => rows.slice(1)],
    [
      'an added fact',
      'count-differs',
      (rows: SealedRow[]) => [rows[0], ...rows].filter((row) => !!row),
    ],
  ])('show %s', async (_, fault, tamper) => {
    const seals = await readSeals();
    const tampered = tamper(await readJournal());

    expect(verifySeals(seals, tampered)).toEqual([{ seal: seals[0]?.number, fault }]);
  });

  test('show a missing and a rewritten seal', async () => {
    await serve(scene().orm, 'more', 1);
    await eventually(async () => expect((await readSeals()).length).toBeGreaterThan(2));
    const [seals, journal] = [await readSeals(), await readJournal()];
    const [first, second, ...others] = seals;
    if (!first || !second) throw new Error('too few seals');

    expect(verifySeals([second, ...others], journal)[0]?.fault).toBe('gap-or-overlap');
    const rewritten = { ...first, hash: second.hash };
    expect(verifySeals([rewritten, second, ...others], journal).map(({ fault }) => fault)).toEqual([
      'hash-differs',
      'chain-broken',
    ]);
  });
});

function changeFirst(rows: SealedRow[]): SealedRow[] {
  return rows.map((row, n) =>
    n === 0 ? { ...row, envelope: row.envelope.replace('"bowl":1', '"bowl":7') } : row,
  );
}
