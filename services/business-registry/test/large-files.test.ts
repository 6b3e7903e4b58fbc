import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide, exportOf, settled, upload } from './imports.ts';
import { codeOf, openRegistry, type Registry, registrar } from './registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const rows = 8_000;
const file = exportOf(
  ...Array.from({ length: rows }, (_, n) => ({
    code: codeOf(n + 1),
    name: `乌海市海勃湾区演示商店${n + 1}号`,
    operator: `演示${n % 50}`,
  })),
);

describe('a large file', () => {
  test('is checked and taken in while others are answered', async () => {
    const { body } = await upload(registry, file);
    let ended = false;
    const checked = settled(registry, body.batchId).finally(() => (ended = true));
    let answered = 0;
    while (!ended) {
      const { status } = await registry.get('/businesses?limit=1', { as: registrar });
      expect(status).toBe(200);
      answered += 1;
    }
    expect((await checked).counts).toMatchObject({ new: rows, error: 0 });
    const { batch } = await decide(registry, body.batchId, 'confirmation');
    expect(batch).toMatchObject({ status: 'confirmed', processed: rows });
    expect(answered).toBeGreaterThan(5);
  });
});
