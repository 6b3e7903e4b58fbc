import type { ServiceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { converted, listed, registered } from './register-facts.ts';
import { policy, rulebook } from './rulebook-facts.ts';
import {
  approve,
  day,
  lodge,
  officer,
  openedFund,
  openLedger,
  publicisedClaim,
} from './subsidies.ts';

let ledger: ServiceUnderTest;
beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
});
afterAll(() => ledger.close());

describe('the first-listing award', () => {
  test('is for an enterprise, matures with the listing and waits for an amount', async () => {
    const businessId = uuidv7();
    const award = { programme: 'first-listing-award' };
    await ledger.tell(registered(businessId), listed(businessId));
    expect((await lodge(ledger, businessId, award)).body).toMatchObject({
      code: 'entitlement-not-matured',
      findings: [{ check: 'enterprise' }],
    });
    await ledger.tell(converted(businessId));
    const claim = await publicisedClaim(ledger, businessId, award);
    ledger.clock.advanceTo(day('2026-05-11'));
    const { body } = await approve(ledger, claim);
    expect(body).toMatchObject({
      code: 'amount-not-set',
      ground: { policyId: 'first-listing-award' },
    });
    const set = { amountFen: 5_000_000, poolRequired: false };
    await ledger.tell(policy('first-listing-award', set, { version: 2 }));
    await openedFund(ledger, 5_000_000, { programme: 'first-listing-award' });
    expect((await approve(ledger, claim)).body.status).toBe('approved');
  });

  test('opens nothing for a firm that was on the roster before', async () => {
    const businessId = uuidv7();
    await ledger.tell(registered(businessId), listed(businessId, false));
    const { body } = await ledger.get(`/entitlements?businessId=${businessId}`, { as: officer });
    expect(body.total).toBe(0);
  });

  test('lets a quota-trade claim be prepared for a firm on the roster', async () => {
    const businessId = uuidv7();
    await ledger.tell(registered(businessId));
    const programme = { programme: 'quota-trade-award' };
    expect((await lodge(ledger, businessId, programme)).body.code).toBe('conditions-not-met');
    await ledger.tell(listed(businessId, false));
    expect((await lodge(ledger, businessId, programme)).status).toBe(200);
  });
});
