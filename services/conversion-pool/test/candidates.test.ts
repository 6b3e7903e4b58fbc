import {
  aRegistration,
  converted,
  generalTaxpayer,
  household,
  householdRegistration,
  type ServiceUnderTest,
  serviceUnderTest,
} from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { criteria } from './register.ts';

let service: ServiceUnderTest;
const officer = {
  roles: ['cultivation-officer' as const],
  districts: ['haibowan' as const],
  name: '演示专员',
};
const foreigner = { ...officer, districts: ['wuda' as const] };

const graduated = (businessId: string) => {
  const from = householdRegistration(businessId);
  const to = aRegistration(uuidv7(), { name: '乌海市演示餐饮有限公司' });
  return converted(businessId, [from, to], '2026-03-02');
};
beforeAll(async () => {
  service = await serviceUnderTest('conversion-pool', createApp);
});
afterAll(() => service.close());

const screening = () =>
  service.post('/screenings', { as: officer, body: { district: 'haibowan' } });
const typesAbout = async (businessId: string) =>
  (await service.journal())
    .filter(({ subject }) => subject === `candidate/${businessId}`)
    .map(({ type }) => type);

describe('POST /screenings', () => {
  test('is refused until a standard has been published, and changes nothing', async () => {
    const response = await screening();
    expect([response.status, response.body.code]).toEqual([409, 'policy-not-in-force']);
    expect(await service.journal()).toEqual([]);
  });

  test('suggests who meets the standard and bears a mark, once, with findings and ground', async () => {
    const [noodleShop, newcomer] = [uuidv7(), uuidv7()];
    await service.tell(
      criteria(),
      household(noodleShop, '2025-01-02'),
      generalTaxpayer(noodleShop),
      household(newcomer, '2025-03-03'),
      generalTaxpayer(newcomer),
    );
    expect((await screening()).body).toMatchObject({ screened: 2, suggested: 1 });
    expect((await screening()).body).toMatchObject({ suggested: 0 });
    const { body } = await service.get(`/candidates/${noodleShop}`, { as: officer });
    expect(body).toMatchObject({ status: 'suggested', priority: true, version: 1 });
    expect(body.findings.map(({ detail }: { detail: string }) => detail)).toContain(
      '注册登记满 14 个月，要求满 12 个月',
    );
    expect(await typesAbout(newcomer)).toEqual([]);
  });
});

describe('a candidate', () => {
  test('is admitted, visited, becomes willing and graduates by the fact of the registrar', async () => {
    const id = uuidv7();
    await service.tell(household(id, '2024-01-05'), generalTaxpayer(id));
    const decide = (noun: string, version: number, body: object = {}) =>
      service.post(`/candidates/${id}/${noun}`, { as: officer, version, body });
    expect((await decide('admission', 0)).body).toEqual({ businessId: id, version: 1 });
    const visit = { visitId: uuidv7(), visitedOn: '2026-03-02', summary: '了解顾虑' };
    expect((await decide('visits', 1, visit)).status).toBe(200);
    expect((await decide('willingness', 2, { willingness: 'willing' })).status).toBe(200);
    await service.tell(graduated(id));
    const { body } = await service.get(`/candidates/${id}`, { as: officer });
    expect(body).toMatchObject({
      status: 'graduated',
      visits: 1,
      willingness: 'willing',
      availableActions: [],
    });
    expect(await typesAbout(id)).toEqual([
      'CandidateAdmitted',
      'VisitRecorded',
      'WillingnessRecorded',
      'CandidateGraduated',
    ]);
  });

  test('who never was in the pool is noted and treated the same', async () => {
    const id = uuidv7();
    await service.tell(household(id, '2024-01-05'), graduated(id));
    const fact = (await service.journal()).find(({ subject }) => subject === `candidate/${id}`);
    expect(fact).toMatchObject({ type: 'CandidateGraduated', data: { fromPool: false } });
  });

  test('hears the same conversion twice and says it once', async () => {
    const id = uuidv7();
    await service.tell(household(id, '2024-01-05'));
    const [told] = await service.tell(graduated(id));
    await service.tell({ ...graduated(id), id: told?.id ?? '', sequence: 2 });
    expect(await typesAbout(id)).toEqual(['CandidateGraduated']);
  });
});

