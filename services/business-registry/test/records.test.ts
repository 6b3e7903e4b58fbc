import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aConversion,
  checker,
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

const factsOf = async (n: number) =>
  (await registry.journal()).filter(({ subject }) => subject === `business/${idOf(n)}`);
const fileOf = async (n: number) =>
  (await registry.get(`/businesses/${idOf(n)}`, { as: registrar })).body;
const post = (n: number, path: string, body?: object, as: object = registrar) =>
  registry.post(`/businesses/${idOf(n)}/${path}`, { as, body: body ?? {} });

const aRecord = (n: number) => ({
  recordId: idOf(n + 800_000),
  grade: 'general',
  against: 'household',
  listedOn: '2026-01-10',
  publicUntil: '2026-12-31',
  authority: '海勃湾区市场监督管理局',
  reason: '未按期公示年度报告',
});

describe('credit records', () => {
  test('are told when listed, and leave the file when repaired', async () => {
    await register(registry, 10);
    expect((await post(10, 'credit-records', aRecord(10))).status).toBe(200);
    expect((await fileOf(10)).creditRecords).toMatchObject([aRecord(10)]);
    const repair = `credit-records/${aRecord(10).recordId}/repair`;
    await post(10, repair, { repairedOn: '2026-03-01' });
    await post(10, repair, { repairedOn: '2026-03-01' });
    expect((await factsOf(10)).slice(1)).toMatchObject([
      { type: 'CreditRecordListed', occurredOn: '2026-01-10', data: aRecord(10) },
      {
        type: 'CreditRecordRepaired',
        occurredOn: '2026-03-01',
        data: { repairedOn: '2026-03-01' },
      },
    ]);
    expect((await fileOf(10)).creditRecords).toEqual([]);
  });

  test('are listed once under one id', async () => {
    await register(registry, 11);
    await post(11, 'credit-records', aRecord(11));
    await post(11, 'credit-records', aRecord(11));
    expect(await factsOf(11)).toHaveLength(2);
    await register(registry, 12);
    expect((await post(12, 'credit-records', aRecord(11))).body.code).toBe('record-id-in-use');
  });

  test('no longer public are not shown', async () => {
    await register(registry, 13);
    await post(13, 'credit-records', { ...aRecord(13), publicUntil: '2026-03-01' });
    expect((await fileOf(13)).creditRecords).toEqual([]);
  });

  test.each([
    ['listed-in-future', { listedOn: '2026-03-03' }],
    ['public-period-impossible', { publicUntil: '2026-01-09' }],
  ])('are refused with %s', async (code, differing) => {
    await register(registry, 14);
    const answer = await post(14, 'credit-records', { ...aRecord(14), ...differing });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  test.each([
    ['repaired-in-future', '2026-03-03'],
    ['repaired-before-listing', '2026-01-09'],
  ])('repair is refused with %s', async (code, repairedOn) => {
    await register(registry, 15);
    await post(15, 'credit-records', aRecord(15));
    const answer = await post(15, `credit-records/${aRecord(15).recordId}/repair`, { repairedOn });
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect((await post(15, `credit-records/${idOf(1)}/repair`, { repairedOn })).status).toBe(404);
  });
});

describe('absorptions', () => {
  const absorption = (n: number, absorbed: number) => ({
    absorptionId: idOf(n + 900_000),
    absorbedBusinessId: idOf(absorbed),
    reason: '同一主体重复录入',
  });
  const decide = (n: number, decision: string, as: object) =>
    post(n, `absorptions/${idOf(n + 900_000)}/${decision}`, {}, as);

  test('need two people; then the absorbed one leads to its survivor', async () => {
    await register(registry, 20);
    await register(registry, 21);
    expect((await post(20, 'absorptions', absorption(20, 21))).status).toBe(204);
    expect((await decide(20, 'confirmation', registrar)).body.code).toBe('second-person-required');
    expect((await fileOf(20)).absorptions).toMatchObject([
      { availableActions: [{ action: 'decline' }], proposedByName: '登记员甲' },
    ]);
    expect((await decide(20, 'confirmation', checker)).status).toBe(200);
    expect((await factsOf(20)).at(-1)).toMatchObject({
      type: 'BusinessesMerged',
      data: { businessId: idOf(20), absorbedBusinessId: idOf(21), mergedOn: '2026-03-02' },
    });
    const absorbed = await fileOf(21);
    expect(absorbed).toMatchObject({
      status: 'absorbed',
      mergedInto: idOf(20),
      availableActions: [],
    });
    const found = await registry.get(`/businesses/by-code/${absorbed.creditCode}`, {
      as: registrar,
    });
    expect(found.body).toMatchObject({ businessId: idOf(20), code: absorbed.creditCode });
    expect((await decide(20, 'confirmation', checker)).body.code).toBe('absorption-decided');
  });

  test('declined leave both as they were', async () => {
    await register(registry, 22);
    await register(registry, 23);
    await post(22, 'absorptions', absorption(22, 23));
    expect((await decide(22, 'declination', checker)).status).toBe(204);
    expect(await fileOf(23)).toMatchObject({ status: 'in-business', mergedInto: null });
    expect((await fileOf(22)).absorptions).toEqual([]);
  });

  test('are refused for itself, twice, and for one already absorbed', async () => {
    for (const n of [24, 25, 26]) await register(registry, n);
    expect((await post(24, 'absorptions', absorption(24, 24))).body.code).toBe('absorbs-itself');
    await post(24, 'absorptions', absorption(24, 25));
    expect((await post(26, 'absorptions', absorption(26, 25))).body.code).toBe('absorption-open');
    await decide(24, 'confirmation', checker);
    expect((await post(26, 'absorptions', absorption(26, 25))).body.code).toBe('already-absorbed');
    expect((await decide(26, 'confirmation', checker)).body.code).toBe('absorption-not-found');
  });

  test('need both districts', async () => {
    await register(registry, 27);
    await register(registry, 28, { district: 'wuda' });
    const answer = await post(27, 'absorptions', absorption(27, 28), registrarOf(['haibowan']));
    expect(answer.body.code).toBe('outside-your-district');
  });
});

describe('POST /businesses/{id}/operator-views', () => {
  test('shows the full name for a reason that stays on record', async () => {
    await register(registry, 30);
    expect((await fileOf(30)).operatorName).toBe('演***');
    const answer = await post(30, 'operator-views', { reason: '核对身份' });
    expect(answer).toMatchObject({ status: 200, body: { name: '演示晟川' } });
    const rows = await sqlRows(
      registry.database.adminUrl,
      'select actor_id, reason from operator_views where business_id = $1',
      [idOf(30)],
    );
    expect(rows).toEqual([{ actor_id: 'registrar-1', reason: '核对身份' }]);
    expect(await factsOf(30)).toHaveLength(1);
  });

  test('keeps the name in no answer: a repetition is another look with a trace of its own', async () => {
    await register(registry, 35);
    const path = `/businesses/${idOf(35)}/operator-views`;
    const look = { as: registrar, body: { reason: '核对身份' }, key: 'one-key' };
    await registry.post(path, look);
    const again = await registry.post(path, look);
    expect(again.body).toEqual({ name: '演示晟川' });
    expect(again.headers).not.toHaveProperty('idempotent-replayed');
    const { adminUrl } = registry.database;
    const looks = await sqlRows(adminUrl, 'select from operator_views where business_id = $1', [
      idOf(35),
    ]);
    expect(looks).toHaveLength(2);
    const kept = await sqlRows(
      adminUrl,
      `select from idempotency_keys where answer::text like '%演示晟川%'`,
    );
    expect(kept).toEqual([]);
  });

  test('is refused without reason, role, district or operator', async () => {
    await register(registry, 31, { operator: null });
    const ask = { reason: '核对身份' };
    expect((await post(31, 'operator-views', { reason: ' ' })).status).toBe(400);
    const officer = { roles: ['cultivation-officer'] };
    expect((await post(31, 'operator-views', ask, officer)).status).toBe(403);
    expect((await post(31, 'operator-views', ask, registrarOf(['wuda']))).status).toBe(403);
    expect((await post(31, 'operator-views', ask)).body.code).toBe('no-operator');
  });

  test('shows the representative after a conversion', async () => {
    await register(registry, 32);
    const body = { ...aConversion(32), legalRepresentative: { name: '演示梧梧' } };
    await registry.post(`/businesses/${idOf(32)}/conversion`, { as: registrar, body, version: 1 });
    expect((await post(32, 'operator-views', { reason: '核对' })).body).toEqual({
      name: '演示梧梧',
    });
  });
});
