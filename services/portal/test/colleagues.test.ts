import { virtualClock } from '@tisheng/service-kit/clock';
import { createActorSigner } from '@tisheng/service-kit/http';
import { type ServiceUnderTest, serviceUnderTest, sqlRows, testActorKeys } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { createAccount } from '#application/administration.ts';
import { systemContext } from '#application/directory.ts';

const clock = virtualClock(new Date('2026-03-02T01:00:00Z'), { frozen: true });
let service: ServiceUnderTest;

beforeAll(async () => {
  service = await serviceUnderTest('portal', (options) =>
    createApp({
      ...options,
      addresses: {},
      sign: createActorSigner(testActorKeys.privateKeyPem),
      consoleFolder: 'none',
      demonstration: { clock },
    }),
  );
});
afterAll(() => service.close());

async function add(
  name: string,
  districts: ('haibowan' | 'wuda')[],
  role: 'permit-officer' | 'registrar',
) {
  const person = { id: uuidv7(), username: `u-${uuidv7()}`, name, bureau: 'tobacco' as const };
  await service.app.orm.em
    .fork()
    .transactional((tx) =>
      createAccount(systemContext(tx, clock), { ...person, roles: [role], districts }),
    );
  return person.id;
}

async function colleagues(account: string, query = '') {
  const signedIn = await service.app.server.inject({
    method: 'POST',
    url: '/api/portal/session',
    headers: { 'x-tisheng-csrf': '1' },
    payload: { account },
  });
  const [cookie = ''] = String(signedIn.headers['set-cookie']).split(';');
  const response = await service.app.server.inject({
    method: 'GET',
    url: `/api/portal/colleagues${query}`,
    headers: { cookie },
  });
  return response.json().items as { id: string; name: string }[];
}

describe('GET /colleagues', () => {
  test('names who of the same bureau may take over, and nothing more of them', async () => {
    const [officer, registrar] = [
      await add('演示同事', ['wuda'], 'permit-officer'),
      await add('演示窗口', ['wuda'], 'registrar'),
    ];
    const gone = await add('演示离岗', ['wuda'], 'permit-officer');
    await sqlRows(
      service.database.adminUrl,
      `update accounts set status = 'disabled' where id = $1`,
      [gone],
    );
    const found = await colleagues('demo-permit-tobacco', '?role=permit-officer');
    const ids = found.map(({ id }) => id);
    expect(ids).toContain(officer);
    expect(ids).toContain('demo-permit-tobacco');
    expect(ids).not.toContain(registrar);
    expect(ids).not.toContain(gone);
    expect(Object.keys(found[0] ?? {}).toSorted()).toEqual(['districts', 'id', 'name', 'roles']);
  });

  test('stay within the bureau', async () => {
    const names = (await colleagues('demo-registrar')).map(({ id }) => id);
    expect(names).toContain('demo-registrar');
    expect(names).not.toContain('demo-permit-tobacco');
  });
});
