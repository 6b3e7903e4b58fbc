import { createActorSigner } from '@tisheng/service-kit/http';
import { type ServiceUnderTest, serviceUnderTest, sqlRows, testActorKeys } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { createAccount } from '#application/administration.ts';
import { listUntold, systemContext } from '#application/directory.ts';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await serviceUnderTest('portal', (options) =>
    createApp({
      ...options,
      addresses: {},
      sign: createActorSigner(testActorKeys.privateKeyPem),
      consoleFolder: 'none',
      demonstration: null,
    }),
  );
});
afterAll(() => service.close());

const person = (id: string) => ({
  id,
  username: `u-${id}`,
  name: '测试员',
  bureau: 'finance' as const,
  roles: ['finance-payer' as const],
  districts: ['wuda' as const],
});
const told = async (id: string) =>
  (await service.journal()).filter(({ subject }) => subject === `officer/${id}`);

describe('the directory', () => {
  test('lists a person when his account is made', async () => {
    const id = uuidv7();
    const em = service.app.orm.em.fork();
    await em.transactional((tx) => createAccount(systemContext(tx, service.clock), person(id)));
    const { username: _, id: officerId, ...known } = person(id);
    expect(await told(id)).toMatchObject([
      { type: 'OfficerListed', sequence: 1, data: { officerId, ...known } },
    ]);
    expect(JSON.stringify(await told(id))).not.toContain(`u-${id}`);
  });

  test('lists once the people of a city that ran before there was a directory', async () => {
    const [old, gone] = [uuidv7(), uuidv7()];
    for (const [id, status] of [
      [old, 'active'],
      [gone, 'disabled'],
    ])
      await sqlRows(
        service.database.adminUrl,
        `insert into accounts (id, username, name, bureau, roles, districts, status, demonstration)
         values ($1, $1, '测试员', 'health', '{permit-officer}', '{wuda}', $2, false)`,
        [id, status],
      );
    const start = () => listUntold(service.app.orm.em.fork(), service.clock);
    await Promise.all([start(), start()]);
    await start();
    expect(await told(old ?? '')).toMatchObject([
      { type: 'OfficerListed', data: { bureau: 'health' } },
    ]);
    expect(await told(gone ?? '')).toEqual([]);
  });
});
