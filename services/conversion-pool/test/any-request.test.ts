import {
  askAnything,
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
const ids = Array.from({ length: 12 }, () => uuidv7());

beforeAll(async () => {
  service = await serviceUnderTest('conversion-pool', createApp);
  await service.tell(
    criteria(),
    ...ids.flatMap((id) => [household(id, '2024-01-05'), generalTaxpayer(id)]),
  );
});
afterAll(() => service.close());

test('whatever is sent to whichever door, nobody gets a 5xx', async () => {
  const asked = await askAnything(service.app.server, {
    service: 'conversion-pool',
    people: [
      { id: 'officer-1', name: '演示专员', roles: ['cultivation-officer'] },
      { id: 'auditor-1', roles: ['auditor', 'leading-office'] },
      { id: 'nobody-1', districts: [] },
    ],
    ids,
  });
  expect(asked.faults).toEqual([]);
  // Some go all the way: an answer of 200 to a command is a fact told.
  expect((await service.journal()).length).toBeGreaterThan(10);
});
