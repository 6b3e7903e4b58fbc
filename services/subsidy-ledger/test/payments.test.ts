import { type ServiceUnderTest, sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creditListed, creditRepaired } from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import {
  account,
  approve,
  type Brief,
  balancesOf,
  day,
  maturedBusiness,
  openedFund,
  openLedger,
  otherPayer,
  otherReviewer,
  payer,
  publicisedClaim,
  reviewer,
} from './subsidies.ts';

let ledger: ServiceUnderTest;
let fundId: string;

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
  fundId = await openedFund(ledger, 100_000_000);
});
afterAll(() => ledger.close());

let next = 10;
async function approvedClaim(): Promise<Brief & { businessId: string }> {
  const businessId = await maturedBusiness(ledger);
  const claim = await publicisedClaim(ledger, businessId);
  next += 14;
  ledger.clock.advanceTo(new Date(day('2026-03-02').getTime() + next * 86_400_000));
  const { body } = await approve(ledger, claim);
  return { ...body, businessId };
}
const prepare = (claims: Brief[], as = payer) =>
  ledger.post('/payment-batches', { as, body: { claimIds: claims.map(({ id }) => id) } });
const confirm = (batch: Brief, as = otherPayer) =>
  ledger.post(`/payment-batches/${batch.id}/confirmation`, { as, version: batch.version });
const receive = (batch: Brief, body: object) =>
  ledger.post(`/payment-batches/${batch.id}/receipts`, { as: payer, body });
const read = async (claim: Brief) =>
  (await ledger.get(`/claims/${claim.id}`, { as: reviewer })).body;

describe('a credit record between approval and payment', () => {
  test('holds the payment, leaves the approval, and is released after its repair', async () => {
    const claim = await approvedClaim();
    const recordId = uuidv7();
    await ledger.tell(creditListed(claim.businessId, recordId, ledger.clock.today()));
    const held = await read(claim);
    expect(held).toMatchObject({ status: 'approved', holdReason: expect.stringContaining('列入') });
    expect((await prepare([held])).body.code).toBe('claim-on-hold');
    const release = (version: number) =>
      ledger.post(`/claims/${claim.id}/hold-releases`, {
        as: reviewer,
        version,
        body: { reason: '信用已修复' },
      });
    expect((await release(held.version)).body.code).toBe('conditions-not-met');
    await ledger.tell(creditRepaired(claim.businessId, recordId, ledger.clock.today()));
    const { body: released } = await release(held.version);
    expect((await prepare([released])).status).toBe(200);
  });

  test('is taken out of a prepared batch, and the others go', async () => {
    const [good, bad] = [await approvedClaim(), await approvedClaim()];
    const { body: batch } = await prepare([good, bad]);
    await ledger.tell(creditListed(bad.businessId, uuidv7(), ledger.clock.today()));
    const before = await balancesOf(ledger, fundId);
    const { body } = await confirm(batch);
    expect(body).toMatchObject({ status: 'confirmed', held: [{ claimId: bad.id }] });
    expect(await read(good)).toMatchObject({ status: 'instructed' });
    expect(await read(bad)).toMatchObject({ status: 'approved', batchId: null });
    const after = await balancesOf(ledger, fundId);
    expect(after.instructedFen - before.instructedFen).toBe(10_000_000);
  });
});

describe('a batch', () => {
  test('is prepared by neither who verified nor who approved', async () => {
    const claim = await approvedClaim();
    const alsoPayer = { ...reviewer, roles: ['finance-payer' as const] };
    expect((await prepare([claim], alsoPayer)).body.code).toBe('same-person');
  });

  test('holds a claim once, and gives it back when cancelled', async () => {
    const claim = await approvedClaim();
    const { body: batch } = await prepare([claim]);
    expect((await prepare([claim])).body.code).toBe('claim-in-batch');
    const cancelled = await ledger.post(`/payment-batches/${batch.id}/cancellation`, {
      as: payer,
      version: batch.version,
    });
    expect(cancelled.body.status).toBe('cancelled');
    expect((await prepare([claim])).status).toBe(200);
  });

  test('is frozen once confirmed, and not exported or settled before', async () => {
    const claim = await approvedClaim();
    const { body: batch } = await prepare([claim]);
    const file = () => ledger.get(`/payment-batches/${batch.id}/file.csv`, { as: payer });
    expect((await file()).body.code).toBe('batch-not-confirmed');
    const row = { paymentNo: 'x', amountFen: 1, payee: 'x', result: 'paid' };
    expect((await receive(batch, { rows: [row] })).body.code).toBe('batch-not-confirmed');
    const { body: confirmed } = await confirm(batch);
    expect((await confirm(confirmed, otherReviewer)).body.code).toBe('batch-not-prepared');
    expect((await file()).status).toBe(200);
  });

  test('takes claims that exist, of one district', async () => {
    const claim = await approvedClaim();
    const unknown = { ...claim, id: uuidv7() };
    expect((await prepare([claim, unknown])).body.code).toBe('not-found');
    await sqlRows(
      ledger.database.adminUrl,
      `insert into claims select (jsonb_populate_record(c, jsonb_build_object(
         'id', $2::text, 'number', '补-150304-2026-0001', 'district', 'wuda', 'business_id', $3::text))).*
       from claims c where id = $1`,
      [claim.id, unknown.id, uuidv7()],
    );
    expect((await prepare([claim, unknown])).body.code).toBe('mixed-districts');
  });
});

describe('receipts', () => {
  const csvOf = (rows: string) =>
    Buffer.from(`唯一业务号,金额（元）,收款人全称,结果,退票原因\n${rows}`).toString('base64');

  test('come as a file of the bank too, and pay once however often they come', async () => {
    const claim = await approvedClaim();
    const { body: batch } = await prepare([claim]);
    await confirm(batch);
    const line = `${claim.number}-1,"100,000.00",${account.holder},支付成功,\n`;
    const once = await receive(batch, { contentBase64: csvOf(line) });
    expect(once.body).toMatchObject({ matched: 1, rows: [{ outcome: 'paid' }] });
    const before = await balancesOf(ledger, fundId);
    const again = await receive(batch, { contentBase64: csvOf(line) });
    expect(again.body).toMatchObject({ rows: [{ outcome: 'already-recorded' }] });
    expect(await balancesOf(ledger, fundId)).toEqual(before);
    const path = `/funds/${fundId}/reconciliation`;
    const { body: compared } = await ledger.get(path, { as: reviewer });
    expect(compared).toMatchObject({
      ledgerPaidFen: 10_000_000,
      receiptsPaidFen: 10_000_000,
      differences: 0,
    });
    expect(compared.items).toContainEqual(
      expect.objectContaining({ claimId: claim.id, status: 'paid', agrees: true }),
    );
  });

  test('are not guessed at when they are unreadable or empty', async () => {
    const claim = await approvedClaim();
    const { body: batch } = await prepare([claim]);
    await confirm(batch);
    const unclear = csvOf(`${claim.number}-1,100000.00,${account.holder},处理中,\n`);
    expect((await receive(batch, { contentBase64: unclear })).body).toMatchObject({
      code: 'receipts-unreadable',
      rowNumber: 2,
    });
    expect((await receive(batch, { contentBase64: csvOf('') })).body.code).toBe('receipts-empty');
    expect((await read(claim)).status).toBe('instructed');
  });
});
