import { type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { another, idOf } from './noodle-shop/another.ts';
import { converted, registered, shop, wholeStory } from './noodle-shop/index.ts';
import { haibowan, office, wuda } from './people.ts';
import { reference } from './reference-facts.ts';

type Item = { key: string; value: number | null; target: number | null };
let city: ServiceUnderTest;

beforeAll(async () => {
  city = await serviceUnderTest('journey', createApp, '2028-07-03T01:00:00Z');
  await city.tell(...reference, ...wholeStory);
  await city.tell(...another(1, 'wuda', [registered(), converted]));
});
afterAll(() => city.close());

async function board(as: object = office) {
  const { body } = await city.get('/scoreboard', { as });
  const items = body.items as Item[];
  return { ...body, of: (key: string) => items.find((item) => item.key === key) };
}

describe('the scoreboard', () => {
  test('shows each target with what the facts add up to, by district and year', async () => {
    const { of, ground } = await board();
    expect(ground).toBe('乌海市个转企方案第三部分');
    expect(of('conversions')).toMatchObject({
      name: '个转企累计',
      target: 30,
      by: '2028-12-31',
      value: 2,
      districts: [
        { district: 'haibowan', value: 1 },
        { district: 'wuda', value: 1 },
        { district: 'hainan', value: 0 },
      ],
      years: [{ year: 2026, value: 2 }],
    });
    expect(of('first-listings')).toMatchObject({ target: 190, value: 1 });
  });

  test('never shows zero for a target that no fact counts', async () => {
    const { of } = await board();
    expect(of('high-tech-enterprises')).toMatchObject({
      note: '未接入',
      target: 100,
      value: null,
      districts: [],
    });
  });

  test('shows zero for one that facts count and that has not happened', async () => {
    const { of } = await board(wuda);
    expect(of('first-listings')?.value).toBe(0);
  });

  test('adds money up to the fen, beside the targets', async () => {
    const { of } = await board();
    expect(of('subsidies-paid')).toMatchObject({ target: null, value: 1, amountFen: 10_000_000 });
    expect(of('transfers-on-time')?.value).toBe(3);
  });

  test('counts for a district its own', async () => {
    expect((await board(haibowan)).of('conversions')?.value).toBe(1);
  });
});

describe('behind a number', () => {
  const items = async (query: string, as: object = office) =>
    (await city.get(`/scoreboard/${query}`, { as })).body;

  test('stands the list that makes it, latest first', async () => {
    const { items: rows, total } = await items('conversions/items');
    expect(total).toBe(2);
    const ids = rows.map(({ businessId }: { businessId: string }) => businessId);
    expect(ids.toSorted()).toEqual([shop, idOf(1)]);
    expect(await items('subsidies-paid/items')).toMatchObject({
      items: [{ amountFen: 10_000_000, subject: '补-150302-2028-0001', countedOn: '2028-03-21' }],
    });
  });

  test.each([
    ['conversions/items?district=wuda', 1],
    ['conversions/items?year=2027', 0],
    ['transfers-completed/items?year=2026', 3],
  ])('%s holds %i', async (query, total) => {
    expect((await items(query)).total).toBe(total);
  });

  test('is told in full on a page beyond its end', async () => {
    expect(await items('conversions/items?limit=1&offset=5')).toEqual({ items: [], total: 2 });
  });

  test('a district sees no rows of another', async () => {
    expect((await items('conversions/items?district=wuda', haibowan)).total).toBe(0);
  });

  test('stands nothing when the number is not counted here', async () => {
    const { status, body } = await city.get('/scoreboard/high-tech-enterprises/items', {
      as: office,
    });
    expect([status, body.code]).toEqual([400, 'invalid-request']);
  });
});