describe('bad input', () => {
  const id = uuidv7();
  beforeAll(async () => {
    await service.tell(household(id, '2026-01-05'));
  });
  const admission = (given: object = {}) =>
    service.post(`/candidates/${id}/admission`, { as: officer, version: 0, body: {}, ...given });

  test.each([
    ['below the standard', {}, 422, 'criteria-not-met'],
    ['by someone of another district', { as: foreigner }, 403, 'outside-your-district'],
    ['by someone without the role', { as: { ...officer, roles: [] } }, 403, 'not-permitted'],
    ['without a version', { version: undefined }, 428, 'version-required'],
    ['with a stale version', { version: 7 }, 412, 'stale-version'],
  ])('an admission %s is a problem with its own code', async (_case, given, status, code) => {
    const response = await admission(given);
    expect([response.status, response.body.code]).toEqual([status, code]);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(await typesAbout(id)).toEqual([]);
  });

  test('with a member that no door knows is refused', async () => {
    const response = await admission({ body: { force: true } });
    expect([response.status, response.body.code]).toEqual([400, 'invalid-request']);
  });

  test('of an unknown business is not found', async () => {
    const response = await service.post(`/candidates/${uuidv7()}/admission`, {
      as: officer,
      version: 0,
      body: {},
    });
    expect([response.status, response.body.code]).toEqual([404, 'not-a-household']);
  });

  test('names the field that is wrong, in Chinese', async () => {
    const response = await service.post('/screenings', {
      as: officer,
      body: { district: 'baotou' },
    });
    expect(response.body).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/district', detail: '请选择海勃湾区、乌达区或海南区' }],
    });
  });

  test('is hidden from other districts in lists and details', async () => {
    expect((await service.get(`/candidates/${id}`, { as: foreigner })).status).toBe(404);
    expect((await service.get('/candidates', { as: foreigner })).body.total).toBe(0);
  });
});

describe('an idempotency key', () => {
  test('gives the same answer and one effect; with another body it is refused', async () => {
    const id = uuidv7();
    await service.tell(household(id, '2024-01-05'));
    await service.post(`/candidates/${id}/admission`, { as: officer, version: 0, body: {} });
    const record = (willingness: string) =>
      service.post(`/candidates/${id}/willingness`, {
        as: officer,
        version: 1,
        body: { willingness },
        key: 'ask-once',
      });
    const first = await record('willing');
    const second = await record('willing');
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.headers['tisheng-fact']).toBe(first.headers['tisheng-fact']);
    expect((await record('unwilling')).body.code).toBe('idempotency-key-reused');
    expect(await typesAbout(id)).toEqual(['CandidateAdmitted', 'WillingnessRecorded']);
  });
});

describe('a value without bounds', () => {
  let id: string;
  const visit = (given: object) =>
    service.post(`/candidates/${id}/visits`, {
      as: officer,
      version: 1,
      body: { visitId: uuidv7(), visitedOn: '2026-03-02', summary: '上门走访', ...given },
    });

  beforeAll(async () => {
    id = uuidv7();
    await service.tell(household(id, '2024-01-05'));
    await service.post(`/candidates/${id}/admission`, { as: officer, version: 0, body: {} });
  });

  test.each([
    ['9999-12-31', 'out-of-bounds', '下次跟进日期应在'],
    ['0001-01-01', 'out-of-bounds', '下次跟进日期应在'],
    ['2028-03-02', 'follow-up-too-far', '不晚于两年后'],
    ['2026-03-01', 'follow-up-too-far', '不早于 2026-03-02'],
  ])('such as a follow-up on %s is refused with 422 and says why', async (day, code, why) => {
    const { status, body } = await visit({ nextFollowUpOn: day });
    expect([status, body.code]).toEqual([422, code]);
    expect(body.detail).toContain(why);
  });

  test.each([
    ['a zero byte', { summary: '甲\0乙' }],
    ['a lone surrogate', { summary: '甲\uD800乙' }],
    ['a direction sign', { needs: '甲\u202E乙' }],
    ['more than its characters', { summary: '长'.repeat(2_001) }],
  ])('such as a text with %s never gets in', async (_what, given) => {
    expect(await visit(given)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    const facts = (await service.journal()).filter(({ subject }) => subject.endsWith(id));
    expect(facts.map(({ type }) => type)).toEqual(['CandidateAdmitted']);
  });

  test('in coaching is refused alike', async () => {
    const coach = (topic: string, plannedOn: string) =>
      service.post(`/candidates/${id}/coaching`, {
        as: officer,
        version: 1,
        body: { topic, plannedOn },
      });
    expect((await coach('a\0b', '2026-03-09')).status).toBe(400);
    expect((await coach('税费', '9999-12-31')).status).toBe(422);
    expect((await coach('税费', '2028-03-02')).body.code).toBe('follow-up-too-far');
  });
});

test('a list tells its true total beyond its last page', async () => {
  const { total } = (await service.get('/candidates', { as: officer })).body;
  expect(total).toBeGreaterThan(0);
  const beyond = await service.get('/candidates?offset=900', { as: officer });
  expect(beyond.body).toEqual({ items: [], total });
});
