import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aHousehold,
  codeOf,
  idOf,
  openRegistry,
  type Registry,
  register,
  registrar,
  registrarOf,
} from './registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const journalOf = async (n: number) =>
  (await registry.journal()).filter(({ subject }) => subject === `business/${idOf(n)}`);
const change = (n: number, body: object, version = 1, key?: string) =>
  registry.post(`/businesses/${idOf(n)}/changes`, {
    as: registrar,
    body,
    version,
    ...(key ? { key } : {}),
  });
const close = (n: number, body: object) =>
  registry.post(`/businesses/${idOf(n)}/closure`, { as: registrar, body, version: 1 });

describe('PUT /businesses/{id}', () => {
  test('registers a household and tells it without the name of its operator', async () => {
    const answer = await register(registry, 1);
    expect(answer).toMatchObject({ status: 200, body: { businessId: idOf(1), version: 1 } });
    const [fact] = await journalOf(1);
    expect(fact).toMatchObject({
      type: 'BusinessRegistered',
      sequence: 1,
      partitionkey: idOf(1),
      occurredOn: '2025-01-02',
      actor: { id: 'registrar-1', bureau: 'market-regulation' },
      data: {
        district: 'haibowan',
        operator: { maskedName: '演***' },
        registration: { creditCode: codeOf(1), kind: 'sole-proprietor', validFrom: '2025-01-02' },
        endedOn: null,
      },
    });
    expect(JSON.stringify(fact)).not.toContain('演示晟川');
    expect(answer.headers['tisheng-fact']).toBe(fact?.id);
  });

  test('keeps the operator unreadable at rest', async () => {
    await register(registry, 2, { operator: { name: '演示晟川', idNumber: '15030219800101001X' } });
    const rows = await sqlRows(
      registry.database.adminUrl,
      'select * from operators where business_id = $1',
      [idOf(2)],
    );
    expect(JSON.stringify(rows)).not.toMatch(/晟川|15030219800101001X/);
    expect(rows).toMatchObject([
      { masked_name: '演***', number_sealed: expect.stringMatching(/^v1\./) },
    ]);
  });

  test('says nothing new when the same registration is put again', async () => {
    await register(registry, 3);
    expect(await register(registry, 3)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await journalOf(3)).toHaveLength(1);
  });

  test('refuses another registration under the same id', async () => {
    await register(registry, 4);
    const answer = await register(registry, 4, { registrationId: idOf(999) });
    expect(answer).toMatchObject({ status: 409, body: { code: 'already-registered' } });
  });

  test('accepts an old household that has only its 15-digit number', async () => {
    const answer = await register(registry, 5, {
      creditCode: null,
      legacyNumber: '110108000000016',
    });
    expect(answer.status).toBe(200);
    const found = await registry.get('/businesses/by-code/110108000000016', { as: registrar });
    expect(found.body).toMatchObject({ businessId: idOf(5), creditCode: null });
  });

  test('normalises a code typed in lower case and full width', async () => {
    const typed = codeOf(6).toLowerCase().replaceAll('9', '９');
    expect((await register(registry, 6, { creditCode: typed })).status).toBe(200);
    expect((await journalOf(6))[0]?.data).toMatchObject({
      registration: { creditCode: codeOf(6) },
    });
  });

  test.each([
    [
      'wrong-check-digit',
      422,
      { creditCode: `${codeOf(90).slice(0, 17)}${codeOf(90).endsWith('A') ? 'B' : 'A'}` },
    ],
    ['wrong-check-digit', 422, { creditCode: '12345' }],
    ['wrong-legacy-number', 422, { legacyNumber: '150302600000001' }],
    ['no-number', 422, { creditCode: null }],
    ['unknown-district', 422, { district: 'linhe' }],
    ['registered-in-future', 422, { foundedOn: '2026-03-03' }],
    ['code-in-use', 409, { creditCode: codeOf(1) }],
    ['registration-id-in-use', 409, { registrationId: aHousehold(1).registrationId }],
    ['invalid-request', 400, { name: ' ' }],
    ['invalid-request', 400, { kind: 'shop' }],
    ['invalid-request', 400, { foundedOn: '2025-02-30' }],
  ])('refuses with %s and changes nothing', async (code, status, differing) => {
    const answer = await register(registry, 91, differing);
    expect(answer).toMatchObject({
      status,
      body: { code, detail: expect.stringMatching(/\p{Script=Han}/u) },
    });
    expect(await journalOf(91)).toEqual([]);
    expect((await registry.get(`/businesses/${idOf(91)}`, { as: registrar })).status).toBe(404);
  });

  test('points at the field whose code is wrong', async () => {
    const answer = await register(registry, 91, { creditCode: '12345' });
    expect(answer.body.errors).toEqual([
      { pointer: '/creditCode', detail: '统一社会信用代码应为 18 位，且不含 I、O、S、V、Z' },
    ]);
  });

  test('is for registrars of the district alone', async () => {
    const body = aHousehold(92);
    const path = `/businesses/${idOf(92)}`;
    const officer = { roles: ['cultivation-officer' as const] };
    expect((await registry.put(path, { as: officer, body })).body.code).toBe('not-permitted');
    const answer = await registry.put(path, { as: registrarOf(['wuda']), body });
    expect(answer).toMatchObject({ status: 403, body: { code: 'outside-your-district' } });
  });
});

