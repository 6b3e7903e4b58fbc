import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aConversion,
  aHousehold,
  codeOf,
  idOf,
  openRegistry,
  type Registry,
  register,
  registrar,
  registrarOf,
} from './registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const convert = (n: number, differing: object = {}, version = 1) =>
  registry.post(`/businesses/${idOf(n)}/conversion`, {
    as: registrar,
    body: { ...aConversion(n), ...differing },
    version,
  });
const lastFactOf = async (n: number) =>
  (await registry.journal()).findLast(({ subject }) => subject === `business/${idOf(n)}`);
const direct = (n: number) => ({
  route: 'direct-change',
  proof: 'change-approval-notice',
  to: { ...aConversion(n).to, creditCode: null },
});

describe('POST /businesses/{id}/conversion', () => {
  test('ends the household and begins the enterprise under the same lineage', async () => {
    await register(registry, 1);
    expect(await convert(1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await lastFactOf(1)).toMatchObject({
      type: 'BusinessConverted',
      occurredOn: '2026-03-01',
      partitionkey: idOf(1),
      data: {
        route: 're-registration',
        convertedOn: '2026-03-01',
        from: { creditCode: codeOf(1), kind: 'sole-proprietor', validTo: '2026-03-01' },
        to: {
          creditCode: codeOf(1, '91150302'),
          kind: 'enterprise',
          foundedOn: '2026-03-01',
          validTo: null,
        },
        premises: aHousehold(1).premises,
        legalRepresentative: { maskedName: '演***' },
        sameOperator: true,
      },
    });
  });

  test('keeps code and founding day on a direct change', async () => {
    await register(registry, 2);
    await convert(2, direct(2));
    const fact = await lastFactOf(2);
    expect(fact?.data).toMatchObject({
      route: 'direct-change',
      to: {
        creditCode: codeOf(2),
        kind: 'enterprise',
        foundedOn: '2025-01-02',
        validFrom: '2026-03-01',
      },
    });
    const file = await registry.get(`/businesses/${idOf(2)}`, { as: registrar });
    expect(file.body).toMatchObject({
      kind: 'enterprise',
      kindName: '企业',
      convertedOn: '2026-03-01',
      registrations: [{ kind: 'sole-proprietor' }, { kind: 'enterprise' }],
    });
  });

  test('finds the enterprise by the code of its household, with the days the code was valid', async () => {
    await register(registry, 3);
    await convert(3);
    const found = await registry.get(`/businesses/by-code/${codeOf(3)}`, { as: registrar });
    expect(found.body).toMatchObject({
      businessId: idOf(3),
      creditCode: codeOf(3, '91150302'),
      code: codeOf(3),
      since: '2025-01-02',
      until: '2026-03-01',
    });
    const searched = await registry.get(`/businesses?q=${codeOf(3)}`, { as: registrar });
    expect(searched.body.items).toMatchObject([{ businessId: idOf(3) }]);
  });

  test('keeps the reference of the operator when the same person goes on', async () => {
    await register(registry, 4);
    const registered = (await lastFactOf(4))?.data as { operator: object };
    await convert(4, { premises: '乌海市海勃湾区新华街道9号' });
    expect((await lastFactOf(4))?.data).toMatchObject({
      premises: '乌海市海勃湾区新华街道9号',
      legalRepresentative: registered.operator,
    });
  });

  test('says so when another person represents the enterprise', async () => {
    await register(registry, 5);
    await convert(5, { legalRepresentative: { name: '演示梧梧' } });
    expect((await lastFactOf(5))?.data).toMatchObject({ sameOperator: false });
  });

  test.each([
    ['conversion-before-registration', 422, { convertedOn: '2025-01-01' }],
    ['conversion-in-future', 422, { convertedOn: '2026-03-03' }],
    ['direct-change-not-open', 422, { ...direct(9), convertedOn: '2025-07-14' }],
    ['direct-change-keeps-code', 422, { ...direct(9), to: aConversion(9).to }],
    ['new-code-required', 422, { to: { ...aConversion(9).to, creditCode: null } }],
    ['new-code-required', 422, { to: { ...aConversion(9).to, creditCode: codeOf(9) } }],
    ['code-in-use', 409, { to: { ...aConversion(9).to, creditCode: codeOf(1) } }],
    ['wrong-check-digit', 422, { to: { ...aConversion(9).to, creditCode: '91150302DEMX00009A' } }],
    ['invalid-request', 400, { proof: 'a-promise' }],
  ])('refuses with %s and changes nothing', async (code, status, differing) => {
    await register(registry, 9);
    expect(await convert(9, differing)).toMatchObject({ status, body: { code } });
    expect(await lastFactOf(9)).toMatchObject({ type: 'BusinessRegistered' });
    const file = await registry.get(`/businesses/${idOf(9)}`, { as: registrar });
    expect(file.body).toMatchObject({ version: 1, kind: 'sole-proprietor', convertedOn: null });
  });

  test('accepts a direct change on the first day it is possible', async () => {
    await register(registry, 10);
    expect((await convert(10, { ...direct(10), convertedOn: '2025-07-15' })).status).toBe(200);
  });

  test('refuses a second conversion', async () => {
    await register(registry, 11);
    await convert(11);
    expect(await convert(11, {}, 2)).toMatchObject({
      status: 409,
      body: { code: 'already-converted' },
    });
  });

  test('refuses an enterprise, and a household that has ended', async () => {
    await register(registry, 12, { kind: 'enterprise', legalForm: '有限责任公司' });
    expect((await convert(12)).body.code).toBe('not-a-household');
    await register(registry, 13);
    const body = { closedOn: '2026-02-01', manner: 'cancelled' };
    await registry.post(`/businesses/${idOf(13)}/closure`, { as: registrar, body, version: 1 });
    expect((await convert(13, {}, 2)).body.code).toBe('business-ended');
  });

  test('is for a registrar of the district who saw the present version', async () => {
    await register(registry, 14);
    const path = `/businesses/${idOf(14)}/conversion`;
    const body = aConversion(14);
    const officer = { roles: ['cultivation-officer' as const] };
    expect((await registry.post(path, { as: officer, body, version: 1 })).body.code).toBe(
      'not-permitted',
    );
    const stranger = registrarOf(['hainan']);
    expect((await registry.post(path, { as: stranger, body, version: 1 })).body.code).toBe(
      'outside-your-district',
    );
    expect((await convert(14, {}, 5)).status).toBe(412);
  });
});
