import { type ServiceUnderTest, sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulebook } from './rulebook-facts.ts';
import {
  approve,
  type Brief,
  balancesOf,
  day,
  maturedBusiness,
  openedFund,
  openLedger,
  otherReviewer,
  payClaim,
  payer,
  publicisedClaim,
  reviewer,
  settleChange,
} from './subsidies.ts';

let ledger: ServiceUnderTest;
let fundId: string;

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
  fundId = await openedFund(ledger, 15_000_000);
});
afterAll(() => ledger.close());

const propose = (noun: string, body: object, as: object = reviewer) =>
  ledger.post(`/funds/${fundId}/${noun}`, { as, body });
const settle = (changeId: string, as: object = otherReviewer, accepted = true) =>
  settleChange(ledger, fundId, changeId, { as, accepted });
const available = async () => (await balancesOf(ledger, fundId)).availableFen;
const reduction = (amountFen: number, documentNo: string) => ({
  amountFen,
  documentNo,
  reason: '年中压减',
});
const entries = async () =>
  (await ledger.get(`/funds/${fundId}/entries?limit=500`, { as: reviewer })).body.items;
const transferOf = async (kind: string, documentNo: string): Promise<string> =>
  (await entries()).findLast(
    (entry: { kind: string; documentNo: string }) =>
      entry.kind === kind && entry.documentNo === documentNo,
  ).transferId;
const correct = async (kind: string, documentNo: string, reason = '金额录入有误') =>
  propose('corrections', { transferId: await transferOf(kind, documentNo), reason });
const typesAbout = async (documentNo: string) =>
  (await ledger.journal())
    .filter(({ data }) => (data as { documentNo?: string }).documentNo === documentNo)
    .map(({ type }) => type);
const fileOf = async ({ id }: { id: string }) =>
  (await ledger.get(`/claims/${id}`, { as: reviewer })).body;

/** Every balance is the sum of its entries, and all accounts come to nothing. */
async function requireSound() {
  const wrong = await sqlRows(
    ledger.database.adminUrl,
    `select a.name from accounts a where balance_fen <>
       coalesce((select sum(amount_fen) from entries e where e.account_id = a.id), 0)
     union all select 'sum' from accounts having sum(balance_fen) <> 0`,
  );
  expect(wrong).toEqual([]);
}

