import { type ServiceUnderTest, sqlRows, type ToldFact } from '@tisheng/test-kit';
import { addDays } from '@tisheng/workdays';
import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  annualReport,
  closed,
  converted,
  creditListed,
  creditRepaired,
  listed,
  merged,
  registered,
  takenBack,
} from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import {
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
  fundId = await openedFund(ledger, 500_000_000);
});
afterAll(() => ledger.close());

const fileOf = async (claimId: string) =>
  (await ledger.get(`/claims/${claimId}`, { as: reviewer })).body;
const watchesOf = async (businessId: string) =>
  (await ledger.get(`/entitlements?businessId=${businessId}`, { as: officer })).body.items;

async function approvedClaim(businessId: string) {
  const claim = await publicisedClaim(ledger, businessId);
  const { publicity } = await fileOf(claim.id);
  ledger.clock.advanceTo(day(addDays(publicity.lastDay, 1)));
  const { body } = await approve(ledger, claim);
  expect(body.status).toBe('approved');
  return body;
}

describe('wrongs of an absorbed business', () => {
  test.each([
    ['after the merger', (merger: ToldFact, record: ToldFact) => [merger, record]],
    ['before it', (merger: ToldFact, record: ToldFact) => [record, merger]],
  ])('told %s stop the payment to the survivor', async (_when, inOrder) => {
    const [survivor, absorbed] = [await maturedBusiness(ledger), uuidv7()];
    await ledger.tell(registered(absorbed));
    const claim = await approvedClaim(survivor);
    const record = creditListed(absorbed, uuidv7(), '2026-03-05');
    await ledger.tell(...inOrder(merged(survivor, absorbed), record));
    expect((await fileOf(claim.id)).holdReason).toContain('列入');
    expect((await watchesOf(survivor))[0]).toMatchObject({ status: 'suspended' });
  });
});

/** Facts of three keys: each key keeps its order, the keys do not. */
const histories = (survivor: string, absorbed: string, record: string): ToldFact[][] => [
  [registered(survivor), converted(survivor, '2025-01-10'), merged(survivor, absorbed)],
  [
    registered(absorbed),
    converted(absorbed, '2023-06-05'),
    annualReport(absorbed, '2024'),
    creditListed(absorbed, record, '2026-02-01'),
    creditRepaired(absorbed, record, '2026-02-20'),
    closed(absorbed, '2026-02-25'),
  ],
  [listed(absorbed)],
];

test('rights and wrongs of both end in the same watches, whatever came first and whatever came twice', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(99), { minLength: 30, maxLength: 30 }), async (draws) => {
      const [survivor, absorbed] = [uuidv7(), uuidv7()];
      await interleave(histories(survivor, absorbed, uuidv7()), draws);
      const rows = await sqlRows<{ row: string }>(
        ledger.database.adminUrl,
        `select concat_ws(' ', case business_id when $1 then 'survivor' else 'absorbed' end,
           programme, status, opened_on, matures_on, reason, findings) as row
         from entitlements where business_id in ($1, $2) order by 1`,
        [survivor, absorbed],
      );
      seen.add(JSON.stringify(rows));
      expect(rows).toHaveLength(4);
    }),
    { seed: 20261130, numRuns: 25 },
  );
  expect([...seen]).toHaveLength(1);
  expect([...seen][0]).toContain('survivor conversion-subsidy matured 2023-06-05 2025-06-05');
  expect([...seen][0]).toContain('survivor first-listing-award matured 2026-03-02');
}, 120_000);

/** Tells facts key by key as drawn, and now and then one that was told before. */
async function interleave(keys: ToldFact[][], draws: readonly number[]): Promise<void> {
  const left = keys.map((facts) => [...facts]);
  const told: ToldFact[] = [];
  const sequences = new Map<string, number>();
  for (const draw of [...draws, ...keys.flat().map((_fact, n) => n)]) {
    const open = left.filter((facts) => facts.length > 0);
    const again = told[draw % Math.max(1, told.length)];
    if (draw % 7 === 0 && again) await ledger.tell(again);
    const fact = open[draw % Math.max(1, open.length)]?.shift();
    if (!fact) continue;
    const sequence = (sequences.get(fact.subject) ?? 0) + 1;
    sequences.set(fact.subject, sequence);
    const numbered = { ...fact, id: uuidv7(), sequence };
    told.push(numbered);
    await ledger.tell(numbered);
  }
}

