import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aConversion,
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
const fileOf = async (n: number, as: object = registrar) =>
  (await registry.get(`/businesses/${idOf(n)}`, { as })).body;
const namesOf = (actions: { action: string }[]) => actions.map(({ action }) => action);

async function post(n: number, path: string, body: object, given: object = {}) {
  const { version } = await fileOf(n);
  return registry.post(`/businesses/${idOf(n)}/${path}`, {
    as: registrar,
    body,
    version,
    ...given,
  });
}

const ground = { policyId: '内蒙古分型规则', version: 1, citation: '国市监注发〔2024〕10号' };
const aType = { segment: 'growth', ground };

describe('POST /businesses/{id}/classification', () => {
  test('tells the type once, with the rule it rests on', async () => {
    await register(registry, 1);
    expect(await post(1, 'classification', aType)).toMatchObject({ body: { version: 2 } });
    expect(await post(1, 'classification', aType)).toMatchObject({ body: { version: 2 } });
    expect((await factsOf(1)).slice(1)).toMatchObject([
      {
        type: 'BusinessClassified',
        data: { segment: 'growth', classifiedOn: '2026-03-02', ground },
      },
    ]);
    expect(await fileOf(1)).toMatchObject({
      segment: 'growth',
      classification: { segmentName: '成长型', classifiedOn: '2026-03-02', ground },
    });
  });

  test('is open to the leading office, and keeps each decision', async () => {
    await register(registry, 2);
    const as = { roles: ['leading-office'] };
    expect(namesOf((await fileOf(2, as)).availableActions)).toEqual(['classify']);
    await post(2, 'classification', { ...aType, classifiedOn: '2026-01-05' }, { as });
    await post(2, 'classification', { ...aType, segment: 'development' }, { as });
    expect(await factsOf(2)).toMatchObject([{}, { occurredOn: '2026-01-05' }, {}]);
    const kept = await sqlRows(
      registry.database.adminUrl,
      'select segment from classifications where business_id = $1 order by id',
      [idOf(2)],
    );
    expect(kept).toEqual([{ segment: 'growth' }, { segment: 'development' }]);
  });

  test('is of households: the enterprise after a conversion has none', async () => {
    await register(registry, 3);
    await post(3, 'classification', { ...aType, classifiedOn: '2026-02-01' });
    await post(3, 'conversion', aConversion(3));
    const file = await fileOf(3);
    expect(file).toMatchObject({ segment: null, classification: null });
    expect(namesOf(file.availableActions)).not.toContain('classify');
    expect((await post(3, 'classification', aType)).body.code).toBe('not-a-household');
  });

  test.each([
    ['classified-in-future', 422, { ...aType, classifiedOn: '2026-03-03' }],
    ['classified-before-registration', 422, { ...aType, classifiedOn: '2025-01-01' }],
    ['invalid-request', 400, { segment: 'growth' }],
    ['invalid-request', 400, { ...aType, segment: 'thriving' }],
    ['invalid-request', 400, { ...aType, ground: { ...ground, version: 0 } }],
  ])('refuses with %s', async (code, status, body) => {
    await register(registry, 4);
    expect(await post(4, 'classification', body)).toMatchObject({ status, body: { code } });
    expect(await factsOf(4)).toHaveLength(1);
  });

  test('is not put before the last one', async () => {
    await register(registry, 5);
    await post(5, 'classification', aType);
    const earlier = { ...aType, segment: 'survival', classifiedOn: '2026-03-01' };
    expect((await post(5, 'classification', earlier)).body.code).toBe('classified-since');
    expect(await fileOf(5)).toMatchObject({ segment: 'growth', version: 2 });
  });

  test('is refused out of turn, place and role', async () => {
    await register(registry, 6);
    const refused = async (given: object) => (await post(6, 'classification', aType, given)).body;
    expect((await refused({ as: registrarOf(['wuda']) })).code).toBe('outside-your-district');
    expect((await refused({ as: { roles: ['sector-officer'] } })).code).toBe('not-permitted');
    expect((await refused({ version: 7 })).code).toBe('stale-version');
    expect((await refused({ version: undefined })).code).toBe('version-required');
    await post(6, 'closure', { closedOn: '2026-03-01', manner: 'cancelled' });
    expect((await refused({})).code).toBe('business-ended');
  });
});

const aTitle = (n: number) => ({
  recognitionId: idOf(n + 600_000),
  programme: '专精特新中小企业',
  grantedOn: '2026-01-15',
  validTo: '2029-01-14',
  rule: '优质中小企业梯度培育管理暂行办法（2022）',
});

