import {
  askElsewhere,
  generalTaxpayer,
  household,
  type ServiceUnderTest,
  serviceUnderTest,
} from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { criteria } from './register.ts';

let service: ServiceUnderTest;
const businessId = uuidv7();

beforeAll(async () => {
  service = await serviceUnderTest('conversion-pool', createApp);
  await service.tell(criteria(), household(businessId, '2024-01-05'), generalTaxpayer(businessId));
  const as = { roles: ['cultivation-officer' as const], districts: ['haibowan' as const] };
  await service.post('/screenings', { as, body: { district: 'haibowan' } });
});
afterAll(() => service.close());

test('nobody sees or does anything with a household of another district', async () => {
  const { requests, wrong } = await askElsewhere(service, {
    home: { district: 'haibowan', bureau: 'district-government' },
    named: {
      '/candidates/:businessId': `/candidates/${businessId}`,
      '/officers': '/officers',
      '/screenings': '/screenings',
    },
    marks: [businessId, '"haibowan"'],
    requests: {
      'GET /officers': { query: '?district=haibowan' },
      'POST /screenings': { body: { district: 'haibowan' } },
    },
    silent: { 'GET /officers': '没有告知人员名册' },
  });
  expect(wrong).toEqual([]);
  expect(requests).toBeGreaterThan(20);
});
