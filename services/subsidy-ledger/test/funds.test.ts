import { type ServiceUnderTest, sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulebook } from './rulebook-facts.ts';
import {
  appropriate,
  approve,
  balancesOf,
  day,
  foreigner,
  maturedBusiness,
  openedFund,
  openLedger,
  otherReviewer,
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
  fundId = await openedFund(ledger, 10_000_000);
});
afterAll(() => ledger.close());

const propose = (body: object, as: object = reviewer) =>
  ledger.post(`/funds/${fundId}/appropriations`, { as, body });
const settle = (changeId: string, as: object, accepted = true) =>
  settleChange(ledger, fundId, changeId, { as, accepted });
const asApp = (sql: string) => sqlRows(ledger.database.appUrl, sql);

describe('a fund', () => {
  test('is opened once for a district, year and award', async () => {
    const body = { district: 'haibowan', year: 2026, programme: 'conversion-subsidy' };
    expect((await ledger.post('/funds', { as: reviewer, body })).body.code).toBe('fund-exists');
  });

  test('is opened and filled by its own district alone', async () => {
    const stranger = { ...foreigner, roles: ['finance-reviewer' as const] };
    const body = { amountFen: 1, documentNo: '乌财指〔2026〕1号' };
    expect((await propose(body, stranger)).body.code).toBe('outside-your-district');
    const list = await ledger.get('/funds', { as: stranger });
    expect(list.body.total).toBe(0);
    expect((await ledger.get(`/funds/${fundId}/entries`, { as: stranger })).status).toBe(404);
  });

  test('keeps the day of the document apart from the day it was written', async () => {
    const body = { amountFen: 100, documentNo: '海财指〔2026〕0号', appropriatedOn: '2026-02-27' };
    const nextId = await openedFund(ledger, 0, { year: 2027 });
    const path = `/funds/${nextId}/appropriations`;
    const future = { ...body, appropriatedOn: '2026-03-03' };
    expect((await ledger.post(path, { as: reviewer, body: future })).body.code).toBe(
      'day-in-future',
    );
    const { body: proposed } = await ledger.post(path, { as: reviewer, body });
    const booked = await settleChange(ledger, nextId, proposed.changeId, { as: payer });
    expect(booked.body.availableFen).toBe(100);
    const [told] = (await ledger.journal()).slice(-1);
    expect(told).toMatchObject({
      occurredOn: '2026-02-27',
      data: { appropriatedOn: '2026-02-27' },
    });
    expect(told?.time.slice(0, 10)).toBe('2026-03-02');
  });

  test('is given money by a second person alone, once for a document', async () => {
    const body = { amountFen: 700, documentNo: '海财指〔2026〕7号' };
    const before = await balancesOf(ledger, fundId);
    const { body: proposed } = await propose(body);
    expect((await propose(body, otherReviewer)).body.code).toBe('document-already-booked');
    const seen = await balancesOf(ledger, fundId);
    expect(seen).toMatchObject({ availableFen: before.availableFen });
    expect(seen.proposedChanges).toMatchObject([
      { amountFen: 700, availableActions: [{ action: 'withdraw-change' }] },
    ]);
    const own = await settle(proposed.changeId, { ...reviewer, roles: ['finance-payer'] });
    expect(own.body).toMatchObject({
      status: 403,
      code: 'same-person',
      detail: '此笔变动由您登记，请由另一名财政审核人或财政支付人复核；登记有误的可以撤回',
    });
    const answers = await Promise.all([
      settle(proposed.changeId, otherReviewer),
      settle(proposed.changeId, payer),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await balancesOf(ledger, fundId)).toMatchObject({
      availableFen: before.availableFen + 700,
      proposedChanges: [],
    });
    expect((await propose(body)).body.code).toBe('document-already-booked');
  });

  test('takes no document of another year, and says which days it takes', async () => {
    const old = { amountFen: 100, documentNo: '海财指〔2020〕1号', appropriatedOn: '2020-01-01' };
    expect((await propose(old)).body).toMatchObject({
      status: 422,
      code: 'document-of-another-year',
      detail: expect.stringContaining('应在 2025-01-01 至 2026-12-31 之间（含上一年提前下达）'),
      year: 2026,
    });
  });

  test('is given nothing when the second person says no, and the document may come again', async () => {
    const body = { amountFen: 800, documentNo: '海财指〔2026〕8号' };
    const before = await balancesOf(ledger, fundId);
    const { body: proposed } = await propose(body);
    expect((await settle(proposed.changeId, payer, false)).status).toBe(200);
    expect(await balancesOf(ledger, fundId)).toEqual(before);
    const { body: again } = await propose(body);
    await settle(again.changeId, payer, false);
  });

  test('leaves as a ledger that can be signed', async () => {
    const file = await ledger.get(`/funds/${fundId}/entries.xlsx`, { as: reviewer });
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('台账'));
  });

  test('refuses to carry over while its year lasts', async () => {
    const answer = await ledger.post(`/funds/${fundId}/carry-overs`, { as: reviewer });
    expect(answer.body.code).toBe('fund-not-over');
  });
});

