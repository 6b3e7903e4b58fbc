import { askAnything, type ServiceUnderTest } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rulebook } from './rulebook-facts.ts';
import {
  lodge,
  maturedBusiness,
  officer,
  openedFund,
  openLedger,
  otherReviewer,
  payer,
  reviewer,
  verifier,
} from './subsidies.ts';

let ledger: ServiceUnderTest;
const businesses: string[] = [];

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
  await openedFund(ledger, 100_000_000);
  for (let n = 0; n < 6; n += 1) businesses.push(await maturedBusiness(ledger));
  for (const businessId of businesses.slice(0, 4)) await lodge(ledger, businessId);
});
afterAll(() => ledger.close());

test('whatever is sent to whichever door, nobody gets a 5xx', async () => {
  const asked = await askAnything(ledger.app.server, {
    service: 'subsidy-ledger',
    people: [officer, verifier, reviewer, otherReviewer, payer],
    ids: businesses,
  });
  expect(asked.faults).toEqual([]);
  expect(asked.answers[200]).toBeGreaterThan(100);
});
