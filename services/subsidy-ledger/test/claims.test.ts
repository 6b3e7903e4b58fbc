import type { ServiceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closed, converted, registered } from './register-facts.ts';
import { conversionSubsidy, policy, rulebook } from './rulebook-facts.ts';
import {
  account,
  approve,
  type Brief,
  balancesOf,
  day,
  foreigner,
  lodge,
  maturedBusiness,
  officer,
  openedFund,
  openLedger,
  otherReviewer,
  payer,
  publicisedClaim,
  reviewer,
  verifier,
} from './subsidies.ts';

let ledger: ServiceUnderTest;
let fundId: string;

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
  fundId = await openedFund(ledger, 100_000_000);
});
afterAll(() => ledger.close());

const decide = (claim: Brief, noun: string, as: object, body?: object) =>
  ledger.post(`/claims/${claim.id}/${noun}`, {
    as,
    version: claim.version,
    ...(body ? { body } : {}),
  });
const claimsTold = async () =>
  (await ledger.journal()).filter(({ subject }) => subject.startsWith('claim/')).length;

describe('lodging', () => {
  test('refuses a business that nobody has told of', async () => {
    expect((await lodge(ledger, uuidv7())).body).toMatchObject({
      status: 404,
      code: 'business-unknown',
    });
  });

  test('refuses before the two years are over, and says what is missing', async () => {
    const businessId = uuidv7();
    await ledger.tell(registered(businessId), converted(businessId, '2024-04-01'));
    const { body } = await lodge(ledger, businessId);
    expect(body).toMatchObject({ code: 'entitlement-not-matured', maturesOn: '2026-04-01' });
  });

  test('refuses once the conditions no longer hold, and says which', async () => {
    const businessId = await maturedBusiness(ledger);
    await ledger.tell({
      type: 'BusinessRegistered',
      subject: `business/${businessId}`,
      data: registered(businessId).data,
    });
    expect((await lodge(ledger, businessId)).body).toMatchObject({
      code: 'entitlement-not-matured',
      detail: expect.stringContaining('不是企业'),
      findings: [{ check: 'enterprise' }],
    });
  });

  test('refuses an officer of another district, and changes nothing', async () => {
    const before = await claimsTold();
    const body = {
      businessId: await maturedBusiness(ledger),
      programme: 'conversion-subsidy',
      account,
    };
    const answer = await ledger.post('/claims', { as: foreigner, body });
    expect(answer.body).toMatchObject({ status: 403, code: 'outside-your-district' });
    expect(await claimsTold()).toBe(before);
  });

  test('refuses a bank code of eleven digits with the field that is wrong', async () => {
    const businessId = await maturedBusiness(ledger);
    const bad = { account: { ...account, bankCode: '10215030000' } };
    expect((await lodge(ledger, businessId, bad)).body).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/account/bankCode' }],
    });
  });
});