describe('an amount', () => {
  const fundOf = async (id: string) => {
    const { body } = await ledger.get('/funds', { as: reviewer });
    return body.items.find((fund: { id: string }) => fund.id === id);
  };

  test('of more than a posting may move is refused, and nothing is booked', async () => {
    const before = await fundOf(fundId);
    for (const amountFen of [Number.MAX_SAFE_INTEGER, 2 ** 53, 100_000_000_001]) {
      const { status, body } = await propose({ amountFen, documentNo: '海财指〔2026〕9号' });
      expect([400, 422]).toContain(status);
      expect(body.errors[0].detail).toMatch(/\p{Script=Han}/u);
    }
    expect(await fundOf(fundId)).toEqual(before);
    const most = { amountFen: Number.MAX_SAFE_INTEGER, documentNo: '海财指〔2026〕9号' };
    expect((await propose(most)).body).toMatchObject({
      status: 422,
      code: 'out-of-bounds',
      detail: '单笔金额不超过 10 亿元，请核对单位',
    });
  });

  test('never makes a balance that a number cannot tell', async () => {
    const id = await openedFund(ledger, 0, { programme: 'quota-trade-award' });
    const next = (nth: number, fen: number) =>
      appropriate(ledger, id, fen, `海财指〔2026〕商${nth}号`);
    for (let nth = 0; nth < 100; nth += 1)
      expect((await next(nth, 100_000_000_000)).status).toBe(200);
    expect((await next(100, 1)).body).toMatchObject({ status: 422, code: 'fund-too-large' });
    expect(await fundOf(id)).toMatchObject({ availableFen: 10_000_000_000_000 });
    const { body } = await ledger.get(`/funds/${id}/entries?limit=500`, { as: reviewer });
    const sum = body.items
      .filter(({ account }: { account: string }) => account === 'appropriated')
      .reduce((fen: number, { amountFen }: { amountFen: number }) => fen + amountFen, 0);
    expect(sum).toBe(10_000_000_000_000);
  });
});

describe('a list', () => {
  test('tells its true total beyond its last page', async () => {
    for (const path of ['/funds', `/funds/${fundId}/entries`]) {
      const { total } = (await ledger.get(path, { as: reviewer })).body;
      expect(total).toBeGreaterThan(0);
      const beyond = await ledger.get(`${path}?offset=900`, { as: reviewer });
      expect(beyond.body).toEqual({ items: [], total });
    }
  });
});

