import { household, type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app.ts';

let service: ServiceUnderTest;
const officer = {
  roles: ['cultivation-officer' as const],
  districts: ['haibowan' as const],
  name: '演示专员',
};
const foreigner = { ...officer, districts: ['wuda' as const] };

const criteria = {
  type: 'PolicyPublished',
  subject: 'policy/conversion-pool-criteria/haibowan',
  data: {
    policyId: 'conversion-pool-criteria',
    version: 1,
    scope: 'haibowan',
    effectiveFrom: '2023-01-01',
    effectiveTo: null,
    citation: { document: '三年成长计划实施方案（征求意见稿）', number: null, item: '举措20' },
    parameters: {
      registeredMonthsMin: 12,
      generalTaxpayerRequired: false,
      turnoverFenMin: null,
      priorityRegisteredMonths: 12,
      priorityIndustries: ['F51', 'F52'],
      followUpDays: 30,
    },
    demonstration: true,
  },
};

beforeAll(async () => {
  service = await serviceUnderTest('conversion-pool', createApp);
  await service.tell(criteria);
});
afterAll(() => service.close());

describe('the officer in charge', () => {
  const listed = (officerId: string, name: string, given: object = {}) => ({
    type: 'OfficerListed',
    subject: `officer/${officerId}`,
    data: {
      officerId,
      name,
      bureau: 'district-government',
      roles: ['cultivation-officer'],
      districts: ['haibowan'],
      ...given,
    },
  });

  test('comes from the directory alone, of the district and at work', async () => {
    const id = uuidv7();
    await service.tell(
      household(id, '2024-01-05'),
      listed('o-mine', '演示本区'),
      listed('o-wuda', '演示邻区', { districts: ['wuda'] }),
      listed('o-auditor', '演示审计', { roles: ['auditor'] }),
      listed('o-gone', '演示离岗'),
      {
        type: 'OfficerLeft',
        subject: 'officer/o-gone',
        data: { officerId: 'o-gone', leftOn: '2026-03-01' },
      },
    );
    await service.post(`/candidates/${id}/admission`, { as: officer, version: 0, body: {} });
    const assign = (body: object) =>
      service.post(`/candidates/${id}/assignment`, { as: officer, version: 1, body });
    const typed = { officer: { id: 'o-auditor', name: '任意' } };
    expect((await assign(typed)).body.code).toBe('invalid-request');
    expect((await assign({ officerId: 'o-mine', name: '任意' })).body.code).toBe('invalid-request');
    for (const [officerId, code] of [
      ['nobody', 'unknown-officer'],
      ['o-gone', 'officer-left'],
      ['o-wuda', 'officer-does-not-fit'],
      ['o-auditor', 'officer-does-not-fit'],
    ])
      expect((await assign({ officerId })).body.code).toBe(code);
    expect((await assign({ officerId: 'o-mine' })).status).toBe(200);
    const told = (await service.journal()).at(-1);
    expect(told?.data).toMatchObject({ officer: { id: 'o-mine', name: '演示本区' } });
    const offered = await service.get('/officers?district=haibowan', { as: officer });
    expect(offered.body.items).toEqual([{ officerId: 'o-mine', name: '演示本区' }]);
    const elsewhere = await service.get('/officers?district=haibowan', { as: foreigner });
    expect(elsewhere.body.code).toBe('outside-your-district');
  });
});
