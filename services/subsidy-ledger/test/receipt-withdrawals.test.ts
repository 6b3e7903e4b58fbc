import { type ServiceUnderTest, sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulebook } from './rulebook-facts.ts';
import {
  account,
  approve,
  type Brief,
  day,
  maturedBusiness,
  openedFund,
  openLedger,
  otherPayer,
  payer,
  publicisedClaim,
  reviewer,
} from './subsidies.ts';

let ledger: ServiceUnderTest;

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
  await openedFund(ledger, 100_000_000);
});
afterAll(() => ledger.close());

const decide = (claim: Brief, noun: string, as: object, body: object = {}) =>
  ledger.post(`/claims/${claim.id}/${noun}`, { as, version: claim.version, body });
const prepare = (claim: Brief, as: object = payer) =>
  ledger.post('/payment-batches', { as, body: { claimIds: [claim.id] } });
const confirm = (batch: Brief, as: object) =>
  ledger.post(`/payment-batches/${batch.id}/confirmation`, { as, version: batch.version });
const read = async (claim: Brief, as: object = payer) =>
  (await ledger.get(`/claims/${claim.id}`, { as })).body;
let later = 10;
async function approvedClaim(): Promise<Brief> {
  const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
  later += 14;
  ledger.clock.advanceTo(new Date(day('2026-03-02').getTime() + later * 86_400_000));
  return (await approve(ledger, claim)).body;
}

describe('a receipt booked in error', () => {
  async function instructed(): Promise<{ claim: Brief; batch: Brief }> {
    const claim = await approvedClaim();
    const { body: batch } = await prepare(claim);
    await confirm(batch, otherPayer);
    return { claim, batch };
  }
  const book = (batch: Brief, claim: Brief, result: string, reason: string | null = null) =>
    ledger.post(`/payment-batches/${batch.id}/receipts`, {
      as: payer,
      body: {
        rows: [
          {
            paymentNo: `${claim.number}-1`,
            amountFen: 10_000_000,
            payee: account.holder,
            result,
            reason,
          },
        ],
      },
    });
  const balances = async () => {
    const rows = await sqlRows(
      ledger.database.adminUrl,
      `select json_object_agg(name, balance_fen) as balances from accounts
       where fund_id = (select fund_id from claims where fund_id is not null limit 1)`,
    );
    return rows[0]?.['balances'];
  };

  test('is not booked as a return without the reason of the bank', async () => {
    const { claim, batch } = await instructed();
    expect((await book(batch, claim, 'returned')).body).toMatchObject({
      status: 422,
      code: 'receipt-reason-missing',
    });
    expect((await read(claim)).status).toBe('instructed');
  });

  test.each([
    ['paid', null],
    ['returned', '户名不符'],
  ])('as %s is taken back by two people, and may then be booked as it was', async (result, why) => {
    const { claim, batch } = await instructed();
    const before = await balances();
    await book(batch, claim, result, why);
    const booked = await read(claim);
    const reason = { reason: '看错行，银行尚未处理' };
    const { body: asked } = await decide(booked, 'receipt-withdrawals', payer, reason);
    expect(await read(claim)).toMatchObject({
      status: result,
      receiptWithdrawal: { by: { id: payer.id } },
      availableActions: [],
    });
    const next = result === 'paid' ? 'recoveries' : 'account-corrections';
    const body =
      result === 'paid'
        ? { amountFen: 1, decisionNo: '追1', reason: '测试' }
        : { account, reason: '更正' };
    const by = result === 'paid' ? reviewer : otherPayer;
    expect((await decide(asked, next, by, body)).body.code).toBe('receipt-in-doubt');
    const own = await decide(asked, 'receipt-withdrawal-confirmations', payer);
    expect(own.body.code).toBe('same-person');
    const settled = await decide(asked, 'receipt-withdrawal-confirmations', otherPayer);
    expect(settled.body.status).toBe('instructed');
    expect(await balances()).toEqual(before);
    expect((await book(batch, claim, 'returned', '账号不存在')).body.matched).toBe(1);
    expect((await read(claim)).status).toBe('returned');
    const told = (await ledger.journal()).filter(({ subject }) => subject === `claim/${claim.id}`);
    expect(told.slice(-2)).toMatchObject([
      { type: 'ReceiptWithdrawn', data: { result, reason: reason.reason } },
      { type: 'PaymentReturned' },
    ]);
    const rows = await sqlRows(
      ledger.database.adminUrl,
      `select outcome from receipt_rows where payment_no = $1 order by id`,
      [`${claim.number}-1`],
    );
    expect(rows).toEqual([{ outcome: result }, { outcome: 'returned' }]);
  });

  test('stays when the second person does not agree, or the next step was taken', async () => {
    const { claim, batch } = await instructed();
    await book(batch, claim, 'paid');
    const booked = await read(claim);
    const reason = { reason: '误记' };
    const { body: asked } = await decide(booked, 'receipt-withdrawals', payer, reason);
    const no = { accepted: false };
    const { body: kept } = await decide(asked, 'receipt-withdrawal-confirmations', otherPayer, no);
    expect(kept.status).toBe('paid');
    const recovery = { amountFen: 1, decisionNo: '追2', reason: '材料不实' };
    const { body: recovered } = await decide(kept, 'recoveries', reviewer, recovery);
    expect((await decide(recovered, 'receipt-withdrawals', payer, reason)).body.code).toBe(
      'receipt-settled',
    );
  });

  test('agrees with the bank in the reconciliation all the way', async () => {
    const { claim, batch } = await instructed();
    const [row] = await sqlRows(
      ledger.database.adminUrl,
      'select fund_id from claims where id = $1',
      [claim.id],
    );
    const line = async () => {
      const path = `/funds/${String(row?.['fund_id'])}/reconciliation`;
      const { body } = await ledger.get(path, { as: reviewer });
      return body.items.find(({ claimId }: { claimId: string }) => claimId === claim.id);
    };
    for (const [result, why] of [
      ['returned', '户名不符'],
      ['paid', null],
    ] as const) {
      await book(batch, claim, result, why);
      expect(await line()).toMatchObject({ status: result, agrees: true });
      const asked = await decide(await read(claim), 'receipt-withdrawals', payer, {
        reason: '误记',
      });
      await decide(asked.body, 'receipt-withdrawal-confirmations', otherPayer);
      expect(await line()).toMatchObject({ status: 'instructed', agrees: true });
    }
  });
});
