import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, sqlRows, type TestDatabase } from '../src/index.ts';

const createNotes = async (migratorUrl: string) => {
  await sqlRows(migratorUrl, 'create table notes (id int primary key, said text)');
};

describe('createTestDatabase', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ service: 'test-kit-notes', migrate: createNotes });
  });
  afterAll(() => database.drop());

  test('lets the app write what the migrator made, but not change it', async () => {
    await sqlRows(database.appUrl, 'insert into notes values (1, $1)', ['海勃湾']);
    expect(await sqlRows(database.appUrl, 'select said from notes')).toEqual([{ said: '海勃湾' }]);
    await expect(sqlRows(database.appUrl, 'create table more ()')).rejects.toThrow(/permission/);
    await expect(sqlRows(database.appUrl, 'drop table notes')).rejects.toThrow(/owner/);
  });

  test('gives every caller a copy of its own', async () => {
    const others = await Promise.all(
      [1, 2, 3].map(() => createTestDatabase({ service: 'test-kit-notes', migrate: createNotes })),
    );
    const counts = await Promise.all(
      others.map(({ appUrl }) => sqlRows(appUrl, 'select count(*)::int as n from notes')),
    );
    expect(counts).toEqual([[{ n: 0 }], [{ n: 0 }], [{ n: 0 }]]);
    await Promise.all(others.map(({ drop }) => drop()));
  });

  test('finds Chinese names by trigrams', async () => {
    const [row] = await sqlRows(database.appUrl, `select show_trgm('海勃湾') as trigrams`);
    expect(row?.['trigrams']).not.toHaveLength(0);
  });
});
