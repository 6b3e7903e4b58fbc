import { askElsewhere, type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { registered, turnover } from './firms.ts';
import { policies } from './register.ts';

let service: ServiceUnderTest;
const businessId = uuidv7();

beforeAll(async () => {
  service = await serviceUnderTest('upscale-pools', createApp, '2026-10-12T01:00:00Z');
  await service.tell(...policies, registered(businessId), turnover(businessId, 190_000_000));
});
afterAll(() => service.close());

test('nobody sees a firm of another district, and no bureau acts in a pool that another one leads', async () => {
  const { requests, wrong } = await askElsewhere(service, {
    home: { district: 'haibowan', bureau: 'commerce' },
    named: { '/members/:businessId': `/members/${businessId}` },
    marks: [businessId],
  });
  expect(wrong).toEqual([]);
  expect(requests).toBeGreaterThan(20);
});