describe('POST /businesses/{id}/changes', () => {
  test('tells only what differs, and the old name still finds the business', async () => {
    await register(registry, 10);
    const name = '乌海市海勃湾区演示新面馆';
    const answer = await change(10, {
      changedOn: '2026-02-01',
      name,
      premises: aHousehold(10).premises,
    });
    expect(answer).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await journalOf(10)).at(-1)).toMatchObject({
      type: 'RegistrationChanged',
      sequence: 2,
      occurredOn: '2026-02-01',
      data: { changes: { name }, registrationId: aHousehold(10).registrationId },
    });
    const found = await registry.get(`/businesses?q=${encodeURIComponent('演示10面馆')}`, {
      as: registrar,
    });
    expect(found.body.items).toMatchObject([{ businessId: idOf(10), name }]);
  });

  test('says nothing when nothing differs', async () => {
    await register(registry, 11);
    const answer = await change(11, { changedOn: '2026-02-01', name: aHousehold(11).name });
    expect(answer).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await journalOf(11)).toHaveLength(1);
  });

  test('moves a business to another district, which then answers for it', async () => {
    await register(registry, 12);
    await change(12, {
      changedOn: '2026-02-01',
      district: 'wuda',
      premises: '乌海市乌达区新达街道1号',
    });
    const path = `/businesses/${idOf(12)}`;
    expect((await registry.get(path, { as: registrarOf(['haibowan']) })).status).toBe(403);
    expect((await registry.get(path, { as: registrarOf(['wuda']) })).body).toMatchObject({
      districtName: '乌达区',
    });
  });

  test('does once what is sent twice with one key', async () => {
    await register(registry, 13);
    const body = { changedOn: '2026-02-01', name: '乌海市海勃湾区演示甲面馆' };
    const first = await change(13, body, 1, 'twice');
    const second = await change(13, body, 1, 'twice');
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(await journalOf(13)).toHaveLength(2);
  });

  test.each([
    ['changed-in-future', 422, { changedOn: '2026-03-03', name: '甲' }],
    ['changed-before-registration', 422, { changedOn: '2025-01-01', name: '甲' }],
    ['code-in-use', 409, { changedOn: '2026-02-01', creditCode: codeOf(1) }],
    ['unknown-district', 422, { changedOn: '2026-02-01', district: 'linhe' }],
  ])('refuses with %s', async (code, status, body) => {
    await register(registry, 14);
    expect(await change(14, body)).toMatchObject({ status, body: { code } });
    expect(await journalOf(14)).toHaveLength(1);
  });

  test('refuses a stale version, and one that is missing', async () => {
    await register(registry, 15);
    const body = { changedOn: '2026-02-01', name: '甲' };
    expect(await change(15, body, 7)).toMatchObject({ status: 412, body: { currentVersion: 1 } });
    const path = `/businesses/${idOf(15)}/changes`;
    expect((await registry.post(path, { as: registrar, body })).status).toBe(428);
  });
});

describe('POST /businesses/{id}/closure', () => {
  test('ends a business once', async () => {
    await register(registry, 20);
    expect((await close(20, { closedOn: '2026-02-28', manner: 'cancelled' })).status).toBe(200);
    expect((await journalOf(20)).at(-1)).toMatchObject({
      type: 'BusinessClosed',
      data: { closedOn: '2026-02-28', manner: 'cancelled' },
    });
    const file = await registry.get(`/businesses/${idOf(20)}`, { as: registrar });
    expect(file.body).toMatchObject({ status: 'cancelled', endedOn: '2026-02-28', version: 2 });
    expect(file.body.availableActions.map((one: { action: string }) => one.action)).not.toContain(
      'close',
    );
    const again = await registry.post(`/businesses/${idOf(20)}/closure`, {
      as: registrar,
      body: { closedOn: '2026-03-01', manner: 'cancelled' },
      version: 2,
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'business-ended' } });
  });

  test.each([
    ['closed-in-future', { closedOn: '2026-03-03', manner: 'cancelled' }],
    ['closed-before-registration', { closedOn: '2025-01-01', manner: 'revoked' }],
  ])('refuses with %s', async (code, body) => {
    await register(registry, 21);
    expect(await close(21, body)).toMatchObject({ status: 422, body: { code } });
  });
});
