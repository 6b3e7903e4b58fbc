import { askElsewhere, type ServiceUnderTest } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rulebook } from './rulebook-facts.ts';
import {
  account,
  approve,
  day,
  maturedBusiness,
  openedFund,
  openLedger,
  payer,
  publicisedClaim,
  reviewer,
} from './subsidies.ts';

let ledger: ServiceUnderTest;
let named: Record<string, string>;
let marks: string[];
let businessId: string;
let approvedId: string;

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
  const fundId = await openedFund(ledger, 100_000_000);
  const path = `/funds/${fundId}/appropriations`;
  const proposal = { amountFen: 100, documentNo: '海财指〔2026〕2号' };
  const { body: proposed } = await ledger.post(path, { as: reviewer, body: proposal });
  businessId = await maturedBusiness(ledger);
  const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
  const other = await publicisedClaim(ledger, await maturedBusiness(ledger));
  ledger.clock.advanceTo(day('2026-03-10'));
  await ledger.app.runDue();
  const versionOf = async (id: string) =>
    (await ledger.get(`/claims/${id}`, { as: reviewer })).body.version;
  await approve(ledger, { ...claim, version: await versionOf(claim.id) });
  await approve(ledger, { ...other, version: await versionOf(other.id) });
  approvedId = other.id;
  const { body: batch } = await ledger.post('/payment-batches', {
    as: payer,
    body: { claimIds: [claim.id] },
  });
  named = {
    '/claims/:claimId': `/claims/${claim.id}`,
    '/funds/:fundId': `/funds/${fundId}`,
    '/funds/:fundId/changes/:changeId': `/funds/${fundId}/changes/${proposed.changeId}`,
    '/payment-batches/:batchId': `/payment-batches/${batch.id}`,
  };
  marks = [claim.id, fundId, batch.id, businessId, '"haibowan"'];
});
afterAll(() => ledger.close());

test('nobody sees or moves the money of another district', async () => {
  const { requests, wrong } = await askElsewhere(ledger, {
    home: { district: 'haibowan', bureau: 'finance' },
    named,
    marks,
    requests: {
      'POST /claims': { body: { businessId, programme: 'conversion-subsidy', account } },
      'POST /claims/:claimId/account-corrections': { body: { account, reason: '银行更名' } },
      'GET /claims/:claimId/account': { query: `?purpose=${encodeURIComponent('核对')}` },
      'POST /funds': {
        body: { district: 'haibowan', year: 2027, programme: 'conversion-subsidy' },
      },
      'POST /payment-batches': { body: { claimIds: [approvedId] } },
      'POST /payment-batches/:batchId/receipts': {
        body: { rows: [{ paymentNo: 'X-1', amountFen: 1, payee: '演示', result: 'paid' }] },
      },
    },
    silent: { 'GET /publicity': '公示已期满' },
  });
  expect(wrong).toEqual([]);
  expect(requests).toBeGreaterThan(80);
});
