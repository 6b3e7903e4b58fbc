import { createTestDatabase, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrm, type Orm } from '../src/database/orm.ts';
import {
  directorySubscriptions,
  directoryTables,
  findOfficer,
  getOfficer,
  listOfficers,
} from '../src/directory/index.ts';
import type { CommandContext } from '../src/messaging/index.ts';

let database: TestDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await createTestDatabase({
    service: 'trial-directory',
    migrate: async (url) => {
      for (const sql of directoryTables) await sqlRows(url, sql);
    },
  });
  orm = await createOrm({ databaseUrl: database.appUrl, applicationName: 'trial', entities: [] });
  await hear('OfficerListed', { ...inspector });
  await hear('OfficerListed', {
    ...inspector,
    officerId: 'o2',
    name: '演示乙',
    districts: ['wuda'],
  });
  await hear('OfficerListed', { ...inspector, officerId: 'o3', name: '演示丙', roles: [] });
  await hear('OfficerListed', { ...inspector, officerId: 'o4', name: '演示丁', bureau: 'health' });
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

const inspector = {
  officerId: 'o1',
  name: '演示甲',
  bureau: 'tobacco',
  districts: ['haibowan', 'wuda'],
  roles: ['permit-officer'],
};

async function hear(type: 'OfficerListed' | 'OfficerLeft', data: object): Promise<void> {
  const context = { tx: orm.em.fork() } as CommandContext;
  await directorySubscriptions[type](context, { data } as never);
}
const idsOf = async (filter: Parameters<typeof listOfficers>[1]) =>
  (await listOfficers(orm.em.fork(), filter)).map(({ officerId }) => officerId);

describe('the copy of the directory', () => {
  test.each([
    [{}, ['o3', 'o4', 'o2', 'o1']],
    [{ bureau: 'tobacco' }, ['o3', 'o2', 'o1']],
    [{ bureau: 'tobacco', district: 'haibowan' }, ['o3', 'o1']],
    [{ bureau: 'tobacco', district: 'wuda', role: 'permit-officer' }, ['o2', 'o1']],
    [{ role: 'registrar' }, []],
  ] as const)('lists who works where: %o', async (filter, ids) => {
    expect((await idsOf(filter)).toSorted()).toEqual(ids.toSorted());
  });

  test('gives a person as the last fact names him', async () => {
    await hear('OfficerListed', { ...inspector, name: '演示甲甲', bureau: 'culture-tourism' });
    expect(await getOfficer(orm.em.fork(), 'o1')).toEqual({
      ...inspector,
      name: '演示甲甲',
      bureau: 'culture-tourism',
    });
  });

  test('refuses work to somebody nobody knows', async () => {
    await expect(getOfficer(orm.em.fork(), 'stranger')).rejects.toMatchObject({
      code: 'unknown-officer',
    });
  });

  test('refuses work to who has left, keeps his name, and takes him back', async () => {
    await hear('OfficerLeft', { officerId: 'o4', leftOn: '2026-03-02' });
    await expect(getOfficer(orm.em.fork(), 'o4')).rejects.toMatchObject({ code: 'officer-left' });
    expect(await findOfficer(orm.em.fork(), 'o4')).toMatchObject({
      name: '演示丁',
      leftOn: '2026-03-02',
    });
    expect(await idsOf({ bureau: 'health' })).toEqual([]);
    await hear('OfficerListed', { ...inspector, officerId: 'o4', bureau: 'health' });
    expect(await idsOf({ bureau: 'health' })).toEqual(['o4']);
  });

  test('says nothing twice when a fact comes twice', async () => {
    await hear('OfficerListed', { ...inspector, officerId: 'o2', bureau: 'press' });
    await hear('OfficerListed', { ...inspector, officerId: 'o2', bureau: 'press' });
    expect(await idsOf({ bureau: 'press' })).toEqual(['o2']);
  });
});
