import { type ServiceUnderTest, statementsOf } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { converted, registered } from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import { day, openLedger } from './subsidies.ts';

let ledger: ServiceUnderTest;
beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
});
afterAll(() => ledger.close());

/** What the sweep costs on the day on which so many watches mature. */
async function costOf(watches: number, on: string): Promise<number> {
  for (let n = 0; n < watches; n += 1) {
    const businessId = uuidv7();
    await ledger.tell(registered(businessId), converted(businessId, on));
  }
  ledger.clock.advanceTo(day(on.replace('2024', '2026')));
  const sent = await statementsOf(() => ledger.app.runDue());
  const matured = (await ledger.journal()).filter(
    ({ type, data }) =>
      type === 'EntitlementMatured' &&
      (data as { maturedOn: string }).maturedOn === on.replace('2024', '2026'),
  );
  expect(matured).toHaveLength(watches);
  return sent.length;
}

test('many due watches mature in as many statements as two', async () => {
  const two = await costOf(2, '2024-03-05');
  expect(await costOf(9, '2024-03-06')).toBe(two);
});
