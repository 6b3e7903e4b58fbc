import { askAnything } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, idOf, openPermitTransfer, type PermitTransfer, people } from './bureau.ts';

let service: PermitTransfer;

beforeAll(async () => {
  service = await openPermitTransfer();
  for (let n = 1; n <= 8; n += 1) await aCase(service, n);
});
afterAll(() => service.close());

test('whatever is sent to whichever door, nobody gets a 5xx', async () => {
  const asked = await askAnything(service.app.server, {
    service: 'permit-transfer',
    people: [people.health, people.healthHead, people.registrar, people.leading],
    ids: Array.from({ length: 12 }, (_, n) => idOf(n + 1)),
  });
  expect(asked.faults).toEqual([]);
  expect(asked.answers[200]).toBeGreaterThan(100);
});
