import { defineEntity, p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { createTestDatabase, saidDuring, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeRow, findRow, inTransaction } from '../src/database/index.ts';
import { createOrm, type Orm } from '../src/database/orm.ts';
import { defer, isLostRace, isTransient, run } from '../src/messaging/index.ts';

const BowlRow = defineEntity({
  name: 'BowlRow',
  tableName: 'bowls',
  properties: {
    bowlId: p.integer().primary(),
    version: p.integer().version(),
    noodles: p.string(),
    toppings: p.json<string[]>(),
    servedOn: p.date().nullable(),
  },
});

let database: TestDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await createTestDatabase({
    service: 'trial-deferring',
    migrate: async (url) => {
      await sqlRows(
        url,
        `create table bowls (bowl_id integer primary key, version integer not null default 1,
          noodles text not null, toppings jsonb not null default '[]', served_on date)`,
      );
    },
  });
  orm = await createOrm({
    databaseUrl: database.appUrl,
    applicationName: 'trial-deferring',
    entities: [BowlRow],
    connectionsMax: 1,
  });
  await transaction(read);
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});
beforeEach(() => sqlRows(database.adminUrl, 'delete from bowls'));

const bowls = () =>
  sqlRows<{ id: number; noodles: string }>(
    database.adminUrl,
    'select bowl_id as id, noodles from bowls order by 1',
  );
const insert = 'insert into bowls (bowl_id, noodles) values ($1, $2)';
const read = (tx: EntityManager) => run<{ n: string }>(tx, 'select count(*) as n from bowls');
const transaction = <Result>(work: (tx: EntityManager) => Promise<Result>) =>
  inTransaction(orm, work);

