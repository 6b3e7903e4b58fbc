import { readTable } from '@tisheng/service-kit/imports';
import { type ServiceUnderTest, sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { converted, creditListed, creditRepaired, registered, shopName } from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import {
  account,
  approve,
  type Brief,
  balancesOf,
  day,
  lodge,
  officer,
  openedFund,
  openLedger,
  otherPayer,
  payer,
  reviewer,
  verifier,
} from './subsidies.ts';

let ledger: ServiceUnderTest;
const businessId = uuidv7();
const recordId = uuidv7();
let fundId: string;
let claim: Brief;
let batch: Brief;

const factsOf = async (subject: string) =>
  (await ledger.journal()).filter((fact) => fact.subject === subject).map(({ type }) => type);

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
  fundId = await openedFund(ledger, 30_000_000);
});
afterAll(() => ledger.close());

async function decide(noun: string, as: object, body?: object) {
  const answer = await ledger.post(`/claims/${claim.id}/${noun}`, {
    as,
    version: claim.version,
    ...(body ? { body } : {}),
  });
  if (answer.status === 200) claim = answer.body;
  return answer;
}

const prepare = () =>
  ledger.post('/payment-batches', { as: payer, body: { claimIds: [claim.id] } });
const confirm = (as: object) =>
  ledger.post(`/payment-batches/${batch.id}/confirmation`, { as, version: batch.version });