describe('one award for a lineage', () => {
  const status = ({ body }: { body: { status?: string; code?: string } }) =>
    body.code ?? body.status;

  test('is given to one of two who apply at once in the names of both', async () => {
    const [survivor, absorbed] = [await maturedBusiness(ledger), await maturedBusiness(ledger)];
    await ledger.tell(merged(survivor, absorbed));
    const answers = await Promise.all([lodge(ledger, survivor), lodge(ledger, absorbed)]);
    expect(answers.map(status).toSorted()).toEqual(['already-claimed', 'lodged']);
  });

  test('is refused a second time by the table itself', async () => {
    const { body } = await lodge(ledger, await maturedBusiness(ledger));
    const second = sqlRows(
      ledger.database.adminUrl,
      `insert into claims select (jsonb_populate_record(c, jsonb_build_object('id', $2::text,
         'number', '补-重复'))).* from claims c where id = $1`,
      [body.id, uuidv7()],
    );
    await expect(second).rejects.toThrow(/claims_one_award/);
  });

  test('waits while an absorbed business has applied, and comes back when that is refused', async () => {
    const [survivor, absorbed] = [await maturedBusiness(ledger), await maturedBusiness(ledger)];
    const { body } = await lodge(ledger, absorbed);
    await ledger.tell(merged(survivor, absorbed));
    expect(await watchesOf(survivor)).toMatchObject([
      { status: 'suspended', reason: expect.stringContaining(body.number) },
    ]);
    const call = { as: officer, version: body.version, body: { reason: '由存续主体申报' } };
    expect((await ledger.post(`/claims/${body.id}/refusal`, call)).status).toBe(200);
    expect(await watchesOf(survivor)).toMatchObject([{ status: 'matured', reason: null }]);
    expect((await lodge(ledger, survivor)).status).toBe(200);
  });
});

describe('the open claim of an absorbed business', () => {
  test('goes on for the lineage, and its file asks to check the account', async () => {
    const [survivor, absorbed] = [await maturedBusiness(ledger), await maturedBusiness(ledger)];
    const claim = await publicisedClaim(ledger, absorbed);
    await ledger.tell(merged(survivor, absorbed), closed(absorbed, '2026-03-02'));
    const { publicity } = await fileOf(claim.id);
    ledger.clock.advanceTo(day(addDays(publicity.lastDay, 1)));
    expect((await approve(ledger, claim)).body.status).toBe('approved');
    expect((await fileOf(claim.id)).warnings).toEqual([expect.stringContaining('已并入')]);
    expect((await watchesOf(absorbed))[0]).toMatchObject({
      status: 'lost',
      reason: '已并入另一主体，由存续主体计算',
    });
  });
});

describe('a business that is taken back', () => {
  test('loses watch and claim with the reason, and what was reserved goes back', async () => {
    const businessId = await maturedBusiness(ledger);
    const before = await balancesOf(ledger, fundId);
    const claim = await approvedClaim(businessId);
    await ledger.tell(takenBack(businessId, '2026-03-20'));
    const told = (await ledger.journal()).filter(({ partitionkey }) => partitionkey === businessId);
    expect(told.slice(-2)).toMatchObject([
      { type: 'ClaimRefused', data: { reason: expect.stringContaining('撤回') } },
      { type: 'EntitlementLost', data: { reason: expect.stringContaining('撤回') } },
    ]);
    expect(await fileOf(claim.id)).toMatchObject({ status: 'refused' });
    expect(await balancesOf(ledger, fundId)).toMatchObject({ reservedFen: before.reservedFen });
    expect(await watchesOf(businessId)).toEqual([]);
    expect((await lodge(ledger, businessId)).body.code).toBe('business-unknown');
  });
});