describe('a transaction', () => {
  test('that reads, decides and writes makes two journeys, whatever it writes', async () => {
    const { statements, journeys } = await saidDuring(() =>
      transaction(async (tx) => {
        await Promise.all([read(tx), read(tx)]);
        for (const n of [1, 2, 3]) await defer(tx, insert, [n, '拉面']);
      }),
    );
    expect([statements[0], statements.at(-1), statements.length]).toEqual(['begin', 'commit', 7]);
    expect(journeys).toBe(2);
    expect(await bowls()).toHaveLength(3);
  });

  test('that says nothing sends nothing, done or undone', async () => {
    const { statements } = await saidDuring(async () => {
      await transaction(async () => {});
      await expect(transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    });
    expect(statements).toEqual([]);
  });

  test('keeps the order of what is deferred, read, and made by the ORM', async () => {
    const seen = await transaction(async (tx) => {
      await defer(tx, insert, [1, '拉面']);
      const [first] = await read(tx);
      tx.create(BowlRow, { bowlId: 2, version: 1, noodles: '炸酱面', toppings: [] });
      await tx.flush();
      const [second] = await read(tx);
      return [first?.n, second?.n, await tx.count(BowlRow)];
    });
    expect(seen).toEqual(['1', '2', 2]);
  });

  test('sends nothing of what was deferred when it is undone', async () => {
    const { statements } = await saidDuring(() =>
      transaction(async (tx) => {
        await read(tx);
        await defer(tx, insert, [1, '拉面']);
        throw new Error('no');
      }).catch(() => {}),
    );
    expect(statements.at(-1)).toBe('rollback');
    expect(statements).not.toContain(insert);
    expect(await bowls()).toEqual([]);
  });
});

test('nothing more is said in a transaction that is over, done or undone', async () => {
  const left: EntityManager[] = [];
  await transaction(async (tx) => void left.push(tx));
  await transaction(async (tx) => {
    left.push(tx);
    throw new Error('no');
  }).catch(() => {});
  for (const tx of left) {
    await expect(run(tx, insert, [1, '拉面'])).rejects.toThrow('is over');
    await expect(defer(tx, insert, [1, '拉面'])).rejects.toThrow('is over');
    await expect(tx.count(BowlRow)).rejects.toThrow('is over');
  }
  expect(await bowls()).toEqual([]);
});

describe('what was deferred and fails', () => {
  const twice = async (tx: EntityManager) => {
    await defer(tx, insert, [1, '拉面']);
    await defer(tx, insert, [1, '炸酱面']);
  };
  const said = { code: '23505', constraint: 'bowls_pkey' };

  test('is told by the commit, by its own name, and nothing stays', async () => {
    await expect(transaction(twice)).rejects.toMatchObject(said);
    expect(await bowls()).toEqual([]);
  });

  test('is told by the next statement, whoever says it, and nothing stays', async () => {
    const askedByStatement = transaction(async (tx) => {
      await twice(tx);
      await read(tx);
    });
    await expect(askedByStatement).rejects.toMatchObject(said);
    const askedByOrm = transaction(async (tx) => {
      await twice(tx);
      await tx.count(BowlRow);
    });
    await expect(askedByOrm).rejects.toMatchObject(said);
    expect(await bowls()).toEqual([]);
  });

  test('does not pass for done when somebody catches it', async () => {
    const caught = transaction(async (tx) => {
      await twice(tx);
      await read(tx).catch(() => {});
    });
    await expect(caught).rejects.toThrow('ended with ROLLBACK');
    expect(await bowls()).toEqual([]);
  });

  test('leaves the connection as good as before', async () => {
    await transaction(twice).catch(() => {});
    await transaction((tx) => defer(tx, insert, [2, '刀削面']));
    expect(await bowls()).toEqual([{ id: 2, noodles: '刀削面' }]);
  });
});

test('a lost connection is told as such, and the next transaction has another', async () => {
  const lost = transaction(async (tx) => {
    const [row] = await run<{ pid: number }>(tx, 'select pg_backend_pid() as pid');
    await sqlRows(database.adminUrl, `select pg_terminate_backend(${row?.pid})`);
    await defer(tx, insert, [1, '拉面']);
  });
  const error: unknown = await lost.catch((thrown: unknown) => thrown);
  expect(isTransient(error)).toBe(true);
  await transaction((tx) => defer(tx, insert, [2, '拉面']));
  expect(await bowls()).toEqual([{ id: 2, noodles: '拉面' }]);
});

describe('a row with a version', () => {
  test('keeps the columns that a change does not name', async () => {
    await sqlRows(database.adminUrl, "insert into bowls values (1, 1, '面', '[\"葱\"]', null)");
    await transaction((tx) =>
      changeRow(tx, BowlRow, { key: '1', version: 1 }, { noodles: '拉面', servedOn: '2026-12-01' }),
    );
    expect(await findRow(orm.em.fork(), BowlRow, '1')).toEqual({
      ...row,
      toppings: ['葱'],
      version: 2,
    });
  });

  const row = { bowlId: 1, noodles: '拉面', toppings: ['香菜', '"葱"'], servedOn: '2026-12-01' };

  test('is read as it was written, and carries the next version', async () => {
    await sqlRows(database.adminUrl, "insert into bowls (bowl_id, noodles) values (1, '面')");
    await transaction((tx) => changeRow(tx, BowlRow, { key: '1', version: 1 }, row));
    expect(await findRow(orm.em.fork(), BowlRow, '1')).toEqual({ ...row, version: 2 });
    await transaction((tx) =>
      changeRow(tx, BowlRow, { key: '1', version: 2 }, { ...row, servedOn: null }),
    );
    expect(await findRow(orm.em.fork(), BowlRow, '1')).toMatchObject({ servedOn: null });
    expect(await findRow(orm.em.fork(), BowlRow, '2')).toBeNull();
  });

  test.for([
    ['deferred', transaction],
    ['at once', (work: (tx: EntityManager) => Promise<void>) => orm.em.fork().transactional(work)],
  ] as const)('%s is not changed over a version that nobody saw', async ([_how, within]) => {
    await sqlRows(database.adminUrl, "insert into bowls values (1, 5, '面', '[]', null)");
    const change = within(async (tx) => {
      await run(tx, insert, [2, '另一碗']);
      await changeRow(tx, BowlRow, { key: '1', version: 4 }, row);
    });
    const error: unknown = await change.catch((thrown: unknown) => thrown);
    expect(isLostRace(error)).toBe(true);
    expect(await bowls()).toEqual([{ id: 1, noodles: '面' }]);
  });
});
