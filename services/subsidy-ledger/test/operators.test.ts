import type { ServiceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { converted, registered } from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import { lodge, openLedger, reviewer } from './subsidies.ts';

let ledger: ServiceUnderTest;

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
});
afterAll(() => ledger.close());

async function lodgedBy(operatorRef: string): Promise<{ id: string; number: string }> {
  const businessId = uuidv7();
  await ledger.tell(registered(businessId, operatorRef), converted(businessId, '2024-03-02'));
  return (await lodge(ledger, businessId)).body;
}
const warningsOf = async ({ id }: { id: string }) =>
  (await ledger.get(`/claims/${id}`, { as: reviewer })).body.warnings;

test('a claim names the first others of its operator, and how many there are', async () => {
  const claims = [];
  for (let nth = 0; nth < 7; nth += 1) claims.push(await lodgedBy('operator-of-seven'));
  const numbers = claims.map(({ number }) => number);
  const [, second, , , , , seventh] = claims;
  if (!second || !seventh) throw new Error('seven claims were made');
  expect(await warningsOf(second)).toEqual([`同一经营者另有申报 ${numbers[0]}，请复核`]);
  expect(await warningsOf(seventh)).toEqual([
    `同一经营者另有申报 ${numbers.slice(0, 5).join('、')} 等 6 件，请复核`,
  ]);
});

test('a claim of another operator is warned of nothing', async () => {
  expect(await warningsOf(await lodgedBy('another-operator'))).toEqual([]);
});
