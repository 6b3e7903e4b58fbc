import type { ServiceUnderTest } from '@tisheng/test-kit';
import { addDays } from '@tisheng/workdays';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creditListed, merged, takenBack } from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import {
  approve,
  day,
  maturedBusiness,
  openedFund,
  openLedger,
  otherReviewer,
  payClaim,
  publicisedClaim,
  reviewer,
  settleChange,
} from './subsidies.ts';

let ledger: ServiceUnderTest;
let fundId: string;

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
  fundId = await openedFund(ledger, 500_000_000);
});
afterAll(() => ledger.close());

const fileOf = async (claimId: string) =>
  (await ledger.get(`/claims/${claimId}`, { as: reviewer })).body;
const decide = async (claimId: string, noun: string, body: object, as: object = otherReviewer) =>
  ledger.post(`/claims/${claimId}/${noun}`, {
    as,
    version: (await fileOf(claimId)).version,
    body,
  });
const uphold = (claimId: string, as?: object) =>
  decide(claimId, 'payment-upholdings', { reason: '两户在并户以前各自依法享受' }, as);
const recovery = { amountFen: 1_000_000, decisionNo: '海财追〔2026〕3号', reason: '查实不符' };
const typesOf = async (claimId: string) =>
  (await ledger.journal())
    .filter(({ subject }) => subject === `claim/${claimId}`)
    .map(({ type }) => type);
/** A fact that lets the ledger look at the lineage again. */
const tellMore = (businessId: string) =>
  ledger.tell(creditListed(businessId, uuidv7(), '2026-03-05'));

async function paid(businessId: string) {
  const claim = await publicisedClaim(ledger, businessId);
  const { publicity } = await fileOf(claim.id);
  ledger.clock.advanceTo(day(addDays(publicity.lastDay, 1)));
  const { body } = await approve(ledger, claim);
  await payClaim(ledger, body);
  return body;
}

/** Each was paid lawfully before the two became one; a person is asked about the second. */
async function paidTwice() {
  const [survivor, absorbed] = [await maturedBusiness(ledger), await maturedBusiness(ledger)];
  const [kept, second] = [await paid(survivor), await paid(absorbed)];
  await ledger.tell(merged(survivor, absorbed));
  return { kept, second: await fileOf(second.id) };
}

describe('a second award that a merger brought into one lineage after it was paid', () => {
  test('is asked about in its own fact, on the list and on both files', async () => {
    const { kept, second } = await paidTwice();
    expect(second.holdReason).toContain(kept.number);
    const { body } = await ledger.get('/claims?onHold=true&status=paid', { as: reviewer });
    expect(body.items).toMatchObject([{ id: second.id }]);
    expect((await fileOf(kept.id)).warnings).toContainEqual(expect.stringContaining(second.number));
    expect(second.history.at(-1)).toMatchObject({
      kind: 'PaymentQuestioned',
      detail: expect.stringContaining('请核实追回或保留'),
    });
  });

  test('is released by no click: what has gone is recovered or upheld', async () => {
    const { second } = await paidTwice();
    const answer = await decide(second.id, 'hold-releases', { reason: '已核实' });
    expect(answer.body).toMatchObject({
      code: 'not-available',
      detail:
        '此件现为“已拨付”，不能解除冻结，款项已付出；经核实不应享受的请“追回”，应当保留的请由另一名财政审核人“核实保留”',
    });
  });

  test('is upheld by another reviewer than its approver, and not asked about again', async () => {
    const { second } = await paidTwice();
    const actions = second.availableActions.map(({ action }: { action: string }) => action);
    expect(actions).not.toContain('uphold-payment');
    expect((await uphold(second.id, reviewer)).body.code).toBe('same-person');
    expect((await uphold(second.id)).status).toBe(200);
    expect((await uphold(second.id)).body.code).toBe('not-available');
    await tellMore(second.businessId);
    expect(await fileOf(second.id)).toMatchObject({ status: 'paid', holdReason: null });
    expect((await typesOf(second.id)).slice(-2)).toEqual(['PaymentQuestioned', 'PaymentUpheld']);
  });

  test('is not asked about again once a part was recovered, and is when that is corrected', async () => {
    const { second } = await paidTwice();
    expect((await decide(second.id, 'recoveries', recovery)).status).toBe(200);
    await tellMore(second.businessId);
    expect(await fileOf(second.id)).toMatchObject({ holdReason: null, recoveredFen: 1_000_000 });
    const { body } = await ledger.get(`/funds/${fundId}/entries?limit=500`, { as: reviewer });
    const { transferId } = body.items.findLast(({ kind }: { kind: string }) => kind === 'recover');
    const { body: asked } = await ledger.post(`/funds/${fundId}/corrections`, {
      as: reviewer,
      body: { transferId, reason: '金额录入有误' },
    });
    expect((await settleChange(ledger, fundId, asked.changeId)).status).toBe(200);
    expect(await fileOf(second.id)).toMatchObject({
      recoveredFen: 0,
      holdReason: second.holdReason,
    });
    expect((await typesOf(second.id)).slice(-2)).toEqual([
      'RecoveryWithdrawn',
      'PaymentQuestioned',
    ]);
  });
});

describe('a payment to a business that never was', () => {
  test('is asked about once, and answered once', async () => {
    const businessId = await maturedBusiness(ledger);
    const claim = await paid(businessId);
    await ledger.tell(takenBack(businessId, '2026-03-20'));
    expect(await fileOf(claim.id)).toMatchObject({ holdReason: expect.stringContaining('误登记') });
    expect((await uphold(claim.id)).status).toBe(200);
    await tellMore(businessId);
    expect(await fileOf(claim.id)).toMatchObject({ status: 'paid', holdReason: null });
  });
});
