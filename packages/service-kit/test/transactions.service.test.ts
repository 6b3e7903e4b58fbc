import { createTestDatabase, eventually, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { virtualClock } from '../src/clock.ts';
import { createOrm, type Orm } from '../src/database/orm.ts';
import { sweepTroubles } from '../src/sweep-troubles.ts';
import { allChanged, type Sweep, startSweeps } from '../src/sweeps.ts';

const logger = pino({ level: 'silent' });
type Neighbour = { database: TestDatabase; orm: Orm };
let registry: Neighbour;
let ledger: Neighbour;

async function neighbour(applicationName: string): Promise<Neighbour> {
  const database = await createTestDatabase({
    service: applicationName,
    migrate: async (url) => {
      await sqlRows(url, 'create table days_seen (day date primary key, seen_in text not null)');
    },
  });
  const orm = await createOrm({ databaseUrl: database.appUrl, applicationName, entities: [] });
  return { database, orm };
}

beforeAll(async () => {
  registry = await neighbour('trial-registry');
  ledger = await neighbour('trial-ledger');
});

afterAll(async () => {
  for (const { orm, database } of [registry, ledger]) {
    await orm.close(true);
    await database.drop();
  }
});

const insertDay = `insert into days_seen values (?, current_database()) on conflict do nothing returning day`;
const seeToday: Sweep = {
  name: 'see-today',
  run: async ({ tx, today }) =>
    allChanged((await tx.execute<unknown[]>(insertDay, [today])).length),
};
const daysSeen = ({ database }: Neighbour) =>
  sqlRows<{ day: string; seen_in: string }>(
    database.appUrl,
    'select day::text, seen_in from days_seen order by day',
  );

test('a sweep set off within the transaction of another service works in its own database', async () => {
  const clock = virtualClock(new Date('2026-11-23T02:00:00Z'), { frozen: true });
  const sweeps = startSweeps({
    name: 'trial-ledger',
    orm: ledger.orm,
    clock,
    logger,
    troubles: sweepTroubles(logger),
    sweeps: [seeToday],
    intervalMs: 3_600_000,
  });
  await eventually(async () => expect(await daysSeen(ledger)).toHaveLength(1));

  const undone = registry.orm.em.fork().transactional(async (tx) => {
    await tx.execute(insertDay, ['2026-01-01']);
    clock.advanceDays(1);
    // The sweep commits although this transaction is still open, so it does not stand in it.
    await eventually(async () => expect(await daysSeen(ledger)).toHaveLength(2));
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await sweeps.stop();

  const ledgerName = new URL(ledger.database.appUrl).pathname.slice(1);
  expect(await daysSeen(ledger)).toEqual([
    { day: '2026-11-23', seen_in: ledgerName },
    { day: '2026-11-24', seen_in: ledgerName },
  ]);
  expect(await daysSeen(registry)).toEqual([]);
});

test('a sweep is called again until it finds nothing, and one that fails leaves the next round whole', async () => {
  const clock = virtualClock(new Date('2027-03-01T02:00:00Z'), { frozen: true });
  let left = 3;
  let broken = true;
  const portions: Sweep = {
    name: 'portions',
    run: async ({ tx }) => {
      await tx.execute(insertDay, [`2027-03-0${left + 1}`]);
      if (broken) throw new Error('broken');
      left -= 1;
      return allChanged(left);
    },
  };
  const { runDue, stop } = startSweeps({
    name: 'trial-ledger',
    orm: ledger.orm,
    clock,
    logger,
    troubles: sweepTroubles(logger),
    sweeps: [portions],
    intervalMs: 0,
  });
  await expect(runDue()).rejects.toThrow('broken');
  const days = async () => (await daysSeen(ledger)).map(({ day }) => day);
  expect((await days()).filter((day) => day.startsWith('2027'))).toEqual([]);

  broken = false;
  await runDue();
  await stop();

  expect((await days()).filter((day) => day.startsWith('2027'))).toEqual([
    '2027-03-02',
    '2027-03-03',
    '2027-03-04',
  ]);
});
