import { askAnything, type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { registered, turnover } from './firms.ts';
import { policies } from './register.ts';

let service: ServiceUnderTest;
const ids = Array.from({ length: 10 }, () => uuidv7());

beforeAll(async () => {
  service = await serviceUnderTest('upscale-pools', createApp, '2026-10-12T01:00:00Z');
  await service.tell(
    ...policies,
    ...ids.flatMap((id, n) => [registered(id), turnover(id, 40_000_000 * (n + 1))]),
  );
});
afterAll(() => service.close());

test('whatever is sent to whichever door, nobody gets a 5xx', async () => {
  const asked = await askAnything(service.app.server, {
    service: 'upscale-pools',
    people: [
      { id: 'sector-1', bureau: 'commerce', roles: ['sector-officer', 'cultivation-officer'] },
      { id: 'clerk-1', bureau: 'statistics', roles: ['statistics-clerk'] },
      { id: 'nobody-1', districts: [] },
    ],
    ids,
  });
  expect(asked.faults).toEqual([]);
  expect(asked.answers[200]).toBeGreaterThan(100);
});
