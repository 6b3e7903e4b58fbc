import type { Role } from '@tisheng/contracts';
import { type Call, type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { createApp } from '#app.ts';
import { converted, registered, shopName } from './register-facts.ts';

export const accountKey = Buffer.alloc(32, 7).toString('base64');

const person = (id: string, name: string, role: Role): NonNullable<Call['as']> => ({
  id,
  name,
  roles: [role],
  districts: ['haibowan'],
});
export const officer = person('officer-1', '演示专员', 'cultivation-officer');
/** 初审 by another person than the one who lodged. */
export const verifier = person('officer-2', '演示初审', 'cultivation-officer');
export const reviewer = person('reviewer-1', '演示审核', 'finance-reviewer');
export const otherReviewer = person('reviewer-2', '演示复核', 'finance-reviewer');
export const payer = person('payer-1', '演示支付', 'finance-payer');
export const otherPayer = person('payer-2', '演示支付乙', 'finance-payer');
export const foreigner = { ...officer, id: 'officer-9', districts: ['wuda' as const] };

/** Monday; what converted on `convertedOn` is two years old on Wednesday. */
export const startsAt = '2026-03-02T01:00:00Z';

export const openLedger = (at = startsAt): Promise<ServiceUnderTest> =>
  serviceUnderTest('subsidy-ledger', (options) => createApp({ ...options, accountKey }), at);

export const account = {
  holder: shopName,
  number: '6200000000000006789',
  bankName: '演示银行乌海分行',
  bankCode: '102150300001',
};

/** A business whose two years are over, ready to apply. */
export async function maturedBusiness(ledger: ServiceUnderTest): Promise<string> {
  const businessId = uuidv7();
  await ledger.tell(registered(businessId), converted(businessId, '2024-03-02'));
  return businessId;
}

export async function openedFund(
  ledger: ServiceUnderTest,
  amountFen: number,
  given: object = {},
): Promise<string> {
  const fund = { district: 'haibowan', year: 2026, programme: 'conversion-subsidy', ...given };
  const { body } = await ledger.post('/funds', { as: reviewer, body: fund });
  if (amountFen > 0) await appropriate(ledger, body.id, amountFen, '海财指〔2026〕1号');
  return body.id;
}

/** 下达指标 by two people; answers what the second was answered. */
export async function appropriate(
  ledger: ServiceUnderTest,
  fundId: string,
  amountFen: number,
  documentNo: string,
) {
  const given = { as: reviewer, body: { amountFen, documentNo } };
  const { body } = await ledger.post(`/funds/${fundId}/appropriations`, given);
  return settleChange(ledger, fundId, body.changeId);
}

/** 复核 of a change of a fund by a second person. */
export const settleChange = (
  ledger: ServiceUnderTest,
  fundId: string,
  changeId: string,
  { as = otherReviewer, accepted = true }: { as?: object; accepted?: boolean } = {},
) => ledger.post(`/funds/${fundId}/changes/${changeId}/confirmation`, { as, body: { accepted } });

export const lodge = (
  ledger: ServiceUnderTest,
  businessId: string,
  given: object = {},
  call: Call = { as: officer },
) =>
  ledger.post('/claims', {
    ...call,
    body: {
      businessId,
      programme: 'conversion-subsidy',
      account,
      creditQueriedOn: ledger.clock.today(),
      ...given,
    },
  });

export type Brief = { id: string; version: number; status: string; number: string };

/** Lodged, verified and publicised; the publicity ends 2026-03-09 when it begins on the first day. */
export async function publicisedClaim(
  ledger: ServiceUnderTest,
  businessId: string,
  given: object = {},
): Promise<Brief> {
  const { body: lodged } = await lodge(ledger, businessId, given);
  const { body: verified } = await ledger.post(`/claims/${lodged.id}/verification`, {
    as: verifier,
    version: lodged.version,
    body: {},
  });
  const { body } = await ledger.post(`/claims/${lodged.id}/publication`, {
    as: officer,
    version: verified.version,
  });
  return body;
}

export const approve = (ledger: ServiceUnderTest, claim: Brief, as = reviewer) =>
  ledger.post(`/claims/${claim.id}/approval`, { as, version: claim.version });

export async function balancesOf(ledger: ServiceUnderTest, fundId: string) {
  const { body } = await ledger.get('/funds?limit=500', { as: reviewer });
  return body.items.find(({ id }: { id: string }) => id === fundId);
}

export const day = (iso: string) => new Date(`${iso}T01:00:00Z`);

/** Prepared by one payer, confirmed by another, and booked as the bank tells it. */
export async function payClaim(ledger: ServiceUnderTest, claim: Brief): Promise<void> {
  const batches = '/payment-batches';
  const prepared = { as: payer, body: { claimIds: [claim.id] } };
  const { body: batch } = await ledger.post(batches, prepared);
  const path = `${batches}/${batch.id}`;
  await ledger.post(`${path}/confirmation`, { as: otherPayer, version: batch.version });
  const { body: file } = await ledger.get(path, { as: payer });
  const [{ paymentNo, amountFen, payee }] = file.lines;
  const row = { paymentNo, amountFen, payee, result: 'paid', reason: null };
  await ledger.post(`${path}/receipts`, { as: payer, body: { rows: [row] } });
}
