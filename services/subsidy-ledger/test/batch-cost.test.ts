import { type ServiceUnderTest, saidDuring, sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { converted, registered } from './register-facts.ts';
import { rulebook } from './rulebook-facts.ts';
import {
  approve,
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
let fundId: string;
let template: string;

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.tell(...rulebook);
  fundId = await openedFund(ledger, 100_000_000_000);
  const claim = await publicisedClaim(ledger, await maturedBusiness(ledger));
  ledger.clock.advanceTo(day('2026-03-10'));
  await approve(ledger, claim);
  template = claim.id;
});
afterAll(() => ledger.close());

/** As if each had been approved like the first: the rows of the claim, of its duties and of its money. */
async function approvedClaims(count: number): Promise<string[]> {
  const businessIds = Array.from({ length: count }, () => uuidv7());
  const claimIds = businessIds.map(() => uuidv7());
  await ledger.tellTogether(
    ...businessIds.flatMap((id) => [registered(id), converted(id, '2024-03-02')]),
  );
  const given = [template, claimIds, businessIds];
  const asAdmin = (sql: string, values: unknown[]) =>
    sqlRows(ledger.database.adminUrl, sql, values);
  await asAdmin(
    `insert into claims select (jsonb_populate_record(c, jsonb_build_object('id', g.id,
       'business_id', g.business, 'number', 'N-' || g.id))).*
     from claims c, unnest($2::uuid[], $3::uuid[]) g (id, business) where c.id = $1`,
    given,
  );
  const copied = 'id, fund_id, kind, amount_fen, reason, occurred_on, recorded_at, actor_id';
  await asAdmin(
    `with made as (
       insert into transfers (${copied}, claim_id)
       select gen_random_uuid(), ${copied.replace('id, ', 't.')}, g.id from transfers t, unnest($2::uuid[]) g (id)
       where t.claim_id = $1 returning id
     ), moved as (
       select made.id, a.id as account, n.sign * 10000000 as fen, row_number() over () as nth
       from made, accounts a join (values ('appropriated', -1), ('reserved', 1)) n (name, sign)
         using (name) where a.fund_id = $3
     )
     insert into entries (transfer_id, account_id, amount_fen, balance_fen)
     select id, account, fen, 0 from moved`,
    [template, claimIds, fundId],
  );
  await asAdmin(
    `update accounts a set balance_fen =
       (select coalesce(sum(amount_fen), 0) from entries e where e.account_id = a.id)`,
    [],
  );
  return claimIds;
}

async function costOf(count: number) {
  const claimIds = await approvedClaims(count);
  const { body: batch } = await ledger.post('/payment-batches', { as: payer, body: { claimIds } });
  expect(batch.status).toBe('prepared');
  const call = { as: otherPayer, version: batch.version };
  const path = `/payment-batches/${batch.id}/confirmation`;
  const said = await saidDuring(async () => {
    const { body } = await ledger.post(path, call);
    expect(body).toMatchObject({ status: 'confirmed', held: [] });
  });
  return said.statements.length;
}

test('a batch of two hundred is confirmed with few more statements than one of ten', async () => {
  const few = await costOf(10);
  const many = await costOf(200);
  expect(many - few).toBeLessThan(10);
  const { body } = await ledger.get(`/funds/${fundId}/entries?account=instructed&limit=500`, {
    as: reviewer,
  });
  expect(body.total).toBe(210);
  expect(body.items.at(-1).balanceFen).toBe(2_100_000_000);
});
