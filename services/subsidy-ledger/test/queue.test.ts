import type { ServiceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { creditListed } from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import {
  appropriate,
  approve,
  type Brief,
  day,
  maturedBusiness,
  openedFund,
  openLedger,
  publicisedClaim,
  reviewer,
} from './subsidies.ts';

let ledger: ServiceUnderTest;
beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
});
afterAll(() => ledger.close());

const fileOf = async ({ id }: Brief) => (await ledger.get(`/claims/${id}`, { as: reviewer })).body;

test('an approved claim passes over one that can no longer be approved, and the file of that one says why', async () => {
  const fundId = await openedFund(ledger, 10_000_000);
  const business = await maturedBusiness(ledger);
  const [first, second, third] = [
    await publicisedClaim(ledger, await maturedBusiness(ledger)),
    await publicisedClaim(ledger, business),
    await publicisedClaim(ledger, await maturedBusiness(ledger)),
  ];
  ledger.clock.advanceTo(day('2026-03-10'));
  expect((await approve(ledger, first)).body.status).toBe('approved');
  expect((await approve(ledger, second)).body.status).toBe('queued-for-funds');

  await ledger.tell(creditListed(business, uuidv7(), '2026-03-10'));
  await appropriate(ledger, fundId, 5_000_000, '海财指〔2026〕2号');
  await appropriate(ledger, fundId, 5_000_000, '海财指〔2026〕3号');
  expect((await approve(ledger, third)).body.status).toBe('approved');

  const passed = await fileOf(second);
  expect(passed.status).toBe('queued-for-funds');
  expect(passed.findings).toContainEqual(
    expect.objectContaining({ check: 'credit', passed: false }),
  );
  const steps = passed.history.filter(({ kind }: { kind: string }) => kind === 'passed-over');
  expect(steps).toMatchObject([{ detail: expect.stringContaining('列入') }]);
});
