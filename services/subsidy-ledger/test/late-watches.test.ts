import type { ServiceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { converted, registered } from './register-facts.ts';
import { conversionSubsidy, policy, rulebook } from './rulebook-facts.ts';
import { officer, openLedger } from './subsidies.ts';

let ledger: ServiceUnderTest;
beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
});
afterAll(() => ledger.close());

const version = (number: number, given: object) =>
  policy('conversion-subsidy', conversionSubsidy, { version: number, ...given });
const watchesOf = async (businessId: string) =>
  (await ledger.get(`/entitlements?businessId=${businessId}`, { as: officer })).body.total;

test('a conversion while no version holds waits for the next, and no sweep runs in vain for it', async () => {
  await ledger.tell(version(2, { effectiveFrom: '2025-01-01', effectiveTo: '2026-02-28' }));
  const businessId = uuidv7();
  await ledger.tell(registered(businessId), converted(businessId));
  await ledger.app.runDue();
  expect(await watchesOf(businessId)).toBe(0);

  await ledger.tell(version(3, { effectiveFrom: '2026-03-01' }));
  await ledger.app.runDue();
  expect(await watchesOf(businessId)).toBe(1);
});
