import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  complete,
  decide,
  filed,
  idOf,
  openPermitTransfer,
  type PermitTransfer,
  people,
  registered,
  shanghai,
} from './bureau.ts';

let service: PermitTransfer;
beforeAll(async () => {
  service = await openPermitTransfer('2026-03-02T01:00:00Z');
  await service.tell(registered(1), registered(2));
  await filed(service, 1, 'public-place-hygiene', { validTo: '2026-04-01' });
  await filed(service, 1, 'road-transport', { validTo: '2026-05-31' });
  await filed(service, 2, 'public-place-hygiene', { validTo: null });
});
afterAll(() => service.close());

const list = async (query: string, as: (typeof people)[keyof typeof people] = people.leading) => {
  const { body } = await service.get(`/permits?${query}`, { as });
  return body.items.map(({ number }: { number: string }) => number);
};

describe('GET /permits', () => {
  test.each([
    ['a day inside', 30, ['public-place-hygiene-1']],
    ['a day outside', 29, []],
    ['the next band', 90, ['public-place-hygiene-1', 'road-transport-1']],
  ])('finds what ends soon, the first due first: %s', async (_edge, days, numbers) => {
    expect(await list(`expiresWithin=${days}`)).toEqual(numbers);
  });

  test('is counted for the watch of its end, by department', async () => {
    const watch = async (as: (typeof people)[keyof typeof people]) =>
      (await service.get('/permits/expiry-watch', { as })).body;
    expect(await watch(people.leading)).toEqual({ within30: 1, within90: 2, ended: 0 });
    expect(await watch(people.transport)).toEqual({ within30: 0, within90: 1, ended: 0 });
    expect(await watch(people.wudaHealth)).toEqual({ within30: 0, within90: 0, ended: 0 });
  });

  test('says how many days are left, and nothing of a permit without end', async () => {
    const { body } = await service.get('/permits?q=public-place-hygiene', { as: people.leading });
    expect(body.items.map(({ daysLeft }: { daysLeft: number | null }) => daysLeft)).toEqual(
      expect.arrayContaining([30, null]),
    );
  });

  test('shows a department its own, of one business too, and the window all that a business holds', async () => {
    expect(await list('', people.health)).toEqual(
      expect.arrayContaining(['public-place-hygiene-1', 'public-place-hygiene-2']),
    );
    expect(await list('', people.health)).toHaveLength(2);
    expect(await list(`businessId=${idOf(1)}`, people.health)).toHaveLength(1);
    expect(await list(`businessId=${idOf(1)}`, people.registrar)).toHaveLength(2);
    expect(await list('', people.wudaHealth)).toEqual([]);
  });

  test.each([
    ['q=road', 1],
    [`q=${encodeURIComponent('演示2')}`, 1],
    ['q=%25', 0],
    ['permitTypeId=public-place-hygiene', 2],
    ['department=transport&district=haibowan', 1],
    ['inForce=true', 3],
  ])('filters by %s', async (query, found) => {
    expect(await list(query)).toHaveLength(found);
  });

  test('counts a permit that was replaced no longer as ending', async () => {
    const opened = await aCase(service, 3);
    await decide(service, opened, 'acceptance');
    await complete(service, { ...opened, version: 2 }, 'renewed-3');
    service.clock.advanceTo(shanghai('2028-12-01'));
    expect(await list('expiresWithin=30')).toEqual(['renewed-3']);
    expect(await list('q=-3&inForce=true')).toEqual(['renewed-3']);
  });
});
