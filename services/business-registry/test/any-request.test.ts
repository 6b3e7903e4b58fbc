import { askAnything } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checker, idOf, openRegistry, type Registry, register, registrar } from './registry.ts';

let registry: Registry;

beforeAll(async () => {
  registry = await openRegistry();
  for (let n = 1; n <= 8; n += 1) await register(registry, n);
});
afterAll(() => registry.close());

test('whatever is sent to whichever door, nobody gets a 5xx', async () => {
  const asked = await askAnything(registry.app.server, {
    service: 'business-registry',
    people: [
      registrar,
      checker,
      { id: 'officer-1', roles: ['cultivation-officer', 'sector-officer'] },
    ],
    ids: Array.from({ length: 12 }, (_, n) => idOf(n + 1)),
  });
  expect(asked.faults).toEqual([]);
  expect(asked.answers[200]).toBeGreaterThan(100);
});
