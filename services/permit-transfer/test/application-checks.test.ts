import { conversionPool, upscalePools } from '@tisheng/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { subscriptions } from '#events/subscriptions.ts';
import {
  apply,
  converted,
  filed,
  idOf,
  openPermitTransfer,
  type PermitTransfer,
  people,
  registered,
} from './bureau.ts';

let service: PermitTransfer;
beforeAll(async () => {
  service = await openPermitTransfer('2026-03-02T01:00:00Z');
});
afterAll(() => service.close());

describe('GET /application-checks/{businessId}', () => {
  const check = (n: number, as: (typeof people)[keyof typeof people] = people.registrar) =>
    service.get(`/application-checks/${idOf(n)}`, { as });
  const verdicts = (body: {
    permits: { findings: { check: string; passed: boolean | null }[] }[];
  }) =>
    body.permits.map(({ findings }) => findings.map(({ check: name, passed }) => [name, passed]));

  test('finds for each permit what holds and what is missing, before anything is applied for', async () => {
    await service.tell(registered(1));
    await filed(service, 1, 'public-place-hygiene', { validTo: '2025-12-31' });
    const { body } = await check(1);
    expect(body).toMatchObject({ converted: null, permits: [{ underWay: false, comparison: [] }] });
    expect(verdicts(body)).toEqual([
      [
        ['in-force', false],
        ['post-registration', true],
        ['proof', null],
      ],
    ]);
  });

  test('compares once the conversion is known, and says what is under way', async () => {
    await service.tell(registered(2), converted(2));
    const permitId = await filed(service, 2, 'road-transport', {
      fields: { premises: '乌海市海勃湾区旧址1号' },
    });
    const before = (await check(2)).body.permits[0];
    expect(before.findings.at(-1)).toMatchObject({ check: 'key-fields-unchanged', passed: false });
    expect(before.materials.map(({ key }: { key: string }) => key)).toContain('old-permit');
    await apply(service, 2, [permitId]);
    expect((await check(2)).body.permits[0].underWay).toBe(true);
  });

  test('knows no business of another district', async () => {
    expect(await check(2, people.wudaHealth)).toMatchObject({
      status: 404,
      body: { code: 'business-unknown' },
    });
  });
});

describe('a business that never was in a pool', () => {
  test('is treated like every other: no fact of a pool is heard here', () => {
    const heard = Object.keys(subscriptions);
    const ofPools = [conversionPool, upscalePools].flatMap(({ events }) => Object.keys(events));
    expect(heard).toContain('BusinessConverted');
    expect(heard.filter((type) => ofPools.includes(type))).toEqual([]);
  });
});