describe('deciding', () => {
  test('refuses a stale version, a missing one, and a foreign district', async () => {
    const { body: claim } = await lodge(ledger, await maturedBusiness(ledger));
    const path = `/claims/${claim.id}/verification`;
    const stale = await ledger.post(path, { as: officer, version: 99, body: {} });
    expect(stale.body).toMatchObject({ status: 412, code: 'stale-version', currentVersion: 1 });
    expect((await ledger.post(path, { as: officer, body: {} })).body.code).toBe('version-required');
    expect((await decide(claim, 'verification', foreigner, {})).body.code).toBe(
      'outside-your-district',
    );
    expect((await decide(claim, 'verification', payer, {})).body.code).toBe('not-permitted');
    expect((await ledger.get(`/claims/${claim.id}`, { as: foreigner })).status).toBe(404);
  });

  test('refuses a first check for which nobody has asked about the credit', async () => {
    const nobodyAsked = { creditQueriedOn: null };
    const { body: claim } = await lodge(ledger, await maturedBusiness(ledger), nobodyAsked);
    const { body: refused } = await decide(claim, 'verification', verifier, {});
    expect(refused).toMatchObject({ status: 422, code: 'credit-query-missing' });
    const query = { queriedOn: '2026-01-31' };
    const { body: queried } = await decide(claim, 'credit-queries', officer, query);
    expect((await decide(queried, 'verification', verifier, {})).body.status).toBe('verified');
  });

  test('refuses a credit query older than the policy allows', async () => {
    const { body: claim } = await lodge(ledger, await maturedBusiness(ledger));
    const old = { queriedOn: '2026-01-30' };
    const { body: queried } = await decide(claim, 'credit-queries', officer, old);
    expect((await decide(queried, 'verification', verifier, {})).body.code).toBe(
      'credit-query-too-old',
    );
    const fresh = { queriedOn: '2026-01-31' };
    const { body: again } = await decide(queried, 'credit-queries', officer, fresh);
    expect((await decide(again, 'verification', verifier, {})).body.status).toBe('verified');
  });

  test('refuses a step that the state does not know', async () => {
    const { body: claim } = await lodge(ledger, await maturedBusiness(ledger));
    expect((await decide(claim, 'publication', officer)).body).toMatchObject({
      code: 'not-available',
      available: expect.arrayContaining(['verify']),
    });
  });

  test('stops at an objection until it is answered', async () => {
    const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
    const raised = await decide(claim, 'objections', officer, { ground: '经营场所不符' });
    expect(raised.body.status).toBe('objected');
    ledger.clock.advanceTo(day('2026-03-10'));
    expect((await approve(ledger, raised.body)).body.code).toBe('not-available');
    const answer = { upheld: false, answer: '经核查场所一致' };
    const answered = await decide(raised.body, 'objection-answers', reviewer, answer);
    expect((await approve(ledger, answered.body)).body).toMatchObject({
      code: 'same-person',
      did: 'answer-objection',
    });
    expect((await approve(ledger, answered.body, otherReviewer)).body.status).toBe('approved');
  });

  test('ends with an objection that holds, and frees the award', async () => {
    const businessId = await maturedBusiness(ledger);
    const claim = await publicisedClaim(ledger, businessId);
    const { body: raised } = await decide(claim, 'objections', officer, { ground: '不在本区经营' });
    const answer = { upheld: true, answer: '经核查属实' };
    expect((await decide(raised, 'objection-answers', reviewer, answer)).body.status).toBe(
      'refused',
    );
    expect((await lodge(ledger, businessId)).status).toBe(200);
  });

  test('gives the reservation back when an approved claim is refused', async () => {
    const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
    ledger.clock.advanceTo(day('2026-03-18'));
    const before = await balancesOf(ledger, fundId);
    const { body: approved } = await approve(ledger, claim);
    const byDistrict = await decide(approved, 'refusal', officer, { reason: '企业自愿放弃' });
    expect(byDistrict.body.code).toBe('not-permitted');
    await decide(approved, 'refusal', reviewer, { reason: '企业自愿放弃' });
    const { availableFen, reservedFen } = await balancesOf(ledger, fundId);
    expect({ availableFen, reservedFen }).toEqual({
      availableFen: before.availableFen,
      reservedFen: before.reservedFen,
    });
  });

  test('refuses an approval when a condition fails by then', async () => {
    const businessId = await maturedBusiness(ledger);
    const claim = await publicisedClaim(ledger, businessId);
    ledger.clock.advanceTo(day('2026-03-26'));
    await ledger.tell(closed(businessId, '2026-03-20'));
    expect((await approve(ledger, claim)).body.code).toBe('conditions-not-met');
  });

  test('refuses a conversion after the end of the policy, with its ground', async () => {
    const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
    ledger.clock.advanceTo(day('2026-04-08'));
    const earlier = { ...conversionSubsidy, convertedUntil: '2023-12-31' };
    await ledger.tell(policy('conversion-subsidy', earlier, { version: 2 }));
    const { body } = await approve(ledger, claim);
    expect(body).toMatchObject({
      code: 'conditions-not-met',
      findings: [{ check: 'converted-in-time', detail: expect.stringContaining('2023-12-31') }],
    });
    await ledger.tell(policy('conversion-subsidy', conversionSubsidy, { version: 3 }));
  });

  test('asks for the data that a new version wants before it approves', async () => {
    const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
    ledger.clock.advanceTo(day('2026-04-20'));
    const asking = { ...conversionSubsidy, annualReportsMin: 2 };
    await ledger.tell(policy('conversion-subsidy', asking, { version: 4 }));
    expect((await approve(ledger, claim)).body.code).toBe('data-missing');
    await ledger.tell(policy('conversion-subsidy', conversionSubsidy, { version: 5 }));
    expect((await approve(ledger, claim)).body.status).toBe('approved');
  });
});

describe('payee accounts', () => {
  test('are corrected by two people, one correction at a time', async () => {
    const { body: claim } = await lodge(ledger, await maturedBusiness(ledger));
    const none = await decide(claim, 'account-correction-confirmations', reviewer, {});
    expect(none.body.code).toBe('no-proposed-account');
    const correction = { account, reason: '更换开户行' };
    const { body: proposed } = await decide(claim, 'account-corrections', officer, correction);
    const second = await decide(proposed, 'account-corrections', reviewer, correction);
    expect(second.body.code).toBe('account-already-proposed');
    const { body: back } = await decide(
      proposed,
      'account-correction-confirmations',
      otherReviewer,
      {
        accepted: false,
      },
    );
    expect(back.version).toBe(proposed.version + 1);
  });

  test('are shown whole to payers alone, each look written down', async () => {
    const { body: claim } = await lodge(ledger, await maturedBusiness(ledger));
    const path = `/claims/${claim.id}/account`;
    expect((await ledger.get(`${path}?purpose=付款`, { as: officer })).status).toBe(403);
    expect((await ledger.get(path, { as: payer })).body.code).toBe('invalid-request');
    const seen = await ledger.get(`${path}?purpose=${encodeURIComponent('核对账号')}`, {
      as: payer,
    });
    expect(seen.body.number).toBe(account.number);
  });
});
