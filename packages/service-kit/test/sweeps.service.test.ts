import { createTestDatabase, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { virtualClock } from '../src/clock.ts';
import { createOrm, type Orm } from '../src/database/orm.ts';
import { sweepTroubles } from '../src/sweep-troubles.ts';
import { allChanged, type Portion, type Sweep, startSweeps } from '../src/sweeps.ts';

let database: TestDatabase;
let orm: Orm;
let logged: string[];

beforeAll(async () => {
  database = await createTestDatabase({
    service: 'trial-sweeps',
    migrate: async (url) => void (await sqlRows(url, 'create table nothing ()')),
  });
  const databaseUrl = database.appUrl;
  orm = await createOrm({ databaseUrl, applicationName: 'trial-sweeps', entities: [] });
});
beforeEach(() => {
  logged = [];
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

/** One instance of the service, with its own view of what is amiss. */
function instance(...sweeps: Sweep[]) {
  const write = (line: string) => void logged.push(line);
  const logger = pino({ level: 'error' }, { write });
  const troubles = sweepTroubles(logger);
  const clock = virtualClock(new Date('2026-11-30T02:00:00Z'), { frozen: true });
  const given = { name: 'trial-sweeps', orm, clock, logger, sweeps, troubles, intervalMs: 0 };
  return { ...startSweeps(given), troubles };
}

/** Answers the portions one after the other, and nothing found after the last. */
function portions(...given: Portion[]) {
  let calls = 0;
  const sweep: Sweep = {
    name: 'portions',
    run: async () => {
      calls += 1;
      return given[calls - 1] ?? allChanged(0);
    },
  };
  return { sweep, calls: () => calls };
}

describe('a round of a sweep', () => {
  test('goes on while portions change something', async () => {
    const { sweep, calls } = portions(allChanged(500), { found: 500, changed: 1 });
    const { runDue, troubles } = instance(sweep);
    await runDue();
    expect(calls()).toBe(3);
    expect(troubles.list()).toEqual([]);
  });

  test('ends with a portion that found work and did none of it, and says so', async () => {
    const stuck = { found: 7, changed: 0 };
    const { sweep, calls } = portions(allChanged(500), stuck, stuck);
    const { runDue, troubles } = instance(sweep);
    await runDue();
    expect(calls()).toBe(2);
    expect(troubles.list()).toMatchObject([{ sweep: 'portions', kind: 'stalled', found: 7 }]);
    expect(logged).toEqual([expect.stringContaining('could do none of it')]);

    await runDue();
    expect(calls()).toBe(3);
    expect(logged).toHaveLength(1);
    await runDue();
    expect(troubles.list()).toEqual([]);
  });

  test('that fails is named until it works again, and keeps no other from its work', async () => {
    let isBroken = true;
    const broken: Sweep = {
      name: 'broken',
      run: async () => {
        if (isBroken) throw new Error('broken');
        return allChanged(0);
      },
    };
    const { sweep, calls } = portions(allChanged(1));
    const { runDue, troubles } = instance(broken, sweep);
    await expect(runDue()).rejects.toThrow('broken');
    expect(calls()).toBe(2);
    expect(troubles.list()).toMatchObject([{ sweep: 'broken', kind: 'failed', found: null }]);
    isBroken = false;
    await runDue();
    expect(troubles.list()).toEqual([]);
  });
});

test('of two instances one works, and the other neither waits nor works nor judges', async () => {
  const begun = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const atWork: Sweep = {
    name: 'shared',
    run: async () => {
      begun.resolve();
      await mayEnd.promise;
      return { found: 3, changed: 0 };
    },
  };
  let callsOfTheOther = 0;
  const waiting: Sweep = {
    name: 'shared',
    run: async () => {
      callsOfTheOther += 1;
      return allChanged(0);
    },
  };
  const [one, other] = [instance(atWork), instance(waiting)];
  const round = one.runDue();
  await begun.promise;
  await other.runDue();
  const callsMeanwhile = callsOfTheOther;
  mayEnd.resolve();
  await round;
  expect(callsMeanwhile).toBe(0);
  expect(other.troubles.list()).toEqual([]);
  expect(one.troubles.list()).toHaveLength(1);
  await other.runDue();
  expect(callsOfTheOther).toBe(1);
});
