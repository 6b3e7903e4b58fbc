import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aConversion,
  aHousehold,
  checker,
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

const factsOf = async (n: number) =>
  (await registry.journal()).filter(({ subject }) => subject === `business/${idOf(n)}`);
const fileOf = async (n: number) =>
  (await registry.get(`/businesses/${idOf(n)}`, { as: registrar })).body;
const post = (n: number, path: string, body?: object, as: object = registrar) =>
  registry.post(`/businesses/${idOf(n)}/${path}`, { as, body: body ?? {} });

const fresh = 400_000;
const splitOff = (n: number, ...registrationIds: string[]) => ({
  splitOffId: idOf(n + 300_000),
  newBusinessId: idOf(n + fresh),
  registrationIds,
  reason: '误并更正',
});
const decide = (n: number, decision: string, as: object = checker) =>
  post(n, `split-offs/${idOf(n + 300_000)}/${decision}`, {}, as);
const registrationOf = (n: number) => aHousehold(n).registrationId;

async function absorb(n: number, absorbed: number) {
  await register(registry, n);
  await register(registry, absorbed);
  const absorptionId = idOf(n + 900_000);
  const absorption = { absorptionId, absorbedBusinessId: idOf(absorbed), reason: '重复' };
  await post(n, 'absorptions', absorption);
  await post(n, `absorptions/${absorptionId}/confirmation`, {}, checker);
}

async function convert(n: number, differing: object = {}) {
  await register(registry, n, { foundedOn: '2024-01-02' });
  const body = { ...aConversion(n), ...differing };
  await registry.post(`/businesses/${idOf(n)}/conversion`, { as: registrar, body, version: 1 });
}

describe('split-offs', () => {
  test('give what was absorbed by mistake a lineage of its own, decided by two people', async () => {
    await absorb(1, 2);
    const before = await fileOf(1);
    expect(before.availableActions).toContainEqual({ action: 'split-off', label: '分户' });
    expect(before.absorbedRegistrations).toMatchObject([{ registrationId: registrationOf(2) }]);
    expect((await post(1, 'split-offs', splitOff(1, registrationOf(2)))).status).toBe(204);
    expect((await decide(1, 'confirmation', registrar)).body.code).toBe('second-person-required');
    expect((await fileOf(1)).splitOffs).toMatchObject([
      { availableActions: [{ label: '撤回分户申请' }], proposedByName: '登记员甲' },
    ]);
    expect((await decide(1, 'confirmation')).status).toBe(200);
    expect(await factsOf(1 + fresh)).toMatchObject([
      { type: 'BusinessRegistered', data: { registration: { registrationId: registrationOf(2) } } },
      {
        type: 'BusinessSplitOff',
        data: { businessId: idOf(1 + fresh), fromBusinessId: idOf(1), splitOn: '2026-03-02' },
      },
    ]);
    expect(await fileOf(1 + fresh)).toMatchObject({
      name: aHousehold(2).name,
      status: 'in-business',
      splitFrom: idOf(1),
      registrations: [{ registrationId: registrationOf(2), validTo: null }],
    });
    const code = `/businesses/by-code/${aHousehold(2).creditCode}`;
    const found = await registry.get(code, { as: registrar });
    expect(found.body.businessId).toBe(idOf(1 + fresh));
    const view = await post(1 + fresh, 'operator-views', { reason: '核对' });
    expect(view.body).toEqual({ name: '演示晟川' });
    expect((await factsOf(1)).map(({ type }) => type)).toEqual([
      'BusinessRegistered',
      'BusinessesMerged',
    ]);
    const after = await fileOf(1);
    expect(after.availableActions).not.toContainEqual({ action: 'split-off', label: '分户' });
    expect((await decide(1, 'confirmation')).body.code).toBe('split-off-decided');
  });

  test('part an enterprise from a household it never came from', async () => {
    await convert(3);
    await post(3, 'split-offs', splitOff(3, aConversion(3).to.registrationId));
    expect((await decide(3, 'confirmation')).status).toBe(200);
    expect(await fileOf(3 + fresh)).toMatchObject({
      name: aConversion(3).to.name,
      kind: 'enterprise',
      status: 'in-business',
      convertedOn: null,
    });
    expect(await fileOf(3)).toMatchObject({
      name: aHousehold(3).name,
      kind: 'sole-proprietor',
      status: 'cancelled',
      endedOn: '2026-03-01',
      convertedOn: null,
      creditCode: aHousehold(3).creditCode,
    });
    expect((await factsOf(3)).slice(2)).toMatchObject([
      { type: 'RegistrationChanged', data: { changes: { name: aHousehold(3).name } } },
      { type: 'BusinessClosed', data: { closedOn: '2026-03-01', manner: 'cancelled' } },
    ]);
  });

  test('leave the enterprise where it is when the household goes', async () => {
    await convert(4);
    await post(4, 'split-offs', splitOff(4, registrationOf(4)));
    await decide(4, 'confirmation');
    expect(await fileOf(4)).toMatchObject({ kind: 'enterprise', status: 'in-business' });
    expect(await fileOf(4 + fresh)).toMatchObject({ status: 'cancelled', endedOn: '2026-03-01' });
    expect(await factsOf(4)).toHaveLength(2);
  });

  test('declined leave everything as it was', async () => {
    await absorb(5, 6);
    await post(5, 'split-offs', splitOff(5, registrationOf(6)));
    expect((await decide(5, 'declination')).status).toBe(204);
    expect(await fileOf(5)).toMatchObject({ splitOffs: [] });
    expect((await fileOf(5 + fresh)).code).toBe('business-not-found');
    expect((await decide(5, 'declination')).body.code).toBe('split-off-decided');
  });

  test('are refused where nothing is left, a code is shared, or the registration is another one', async () => {
    await convert(7, { route: 'direct-change', to: { ...aConversion(7).to, creditCode: null } });
    await register(registry, 8);
    const refused = async (n: number, ...ids: string[]) =>
      (await post(n, 'split-offs', splitOff(n, ...ids))).body.code;
    expect(await refused(7, registrationOf(7))).toBe('registrations-share-code');
    expect(await refused(8, registrationOf(8))).toBe('nothing-left');
    expect(await refused(8, registrationOf(7))).toBe('registration-not-of-business');
    expect(await refused(8)).toBe('invalid-request');
    expect((await decide(8, 'confirmation')).body.code).toBe('split-off-not-found');
  });

  test('are refused twice, under a known id, and from another district or role', async () => {
    await absorb(9, 10);
    const asked = splitOff(9, registrationOf(10));
    const refused = async (body: object, as: object = registrar) =>
      (await post(9, 'split-offs', body, as)).body.code;
    expect(await refused({ ...asked, newBusinessId: idOf(10) })).toBe('already-registered');
    expect(await refused(asked, registrarOf(['wuda']))).toBe('outside-your-district');
    expect(await refused(asked, { roles: ['leading-office'] })).toBe('not-permitted');
    expect(await refused(asked)).toBeUndefined();
    expect(await refused({ ...asked, splitOffId: idOf(1) })).toBe('split-off-open');
    const stranger = { ...checker, districts: ['wuda'] };
    expect((await decide(9, 'confirmation', stranger)).body.code).toBe('outside-your-district');
    expect((await decide(9, 'declination', stranger)).body.code).toBe('outside-your-district');
    expect(await factsOf(9 + fresh)).toEqual([]);
  });
});
