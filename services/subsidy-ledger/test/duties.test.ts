import { type ServiceUnderTest, sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { merged } from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import {
  account,
  approve,
  type Brief,
  day,
  lodge,
  maturedBusiness,
  officer,
  openedFund,
  openLedger,
  otherPayer,
  payer,
  publicisedClaim,
  reviewer,
  verifier,
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
const actionsOf = async (claim: Brief, as: object) =>
  (await read(claim, as)).availableActions.map(({ action }: { action: string }) => action);
const figuresReported = (businessId: string) => ({
  type: 'FiguresReported',
  subject: `business/${businessId}`,
  actor: { id: 'officer-2', name: '演示初审' },
  data: {
    businessId,
    generalTaxpayer: null,
    figures: [
      {
        metric: 'turnover',
        period: '2025',
        value: 1,
        source: 'voluntary',
        reportedOn: '2026-02-01',
      },
    ],
  },
});

let later = 10;
async function approvedClaim(): Promise<Brief> {
  const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
  later += 14;
  ledger.clock.advanceTo(new Date(day('2026-03-02').getTime() + later * 86_400_000));
  return (await approve(ledger, claim)).body;
}

describe('one person with every role', () => {
  const everything = {
    ...officer,
    roles: ['cultivation-officer', 'finance-reviewer', 'finance-payer'] as const,
  };

  test('lodges, and does nothing more for the same claim but correct its account', async () => {
    const { body: claim } = await lodge(ledger, await maturedBusiness(ledger));
    expect(await actionsOf(claim, everything)).toEqual([
      'look-up-credit',
      'refuse',
      'correct-account',
    ]);
    expect((await decide(claim, 'verification', everything)).body).toMatchObject({
      status: 403,
      code: 'same-person',
      did: 'lodge',
      detail: '您已申报了此件，初审请由本区另一名培育专员办理',
    });
    const { body: verified } = await decide(claim, 'verification', verifier);
    const { body: publicised } = await decide(verified, 'publication', verifier);
    later += 14;
    ledger.clock.advanceTo(new Date(day('2026-03-02').getTime() + later * 86_400_000));
    expect((await approve(ledger, publicised, everything as never)).body.code).toBe('same-person');
    const both = { ...verifier, roles: everything.roles };
    expect((await approve(ledger, publicised, both as never)).body).toMatchObject({
      code: 'same-person',
      did: 'verify',
    });
    const { body: approved } = await approve(ledger, publicised);
    for (const person of [everything, both, { ...reviewer, roles: everything.roles }])
      expect((await prepare(approved, person)).body.code).toBe('same-person');
    const { body: batch } = await prepare(approved);
    for (const person of [everything, both, { ...reviewer, roles: everything.roles }])
      expect((await confirm(batch, person)).body).toMatchObject({
        code: 'same-person',
        detail: expect.stringContaining('复核批次请由未审核此件的另一名财政支付人办理'),
      });
    const seen = await ledger.get(`/payment-batches/${batch.id}`, { as: reviewer });
    expect(seen.body.availableActions).toEqual([{ action: 'cancel', label: '取消批次' }]);
    expect((await confirm(batch, otherPayer)).body.status).toBe('confirmed');
    const receipt = { paymentNo: `${approved.number}-1`, amountFen: 1, payee: 'x', result: 'paid' };
    const booked = await ledger.post(`/payment-batches/${batch.id}/receipts`, {
      as: reviewer,
      body: { rows: [receipt] },
    });
    expect(booked.body).toMatchObject({ code: 'same-person', did: 'approve' });
  });
});

describe('evidence', () => {
  test('bars whoever entered a figure from verifying, and no other officer', async () => {
    const businessId = await maturedBusiness(ledger);
    await ledger.tell(figuresReported(businessId));
    const { body: claim } = await lodge(ledger, businessId);
    expect((await decide(claim, 'verification', verifier)).body).toMatchObject({
      code: 'same-person',
      did: 'report-evidence',
    });
    const third = { ...officer, id: 'officer-3', name: '演示第三人' };
    expect((await decide(claim, 'verification', third)).status).toBe(200);
  });

  test('counts for the survivor when it was entered on the business that merged into it', async () => {
    const [survivor, absorbed] = [await maturedBusiness(ledger), await maturedBusiness(ledger)];
    await ledger.tell(figuresReported(absorbed), merged(survivor, absorbed));
    const { body: claim } = await lodge(ledger, survivor);
    expect((await decide(claim, 'verification', verifier)).body.did).toBe('report-evidence');
  });
});

describe('an account that changes after the approval', () => {
  test('goes back to an approver: two who pay send the money nowhere by themselves', async () => {
    const claim = await approvedClaim();
    const stranger = { ...account, holder: '无关的户名', number: '6200000000000000001' };
    const correction = { account: stranger, reason: '换户' };
    const { body: proposed } = await decide(claim, 'account-corrections', payer, correction);
    expect((await prepare(proposed)).body.code).toBe('account-change-pending');
    const own = await decide(proposed, 'account-correction-confirmations', payer);
    expect(own.body).toMatchObject({
      code: 'same-person',
      detail: '账户更正由您提出，请由另一名财政支付人或财政审核人复核',
    });
    const confirmed = await decide(proposed, 'account-correction-confirmations', otherPayer);
    expect(await read(claim)).toMatchObject({
      account: { holder: account.holder },
      proposedAccount: { holder: '无关的户名', confirmedBy: { id: otherPayer.id } },
    });
    expect((await prepare(confirmed.body)).body.code).toBe('account-change-pending');
    const asReviewer = { ...payer, roles: ['finance-reviewer' as const] };
    const byPayer = await decide(confirmed.body, 'account-correction-approvals', asReviewer);
    expect(byPayer.body).toMatchObject({ code: 'same-person', did: 'propose-account' });
    const refused = { accepted: false };
    await decide(confirmed.body, 'account-correction-approvals', reviewer, refused);
    const after = await read(claim);
    expect(after).toMatchObject({ account: { holder: account.holder }, proposedAccount: null });
    expect((await prepare(after)).status).toBe(200);
  });

  test('holds once the approver agrees, and is paid to', async () => {
    const claim = await approvedClaim();
    const correction = { account: { ...account, bankName: '演示银行二' }, reason: '换行' };
    const { body: proposed } = await decide(claim, 'account-corrections', officer, correction);
    const { body: seen } = await decide(proposed, 'account-correction-confirmations', payer);
    expect(await actionsOf(claim, reviewer)).toContain('approve-account');
    const { body: agreed } = await decide(seen, 'account-correction-approvals', reviewer);
    expect(await read(claim)).toMatchObject({ account: { bankName: '演示银行二' } });
    expect((await prepare(agreed)).status).toBe(200);
  });
});

test('who did what is shown with the claim, and kept from change', async () => {
  const claim = await approvedClaim();
  const { duties } = await read(claim);
  expect(duties).toEqual(
    expect.arrayContaining([
      { duty: 'lodge', id: officer.id, name: officer.name },
      { duty: 'verify', id: verifier.id, name: verifier.name },
      { duty: 'approve', id: reviewer.id, name: reviewer.name },
    ]),
  );
  const owner = sqlRows(ledger.database.migratorUrl, `update claim_duties set person_id = 'x'`);
  await expect(owner).rejects.toThrow('append-only');
});
