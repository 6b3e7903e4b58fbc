import { type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { fact } from './noodle-shop/shop.ts';
import { administrator, reviewer } from './people.ts';
import { reference } from './reference-facts.ts';
import { tablesOf } from './tables.ts';

const payer = { ...reviewer, id: 'payer-1', roles: ['finance-payer' as const] };
const fundId = '019aa000-0000-7000-8000-0000000000f0';
const change = (nth: number) => ({
  fundId,
  district: 'haibowan',
  year: 2026,
  programme: 'conversion-subsidy',
  changeId: `019aa000-0000-7000-8000-0000000000e${nth}`,
  kind: 'appropriate',
  amountFen: 100,
  documentNo: `海财指〔2026〕${nth}号`,
});
const proposed = (nth: number) =>
  fact('FundChangeProposed', '2026-03-02', `fund/${fundId}`, {
    ...change(nth),
    proposedOn: '2026-03-02',
    reason: null,
  });
const settled = (nth: number) =>
  fact('FundChangeSettled', '2026-03-03', `fund/${fundId}`, {
    ...change(nth),
    settledOn: '2026-03-03',
    accepted: true,
  });

let city: ServiceUnderTest;
beforeAll(async () => {
  city = await serviceUnderTest('journey', createApp, '2026-03-09T01:00:00Z');
  await city.tell(...reference, proposed(1), proposed(2), settled(1));
});
afterAll(() => city.close());

const worklist = async (query: string, as: object) =>
  (await city.get(`/worklist${query}`, { as })).body;

describe('a change of a fund', () => {
  test('stands on the worklist of its district until it is settled', async () => {
    expect(await worklist('?kind=fund-change', payer)).toMatchObject({
      total: 1,
      items: [
        {
          businessId: null,
          businessName: null,
          title: expect.stringContaining('复核下达 海财指〔2026〕2号'),
          link: `/subsidies/ledger?fund=${fundId}`,
          lamp: { state: 'none' },
        },
      ],
    });
    const done = await worklist('?kind=fund-change&queue=done', payer);
    expect(done.items).toMatchObject([{ closedOn: '2026-03-03' }]);
  });

  test('is nobody’s task in another district, nor of another duty', async () => {
    for (const given of [{ districts: ['wuda'] }, { roles: ['permit-officer'] }])
      expect((await worklist('?kind=fund-change', { ...payer, ...given })).total).toBe(0);
  });

  test('is found again by a rebuild, and told to both sets meanwhile', async () => {
    await city.post('/rebuild', { as: administrator, body: {} });
    await city.tell(proposed(3));
    await city.app.runDue();
    const shadow = await tablesOf(city.database.adminUrl, 'projection_b');
    expect(shadow['tasks']).toHaveLength(3);
    expect(shadow['tasks']).toEqual(
      (await tablesOf(city.database.adminUrl, 'projection_a'))['tasks'],
    );
    const { latest } = (await city.get('/rebuild', { as: administrator })).body;
    expect(latest).toMatchObject({ state: 'swapped', differences: 0 });
    expect((await worklist('?kind=fund-change', payer)).total).toBe(2);
  });
});