describe('recognitions', () => {
  test('are told when granted and when ended, each once', async () => {
    await register(registry, 10);
    const granted = await post(10, 'recognitions', aTitle(10));
    expect(granted.status).toBe(200);
    await post(10, 'recognitions', aTitle(10));
    expect(await fileOf(10)).toMatchObject({
      recognitions: [{ ...aTitle(10), isHeld: true, endedOn: null }],
    });
    const ending = { endedOn: '2026-03-01', reason: '复核未通过' };
    const path = `recognitions/${aTitle(10).recognitionId}/end`;
    expect(namesOf((await fileOf(10)).recognitions[0].availableActions)).toEqual([
      'end-recognition',
    ]);
    await post(10, path, ending);
    await post(10, path, ending);
    expect((await factsOf(10)).slice(1)).toMatchObject([
      { type: 'RecognitionGranted', occurredOn: '2026-01-15', data: aTitle(10) },
      { type: 'RecognitionEnded', occurredOn: '2026-03-01', data: ending },
    ]);
    const file = await fileOf(10);
    expect(file.recognitions).toMatchObject([
      { isHeld: false, endedOn: '2026-03-01', endReason: '复核未通过', availableActions: [] },
    ]);
    expect(namesOf(file.availableActions)).not.toContain('end-recognition');
  });

  test('may be held side by side, and again after an end', async () => {
    await register(registry, 11);
    await post(11, 'recognitions', aTitle(11));
    await post(11, 'recognitions', { ...aTitle(12), programme: '高新技术企业', validTo: null });
    const again = { ...aTitle(13), grantedOn: '2026-02-15' };
    expect((await post(11, 'recognitions', again)).body.code).toBe('already-recognised');
    const path = `recognitions/${aTitle(11).recognitionId}/end`;
    await post(11, path, { endedOn: '2026-02-15', reason: '重新认定' });
    expect((await post(11, 'recognitions', again)).status).toBe(200);
    expect((await fileOf(11)).recognitions).toHaveLength(3);
  });

  test('are open to the officer of the sector', async () => {
    await register(registry, 14);
    const as = { roles: ['sector-officer'] };
    expect((await post(14, 'recognitions', aTitle(14), { as })).status).toBe(200);
  });

  test.each([
    ['granted-in-future', 422, { grantedOn: '2026-03-03' }],
    ['validity-impossible', 422, { validTo: '2026-01-14' }],
    ['invalid-request', 400, { programme: ' ' }],
    ['invalid-request', 400, { rule: undefined }],
  ])('are refused with %s', async (code, status, differing) => {
    await register(registry, 15);
    const answer = await post(15, 'recognitions', { ...aTitle(15), ...differing });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await factsOf(15)).toHaveLength(1);
  });

  test.each([
    ['ended-in-future', '2026-03-03'],
    ['ended-before-grant', '2026-01-14'],
  ])('end is refused with %s', async (code, endedOn) => {
    await register(registry, 16);
    await post(16, 'recognitions', aTitle(16));
    const ending = { endedOn, reason: '撤销' };
    const path = `recognitions/${aTitle(16).recognitionId}/end`;
    expect(await post(16, path, ending)).toMatchObject({ status: 422, body: { code } });
    const unknown = await post(16, `recognitions/${idOf(1)}/end`, ending);
    expect(unknown.body.code).toBe('recognition-not-found');
  });

  test('are refused out of turn, place and role, and under the id of another', async () => {
    await register(registry, 17);
    await register(registry, 18);
    await post(17, 'recognitions', aTitle(17));
    const refused = async (n: number, given: object) =>
      (await post(n, 'recognitions', aTitle(17), given)).body.code;
    expect(await refused(18, {})).toBe('recognition-id-in-use');
    expect(await refused(18, { as: registrarOf(['wuda']) })).toBe('outside-your-district');
    expect(await refused(18, { as: { roles: ['leading-office'] } })).toBe('not-permitted');
    expect(await refused(18, { version: 9 })).toBe('stale-version');
    await post(17, 'closure', { closedOn: '2026-03-01', manner: 'cancelled' });
    expect(await refused(17, {})).toBe('business-ended');
    const path = `recognitions/${aTitle(17).recognitionId}/end`;
    const ending = { endedOn: '2026-03-01', reason: '企业注销' };
    expect((await post(17, path, ending, { version: 9 })).body.code).toBe('stale-version');
    expect((await post(17, path, ending, { as: registrarOf(['hainan']) })).status).toBe(403);
    expect((await post(17, path, ending)).status).toBe(200);
  });
});