describe('the award of one noodle shop', () => {
  test('opens a watch on the conversion that matures after 24 months', async () => {
    await ledger.tell(registered(businessId), converted(businessId));
    const { body } = await ledger.get('/entitlements?maturingWithinDays=30', { as: officer });
    expect(body.items).toMatchObject([
      { businessId, status: 'watching', maturesOn: '2026-03-04', daysLeft: 2 },
    ]);
    expect(body.items[0].whyNot).toMatchObject([{ check: 'steady', passed: false }]);
    expect((await lodge(ledger, businessId)).body).toMatchObject({
      code: 'entitlement-not-matured',
    });
  });

  test('is suspended by a credit record and does not mature on its day', async () => {
    await ledger.tell(creditListed(businessId, recordId));
    ledger.clock.advanceTo(day('2026-03-04'));
    await ledger.app.runDue();
    expect(await factsOf(`entitlement/${businessId}/conversion-subsidy`)).toEqual([
      'EntitlementOpened',
      'EntitlementSuspended',
    ]);
  });

  test('resumes by the repair and matures at once, its day being reached', async () => {
    await ledger.tell(creditRepaired(businessId, recordId, '2026-03-04'));
    await ledger.app.runDue();
    expect(await factsOf(`entitlement/${businessId}/conversion-subsidy`)).toEqual([
      'EntitlementOpened',
      'EntitlementSuspended',
      'EntitlementResumed',
      'EntitlementMatured',
    ]);
  });

  test('is lodged with the account masked and sealed', async () => {
    const answer = await lodge(ledger, businessId, {
      account: { ...account, holder: '海勃湾区演示面馆' },
    });
    expect(answer).toMatchObject({ status: 200, body: { number: '补-150302-2026-0001' } });
    claim = answer.body;
    const { body } = await ledger.get(`/claims/${claim.id}`, { as: officer });
    expect(body).toMatchObject({
      account: { maskedNumber: '尾号 6789' },
      amountYuan: '100,000.00',
      amountUppercase: '人民币壹拾万元整',
      warnings: [expect.stringContaining('银行可能退票')],
    });
    const seen = await ledger.get(`/claims/${claim.id}`, { as: verifier });
    expect(JSON.stringify(seen.body.availableActions)).toContain('verify');
    expect(JSON.stringify(body.availableActions)).not.toContain('verify');
    const [row] = await sqlRows(ledger.database.adminUrl, 'select account::text from claims');
    expect(row?.['account']).not.toContain(account.number);
  });

  test('is verified, publicised for five workdays, and not approved before they are over', async () => {
    await decide('credit-queries', officer, { queriedOn: '2026-03-04' });
    expect((await decide('verification', officer, {})).body).toMatchObject({
      status: 403,
      code: 'same-person',
      detail: '您已申报了此件，初审请由本区另一名培育专员办理',
    });
    await decide('verification', verifier, {});
    await decide('publication', officer);
    const { body } = await ledger.get(`/claims/${claim.id}`, { as: reviewer });
    expect(body.publicity).toMatchObject({ lastDay: '2026-03-11', provisional: false });
    ledger.clock.advanceTo(day('2026-03-11'));
    expect((await approve(ledger, claim)).body.code).toBe('publicity-not-ended');
    const list = await ledger.get('/publicity', { as: { id: 'anybody', roles: [] } });
    expect(list.body.items).toMatchObject([{ creditCode: '921503********AA1X' }]);
    expect(JSON.stringify(list.body)).not.toContain('6789');
  });

  test('is approved the day after by a second person, which reserves the money', async () => {
    ledger.clock.advanceTo(day('2026-03-12'));
    await ledger.app.runDue();
    claim.version = (await ledger.get(`/claims/${claim.id}`, { as: reviewer })).body.version;
    const both = { ...verifier, roles: ['finance-reviewer' as const] };
    expect((await approve(ledger, claim, both)).body.code).toBe('same-person');
    const answer = await approve(ledger, claim);
    expect(answer.body).toMatchObject({ status: 'approved' });
    claim = answer.body;
    expect(await balancesOf(ledger, fundId)).toMatchObject({
      availableFen: 20_000_000,
      reservedFen: 10_000_000,
    });
  });

  test('is instructed in a batch that another person confirms', async () => {
    batch = (await prepare()).body;
    expect((await confirm(payer)).body.code).toBe('same-person');
    expect((await confirm(reviewer)).body.code).toBe('same-person');
    expect((await confirm(otherPayer)).body).toMatchObject({ status: 'confirmed', held: [] });
    expect(await balancesOf(ledger, fundId)).toMatchObject({
      reservedFen: 0,
      instructedFen: 10_000_000,
    });
  });

  test('leaves as a file with the columns of the finance office', async () => {
    const csvPath = `/payment-batches/${batch.id}/file.csv`;
    const csv = await ledger.get(csvPath, { as: payer });
    const columns = { account: ['收款人账号'], amount: ['金额（元）'], code: ['功能分类'] };
    const table = await readTable(Buffer.from(String(csv.body)), {
      columns,
      required: ['account', 'amount', 'code'],
    });
    expect(table.rows[0]?.cells).toEqual({
      account: account.number,
      amount: '100000.00',
      code: '2150805',
    });
    expect(table.unknownColumns).toHaveLength(19);
    const xlsx = await ledger.get(`/payment-batches/${batch.id}/file.xlsx`, { as: payer });
    expect(xlsx.headers['content-type']).toContain('spreadsheetml');
    expect((await ledger.get(csvPath, { as: officer })).body.code).toBe('not-permitted');
    const views = await sqlRows(ledger.database.adminUrl, 'select purpose from account_views');
    expect(views).toHaveLength(2);
  });

  test('is returned by the bank, corrected by two people, instructed again and paid', async () => {
    const receipt = {
      paymentNo: `${claim.number}-1`,
      amountFen: 10_000_000,
      payee: '海勃湾区演示面馆',
    };
    const returned = await ledger.post(`/payment-batches/${batch.id}/receipts`, {
      as: payer,
      body: { rows: [{ ...receipt, result: 'returned', reason: '户名不符' }] },
    });
    expect(returned.body).toMatchObject({ matched: 1, unmatched: 0 });
    claim = (await ledger.get(`/claims/${claim.id}`, { as: payer })).body;
    expect(claim.status).toBe('returned');
    expect((await prepare()).body.code).toBe('account-not-corrected');
    await decide('account-corrections', payer, { account, reason: '银行已更名' });
    const own = await decide('account-correction-confirmations', payer, {});
    expect(own.body.code).toBe('same-person');
    expect((await decide('account-correction-confirmations', otherPayer, {})).status).toBe(200);
    expect((await prepare()).body.code).toBe('account-change-pending');
    expect((await decide('account-correction-approvals', reviewer, {})).status).toBe(200);
    batch = (await prepare()).body;
    await confirm(otherPayer);
    const paid = {
      paymentNo: `${claim.number}-2`,
      amountFen: 10_000_000,
      payee: shopName,
      result: 'paid',
    };
    const rows = [paid, { ...paid, amountFen: 1 }, { ...paid, paymentNo: 'unknown' }, paid];
    const told = { as: payer, body: { rows } };
    const receipts = await ledger.post(`/payment-batches/${batch.id}/receipts`, told);
    expect(receipts.body.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'paid',
      'unmatched',
      'unmatched',
      'already-recorded',
    ]);
    const seen = await ledger.get(`/payment-batches/${batch.id}`, { as: payer });
    expect(seen.body).toMatchObject({ paid: 1, unmatched: [{}, {}] });
    expect(await balancesOf(ledger, fundId)).toMatchObject({
      appropriatedFen: 30_000_000,
      availableFen: 20_000_000,
      reservedFen: 0,
      instructedFen: 0,
      paidFen: 10_000_000,
    });
  });

  test('is recovered in part by an entry of its own, the payment staying as it was', async () => {
    claim = (await ledger.get(`/claims/${claim.id}`, { as: payer })).body;
    const recovery = { amountFen: 4_000_000, decisionNo: '追〔2026〕1号', reason: '材料不实' };
    expect((await decide('recoveries', reviewer, recovery)).body.status).toBe('paid');
    const tooMuch = await decide('recoveries', reviewer, { ...recovery, amountFen: 6_000_001 });
    expect(tooMuch.body.code).toBe('recovery-exceeds-payment');
    const rest = await decide('recoveries', reviewer, { ...recovery, amountFen: 6_000_000 });
    expect(rest.body.status).toBe('recovered');
    expect(await balancesOf(ledger, fundId)).toMatchObject({
      paidFen: 0,
      recoveredFen: 10_000_000,
      availableFen: 20_000_000,
    });
    expect((await lodge(ledger, businessId)).body.code).toBe('already-claimed');
    await ledger.tell(creditListed(businessId, uuidv7()));
    expect(await factsOf(`entitlement/${businessId}/conversion-subsidy`)).toHaveLength(4);
  });

  test('tells its whole way, in order, and each step to the officer', async () => {
    expect(await factsOf(`claim/${claim.id}`)).toEqual([
      'ClaimLodged',
      'ClaimVerified',
      'ClaimPublicised',
      'ClaimApproved',
      'PaymentPrepared',
      'PaymentInstructed',
      'PaymentReturned',
      'AccountCorrectionMoved',
      'AccountCorrectionMoved',
      'AccountCorrectionMoved',
      'PaymentPrepared',
      'PaymentInstructed',
      'SubsidyPaid',
      'SubsidyRecovered',
      'SubsidyRecovered',
    ]);
    const { body } = await ledger.get(`/claims/${claim.id}`, { as: officer });
    expect(body.history.map(({ label }: { label: string }) => label)).toContain('复核账户更正');
    expect(JSON.stringify(body)).not.toContain(account.number);
  });
});
