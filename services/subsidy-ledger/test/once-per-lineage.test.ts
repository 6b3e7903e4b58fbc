import { type ServiceUnderTest, sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { merged, registered } from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import {
  account,
  approve,
  balancesOf,
  day,
  lodge,
  maturedBusiness,
  officer,
  openedFund,
  openLedger,
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

const hundred = Array.from({ length: 100 }, (_, index) => index);
const codes = (answers: { status: number; body: { code?: string } }[]) => {
  const counts: Record<string, number> = {};
  for (const { body } of answers) {
    const code = body.code ?? 'done';
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
};

describe('a hundred at once', () => {
  test('claims of one lineage make one claim', async () => {
    const businessId = await maturedBusiness(ledger);
    const answers = await Promise.all(hundred.map(() => lodge(ledger, businessId)));
    expect(codes(answers)).toEqual({ done: 1, 'already-claimed': 99 });
    const claims = await sqlRows(
      ledger.database.adminUrl,
      'select id from claims where business_id = $1',
      [businessId],
    );
    expect(claims).toHaveLength(1);
  });

  test('approvals of one claim make one reservation', async () => {
    const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
    ledger.clock.advanceTo(day('2026-03-10'));
    const answers = await Promise.all(hundred.map(() => approve(ledger, claim)));
    expect(codes(answers)).toEqual({ done: 1, 'stale-version': 99 });
    expect(await balancesOf(ledger, fundId)).toMatchObject({ reservedFen: 10_000_000 });
  });

  test('approvals of twelve claims never spend more than a fund of ten holds', async () => {
    const claims = [];
    for (let n = 0; n < 12; n += 1)
      claims.push(await publicisedClaim(ledger, await maturedBusiness(ledger)));
    ledger.clock.advanceTo(day('2026-03-18'));
    const answers = await Promise.all(claims.map((claim) => approve(ledger, claim)));
    const statuses = answers.map(({ body }) => body.status).toSorted();
    const fund = await balancesOf(ledger, fundId);
    expect(fund.reservedFen + fund.availableFen).toBe(100_000_000);
    expect(fund.reservedFen).toBe(
      10_000_000 * (1 + statuses.filter((status) => status === 'approved').length),
    );
    expect(statuses.filter((status) => status === 'approved').length).toBeLessThanOrEqual(9);
    expect(statuses.filter((status) => status === 'queued-for-funds').length).toBeGreaterThan(2);
  });
});

describe('an idempotency key', () => {
  test('used twice gives the same answer and one claim', async () => {
    const businessId = await maturedBusiness(ledger);
    const call = {
      as: officer,
      key: uuidv7(),
      body: { businessId, programme: 'conversion-subsidy', account },
    };
    const first = await ledger.post('/claims', call);
    const second = await ledger.post('/claims', call);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
    const other = { ...call, body: { ...call.body, programme: 'quota-trade-award' } };
    expect((await ledger.post('/claims', other)).body.code).toBe('idempotency-key-reused');
  });
});

describe('a lineage', () => {
  test('counts the award of an absorbed business, and frees none by merging', async () => {
    const [survivor, absorbed] = [await maturedBusiness(ledger), await maturedBusiness(ledger)];
    await lodge(ledger, absorbed);
    await ledger.tell(merged(survivor, absorbed));
    expect((await lodge(ledger, survivor)).body.code).toBe('already-claimed');
    expect((await lodge(ledger, absorbed)).body.code).toBe('already-claimed');
  });

  test('with a claim on each side of a merger lets only the survivor go on', async () => {
    const [survivor, absorbed] = [await maturedBusiness(ledger), await maturedBusiness(ledger)];
    const stays = await publicisedClaim(ledger, survivor);
    const goes = await publicisedClaim(ledger, absorbed);
    await openedFund(ledger, 50_000_000, { year: 2027 });
    ledger.clock.advanceTo(day('2027-01-12'));
    await ledger.tell(merged(survivor, absorbed));
    expect((await approve(ledger, goes)).body).toMatchObject({ code: 'conditions-not-met' });
    expect((await approve(ledger, stays)).status).toBe(200);
  });

  test('may apply again after a refusal', async () => {
    const businessId = await maturedBusiness(ledger);
    const { body } = await lodge(ledger, businessId);
    const refusal = { as: officer, version: body.version, body: { reason: '材料不全' } };
    expect((await ledger.post(`/claims/${body.id}/refusal`, refusal)).body.status).toBe('refused');
    expect((await lodge(ledger, businessId)).status).toBe(200);
  });

  test('that was split off is warned about, its origin may have had the award', async () => {
    const [origin, parted] = [await maturedBusiness(ledger), await maturedBusiness(ledger)];
    await ledger.tell({
      type: 'BusinessSplitOff',
      subject: `business/${parted}`,
      data: {
        businessId: parted,
        fromBusinessId: origin,
        splitOn: '2026-03-02',
        reason: '误并更正',
      },
    });
    const { body } = await lodge(ledger, parted);
    const { body: seen } = await ledger.get(`/claims/${body.id}`, { as: reviewer });
    expect(seen.warnings).toEqual([expect.stringContaining('分立')]);
  });

  test('is warned about, not stopped, when the operator has another claim', async () => {
    const [first, second] = [await maturedBusiness(ledger), await maturedBusiness(ledger)];
    await ledger.tell({
      type: 'RegistrationChanged',
      subject: `business/${second}`,
      data: {
        businessId: second,
        changedOn: '2026-03-02',
        registrationId: uuidv7(),
        changes: { operator: registered(first).data.operator },
      },
    });
    await lodge(ledger, first);
    const { body } = await lodge(ledger, second);
    const { body: seen } = await ledger.get(`/claims/${body.id}`, { as: reviewer });
    expect(seen.warnings).toEqual([expect.stringContaining('同一经营者')]);
  });
});
