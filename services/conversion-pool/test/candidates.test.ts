import { type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
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

const registered = (businessId: string, foundedOn: string) => ({
  type: 'BusinessRegistered',
  subject: `business/${businessId}`,
  data: {
    businessId,
    district: 'haibowan',
    street: null,
    premises: '海勃湾区演示街 1 号',
    industryCode: 'H6210',
    industryName: '正餐服务',
    businessScope: null,
    operator: null,
    endedOn: null,
    registration: {
      registrationId: uuidv7(),
      creditCode: null,
      legacyNumber: '150302600000004',
      kind: 'sole-proprietor',
      legalForm: '个体工商户',
      name: `乌海市海勃湾区演示面馆${foundedOn}`,
      foundedOn,
      validFrom: foundedOn,
      validTo: null,
    },
  },
});
const generalTaxpayer = (businessId: string) => ({
  type: 'FiguresReported',
  subject: `business/${businessId}`,
  data: { businessId, figures: [], generalTaxpayer: true },
});
const converted = (businessId: string) => {
  const { registration } = registered(businessId, '2024-01-05').data;
  const to = {
    ...registration,
    kind: 'enterprise',
    name: '乌海市演示餐饮有限公司',
    registrationId: uuidv7(),
  };
  return {
    type: 'BusinessConverted',
    subject: `business/${businessId}`,
    data: {
      businessId,
      district: 'haibowan',
      route: 're-registration',
      proof: 'conversion-certificate',
      certificateNo: '转证-0001',
      convertedOn: '2026-03-02',
      from: registration,
      to,
      premises: '海勃湾区演示街 1 号',
      businessScope: null,
      legalRepresentative: null,
      sameOperator: true,
    },
  };
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
      registered(noodleShop, '2025-01-02'),
      generalTaxpayer(noodleShop),
      registered(newcomer, '2025-03-03'),
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
    await service.tell(registered(id, '2024-01-05'), generalTaxpayer(id));
    const decide = (noun: string, version: number, body: object = {}) =>
      service.post(`/candidates/${id}/${noun}`, { as: officer, version, body });
    expect((await decide('admission', 0)).body).toEqual({ businessId: id, version: 1 });
    const visit = { visitId: uuidv7(), visitedOn: '2026-03-02', summary: '了解顾虑' };
    expect((await decide('visits', 1, visit)).status).toBe(200);
    expect((await decide('willingness', 2, { willingness: 'willing' })).status).toBe(200);
    await service.tell(converted(id));
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
    await service.tell(registered(id, '2024-01-05'), converted(id));
    const fact = (await service.journal()).find(({ subject }) => subject === `candidate/${id}`);
    expect(fact).toMatchObject({ type: 'CandidateGraduated', data: { fromPool: false } });
  });

  test('hears the same conversion twice and says it once', async () => {
    const id = uuidv7();
    await service.tell(registered(id, '2024-01-05'));
    const [told] = await service.tell(converted(id));
    await service.tell({ ...converted(id), id: told?.id ?? '', sequence: 2 });
    expect(await typesAbout(id)).toEqual(['CandidateGraduated']);
  });
});

describe('bad input', () => {
  const id = uuidv7();
  beforeAll(async () => {
    await service.tell(registered(id, '2026-01-05'));
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
    await service.tell(registered(id, '2024-01-05'));
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