describe('a reduction of a fund', () => {
  test('takes what is free, by its own document and two people, and is told', async () => {
    const before = await balancesOf(ledger, fundId);
    const { body } = await propose('reductions', reduction(2_000_000, '海财减〔2026〕1号'));
    expect(await available()).toBe(before.availableFen);
    expect((await settle(body.changeId, reviewer)).body).toMatchObject({ code: 'same-person' });
    expect((await settle(body.changeId)).body).toMatchObject({
      availableFen: before.availableFen - 2_000_000,
    });
    expect(await balancesOf(ledger, fundId)).toMatchObject({
      appropriatedFen: before.appropriatedFen - 2_000_000,
    });
    expect(await typesAbout('海财减〔2026〕1号')).toEqual([
      'FundChangeProposed',
      'FundChangeSettled',
      'FundReduced',
    ]);
    await requireSound();
  });

  test('takes nothing that is reserved, and says how much is free', async () => {
    const answer = await propose('reductions', reduction(13_000_001, '海财减〔2026〕2号'));
    expect(answer.body).toMatchObject({
      status: 409,
      code: 'money-committed',
      availableFen: 13_000_000,
      detail: expect.stringContaining('可用指标只有 130,000.00 元，不足 130,000.01 元'),
    });
  });

  test.each([
    ['without a reason', { reason: '' }, 'invalid-request'],
    [
      'dated before the year that is told ahead',
      { reducedOn: '2024-12-31' },
      'document-of-another-year',
    ],
    ['dated tomorrow', { reducedOn: '2026-03-03' }, 'day-in-future'],
  ])('%s is refused', async (_what, given, code) => {
    const body = { ...reduction(1, '海财减〔2026〕3号'), ...given };
    expect((await propose('reductions', body)).body.code).toBe(code);
  });

  test('of two at once takes no more than there is', async () => {
    const changes = [];
    for (const nth of [4, 5])
      changes.push(await propose('reductions', reduction(8_000_000, `海财减〔2026〕${nth}号`)));
    const [first, second] = changes.map(({ body }) => body.changeId);
    const answers = await Promise.all([settle(first), settle(second, payer)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('money-committed');
    expect(await available()).toBe(5_000_000);
    await requireSound();
    const left = await balancesOf(ledger, fundId);
    const [waiting] = left.proposedChanges;
    expect((await settle(waiting.id, reviewer, false)).status).toBe(200);
    const taken =
      waiting.documentNo === '海财减〔2026〕5号' ? '海财减〔2026〕4号' : '海财减〔2026〕5号';
    await settle((await correct('reduce', taken)).body.changeId);
    expect(await available()).toBe(13_000_000);
  });
});

describe('a registration in error', () => {
  test('is withdrawn by the one who made it, before anybody books it', async () => {
    const { body } = await propose('reductions', reduction(1, '海财减〔2026〕6号'));
    const [{ availableActions }] = (await balancesOf(ledger, fundId)).proposedChanges;
    expect(availableActions).toEqual([{ action: 'withdraw-change', label: '撤回登记' }]);
    expect((await settle(body.changeId, reviewer, false)).status).toBe(200);
    expect((await settle(body.changeId)).body.code).toBe('change-settled');
    expect((await balancesOf(ledger, fundId)).proposedChanges).toEqual([]);
  });
});

describe('an appropriation booked in error', () => {
  const documentNo = '海财指〔2026〕9号';
  const given = { amountFen: 3_000_000, documentNo };

  test('is taken back whole by another entry, and its document may come again', async () => {
    const before = await available();
    await settle((await propose('appropriations', given)).body.changeId);
    const { body } = await correct('appropriate', documentNo);
    expect((await balancesOf(ledger, fundId)).proposedChanges).toMatchObject([
      { kind: 'correct', kindName: '冲正', reason: '金额录入有误' },
    ]);
    expect((await correct('appropriate', documentNo)).body.code).toBe('already-corrected');
    expect((await settle(body.changeId, payer)).status).toBe(200);
    expect(await available()).toBe(before);
    expect((await correct('appropriate', documentNo)).body.code).toBe('already-corrected');
    const both = (await entries()).filter(
      (entry: { account: string; documentNo: string }) =>
        entry.account === 'appropriated' && entry.documentNo === documentNo,
    );
    expect(both).toMatchObject([
      { kind: 'appropriate', amountFen: 3_000_000, availableActions: [] },
      { kind: 'withdraw-appropriation', amountFen: -3_000_000, availableActions: [] },
    ]);
    expect(both[1].reversesId).toBe(both[0].transferId);
    const again = await propose('appropriations', { ...given, amountFen: 2_000_000 });
    expect((await settle(again.body.changeId)).body.availableFen).toBe(before + 2_000_000);
    await settle((await correct('appropriate', documentNo)).body.changeId);
    await requireSound();
  });

  test('is taken back once, whoever asks and books at once', async () => {
    await settle((await propose('appropriations', given)).body.changeId);
    const before = await available();
    const twice = { transferId: await transferOf('appropriate', documentNo), reason: '重复登记' };
    const asked = await Promise.all([
      propose('corrections', twice),
      propose('corrections', twice, otherReviewer),
    ]);
    const stands = asked.filter(({ status }) => status === 200);
    expect(stands).toHaveLength(1);
    const booked = await Promise.all(
      stands.flatMap(({ body }) => [settle(body.changeId, payer), settle(body.changeId, payer)]),
    );
    expect(booked.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await available()).toBe(before - 3_000_000);
    await requireSound();
  });

  test('stays as long as its money is reserved', async () => {
    const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
    ledger.clock.advanceTo(day('2026-03-10'));
    expect((await approve(ledger, claim)).body.status).toBe('approved');
    const answer = await correct('appropriate', '海财指〔2026〕1号');
    expect(answer.body).toMatchObject({ code: 'money-committed', availableFen: 3_000_000 });
    expect((await settle(uuidv7())).status).toBe(404);
  });
});

describe('an entry of another kind', () => {
  test('is not corrected, and the refusal says by which step it is taken back', async () => {
    const reserved = (await entries()).find((entry: { kind: string }) => entry.kind === 'reserve');
    expect(reserved.availableActions).toEqual([]);
    const body = { transferId: reserved.transferId, reason: '误操作' };
    expect((await propose('corrections', body)).body).toMatchObject({
      status: 422,
      code: 'entry-not-correctable',
      detail: '此类分录不能直接冲正：预留随申报释放，请在申报上办理“不予补助”',
    });
  });

  test('of another fund is not found', async () => {
    const other = await openedFund(ledger, 0, { year: 2027 });
    const { transferId } = (await entries())[0];
    const answer = await ledger.post(`/funds/${other}/corrections`, {
      as: reviewer,
      body: { transferId, reason: '误操作' },
    });
    expect(answer.status).toBe(404);
  });
});

describe('a recovery booked in error', () => {
  async function recovered(): Promise<Brief> {
    const { body } = await ledger.get('/claims?status=approved', { as: reviewer });
    const [claim] = body.items;
    await payClaim(ledger, claim);
    const { version } = await fileOf(claim);
    const given = { amountFen: 10_000_000, decisionNo: '海财追〔2026〕1号', reason: '查实不符' };
    const call = { as: reviewer, version, body: given };
    return (await ledger.post(`/claims/${claim.id}/recoveries`, call)).body;
  }

  test('is taken back by two people, and the claim is paid as before', async () => {
    const claim = await recovered();
    expect(claim.status).toBe('recovered');
    const { body } = await correct('recover', '海财追〔2026〕1号', '另一件申报的追回');
    expect(await fileOf(claim)).toMatchObject({ status: 'recovered' });
    const answers = await Promise.all([settle(body.changeId), settle(body.changeId, payer)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const file = await fileOf(claim);
    expect(file).toMatchObject({ status: 'paid', recoveredFen: 0 });
    expect(file.history.at(-1)).toMatchObject({
      kind: 'RecoveryWithdrawn',
      detail: '海财追〔2026〕1号 另一件申报的追回',
    });
    expect(await balancesOf(ledger, fundId)).toMatchObject({
      paidFen: 10_000_000,
      recoveredFen: 0,
    });
    const { body: told } = await ledger.get(`/funds/${fundId}/reconciliation`, { as: reviewer });
    expect(told).toMatchObject({
      ledgerPaidFen: 10_000_000,
      receiptsPaidFen: 10_000_000,
      differences: 0,
    });
    await requireSound();
  });
});

test('a payment file names the last appropriation that was not taken back', async () => {
  const { body: paid } = await ledger.get('/claims?status=paid', { as: reviewer });
  const { batchId } = await fileOf(paid.items[0]);
  const { body: file } = await ledger.get(`/payment-batches/${batchId}/file.csv`, { as: payer });
  expect(file).toContain('海财指〔2026〕1号');
  expect(file).not.toContain('海财指〔2026〕9号');
});