describe('the queue', () => {
  test('waits for money in order of application, lets nobody pass, and is served by the next', async () => {
    const claims = [];
    for (let n = 0; n < 4; n += 1)
      claims.push(await publicisedClaim(ledger, await maturedBusiness(ledger)));
    ledger.clock.advanceTo(day('2026-03-10'));
    const [first, second, third, fourth] = claims;
    if (!first || !second || !third || !fourth) throw new Error('four claims were made');
    expect((await approve(ledger, first)).body.status).toBe('approved');
    expect((await approve(ledger, third)).body.status).toBe('queued-for-funds');
    expect((await approve(ledger, second)).body.status).toBe('queued-for-funds');
    const { body } = await appropriate(ledger, fundId, 10_000_000 - 700, '海财指〔2026〕2号');
    expect(body).toMatchObject({ approvedFromQueue: 1, availableFen: 0 });
    const statusOf = async ({ id }: { id: string }) =>
      (await ledger.get(`/claims/${id}`, { as: reviewer })).body.status;
    expect(await statusOf(second)).toBe('approved');
    expect(await statusOf(third)).toBe('queued-for-funds');
    expect((await approve(ledger, fourth)).body.status).toBe('queued-for-funds');
    expect((await appropriate(ledger, fundId, 25_000_000, '海财指〔2026〕3号')).body).toMatchObject(
      {
        approvedFromQueue: 2,
        availableFen: 5_000_000,
      },
    );
    expect(await balancesOf(ledger, fundId)).toMatchObject({ queuedClaims: 0 });
  });

  test('says in its own fact what was asked and what was there', async () => {
    const queued = (await ledger.journal()).filter(({ type }) => type === 'ClaimQueued');
    expect(queued).toHaveLength(3);
    expect(queued[0]?.data).toMatchObject({ amountFen: 10_000_000, availableFen: 700 });
  });
});

describe('the ledger', () => {
  test.each(['transfers', 'entries', 'claim_notes', 'claim_duties', 'account_views', 'journal'])(
    'lets the service change no row of %s',
    async (table) => {
      await expect(asApp(`delete from ${table}`)).rejects.toThrow('permission denied');
      const owner = sqlRows(ledger.database.migratorUrl, `truncate ${table} cascade`);
      await expect(owner).rejects.toThrow('append-only');
    },
  );

  test('overdraws no account, whoever writes', async () => {
    const overdraw = asApp(`update accounts set balance_fen = -1 where name = 'appropriated'`);
    await expect(overdraw).rejects.toThrow('accounts_never_overdrawn');
  });

  test('takes no transfer whose entries do not balance', async () => {
    const unbalanced = asApp(
      `insert into transfers (id, fund_id, kind, amount_fen, reason, occurred_on, recorded_at, actor_id)
       select gen_random_uuid(), id, 'appropriate', 5, 'x', '2026-03-10', now(), 'x' from funds limit 1`,
    );
    await expect(unbalanced).rejects.toThrow('does not balance');
  });

  test('keeps every balance equal to the sum of its entries and to the last balance after', async () => {
    const wrong = await asApp(
      `select a.name from accounts a
       left join lateral (select sum(amount_fen) as total from entries e where e.account_id = a.id) s on true
       left join lateral (select balance_fen from entries e where e.account_id = a.id
         order by id desc limit 1) l on true
       where a.balance_fen <> coalesce(s.total, 0) or a.balance_fen <> coalesce(l.balance_fen, 0)`,
    );
    expect(wrong).toEqual([]);
    const [sum] = await asApp('select sum(balance_fen)::text as total from accounts');
    expect(sum).toEqual({ total: '0' });
  });
});

describe('the end of the year', () => {
  test('releases what was not paid in the old year and reserves it in the new one', async () => {
    ledger.clock.advanceTo(day('2027-01-04'));
    const { body: funds } = await ledger.get('/funds?year=2027', { as: reviewer });
    const nextId = funds.items[0].id;
    await appropriate(ledger, nextId, 35_000_000 - 100, '海财指〔2027〕1号');
    const { body } = await ledger.post(`/funds/${fundId}/carry-overs`, { as: reviewer });
    expect(body).toEqual({ moved: 3, left: 1 });
    expect(await balancesOf(ledger, fundId)).toMatchObject({
      reservedFen: 10_000_000,
      availableFen: 35_000_000,
    });
    expect(await balancesOf(ledger, nextId)).toMatchObject({
      reservedFen: 30_000_000,
      availableFen: 5_000_000,
    });
    const told = (await ledger.journal()).filter(({ type }) => type === 'ClaimCarriedOver');
    expect(told).toHaveLength(3);
    expect(told[0]?.data).toMatchObject({ amountFen: 10_000_000, fromFundId: fundId, year: 2027 });
  });
});
