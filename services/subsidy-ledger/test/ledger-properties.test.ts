import { Refusal } from '@tisheng/service-kit/refusal';
import { type ServiceUnderTest, sqlRows } from '@tisheng/test-kit';
import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PostingKind, routes } from '#domain/posting.ts';
import { postTransfers } from '#persistence/ledger.ts';
import { openedFund, openLedger } from './subsidies.ts';

let ledger: ServiceUnderTest;
const seed = 20261123;
const claimIds = [uuidv7(), uuidv7(), uuidv7()];

beforeAll(async () => {
  ledger = await openLedger();
});
afterAll(() => ledger.close());

const steps = array(
  record({
    kind: constantFrom(...(Object.keys(routes) as PostingKind[])),
    amountFen: constantFrom(1, 7, 500),
    claim: integer({ min: 0, max: claimIds.length - 1 }),
  }),
  { minLength: 10, maxLength: 40 },
);

/** 下达 and 调减 are of no claim, as the corrections of them, which name what they take back. */
const ofTheFund: PostingKind[] = ['appropriate', 'reduce'];

/** One posting in one transaction; what the ledger or the database refuses is left out. */
async function tryPosting(fundId: string, kind: PostingKind, amountFen: number, claim: number) {
  const actor = { id: 'user-1', name: '测试员', bureau: 'finance' as const, roles: [] };
  const { clock, app } = ledger;
  const cause = { source: 'test', now: clock.now(), actor, correlationId: '', causationId: null };
  const claimId = ofTheFund.includes(kind) ? null : (claimIds[claim] ?? null);
  try {
    await app.orm.em
      .fork()
      .transactional((tx) =>
        postTransfers({ tx, cause, today: clock.today(), announced: [] }, [
          { fundId, kind, amountFen, claimId, reason: kind },
        ]),
      );
    return 'posted';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    // A release without a reservation of the same claim names no original.
    if (String(error).includes('transfers_check')) return 'nothing-to-reverse';
    throw error;
  }
}

const violations = `
  select 'unbalanced' as fault, transfer_id::text as at from entries group by transfer_id
    having sum(amount_fen) <> 0 or count(*) <> 2
  union all select 'overdrawn', id::text from entries e
    where balance_fen < 0 and (select name from accounts a where a.id = e.account_id) <> 'treasury'
  union all select 'balance', a.id::text from accounts a where balance_fen <>
    coalesce((select sum(amount_fen) from entries e where e.account_id = a.id), 0)
  union all select 'broken chain', e.id::text from (select id, balance_fen, amount_fen,
      coalesce(lag(balance_fen) over (partition by account_id order by id), 0) as before
      from entries) e where e.before + e.amount_fen <> e.balance_fen
  union all select 'reversed another kind', t.id::text from transfers t
    join transfers o on o.id = t.reverses_id
    where o.claim_id <> t.claim_id or o.fund_id <> t.fund_id or o.amount_fen <> t.amount_fen`;

describe('any sequence of postings in the database', () => {
  test('balances, overdraws nothing, and chains each balance to the one before', async () => {
    const seen = new Set<string>();
    let year = 2030;
    await assert(
      asyncProperty(steps, async (given) => {
        year += 1;
        const fundId = await openedFund(ledger, 0, { year });
        await tryPosting(fundId, 'appropriate', 1_000, 0);
        for (const { kind, amountFen, claim } of given)
          seen.add(await tryPosting(fundId, kind, amountFen, claim));
        expect(await sqlRows(ledger.database.adminUrl, violations)).toEqual([]);
      }),
      { seed, numRuns: 12 },
    );
    expect([...seen].toSorted()).toEqual(['insufficient-funds', 'nothing-to-reverse', 'posted']);
  });
});
