import { merged } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  apply,
  companyRegistration,
  converted,
  decide,
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

type Person = (typeof people)[keyof typeof people];
const wudaWindow = { ...people.registrar, id: 'registrar-wuda', districts: ['wuda' as const] };
const list = async (path: string, as: object = people.registrar) =>
  (await service.get(path, { as })).body.items;
const absorb = (survivor: number, absorbed: number) =>
  service.tell(merged(idOf(survivor), idOf(absorbed), '2026-03-01'));

describe('a merger that is told before anything of the survivor', () => {
  test('ends in the same case, under the name of whoever goes on', async () => {
    const [survivor, absorbed] = [1, 2];
    await service.tell(registered(absorbed));
    const permitId = await filed(service, absorbed, 'public-place-hygiene');
    await apply(service, absorbed, [permitId]);
    await absorb(survivor, absorbed);
    const toNobody = await filed(service, absorbed, 'road-transport').catch(String);
    expect(toNobody).toContain('absorbed');
    await service.tell(registered(survivor), converted(survivor));
    const [bundle] = await list(`/applications?businessId=${idOf(survivor)}`);
    expect(bundle).toMatchObject({
      status: 'open',
      cases: [{ permitId, businessName: `乌海市演示${survivor}餐饮有限公司` }],
    });
    expect(await list(`/cases?businessId=${idOf(survivor)}`)).toHaveLength(1);
  });

  test('is named to whoever works on the absorbed one', async () => {
    const { status, body } = await apply(service, 2, [idOf(99)]);
    expect([status, body.code, body.survivor]).toEqual([
      409,
      'absorbed',
      { businessId: idOf(1), name: '乌海市演示1餐饮有限公司' },
    ]);
  });

  test('is named to nobody of another district, whatever he asks for', async () => {
    const permit = { businessId: idOf(2), permitTypeId: 'road-transport', number: '运-2' };
    const validity = { validFrom: '2022-01-01', validTo: '2028-12-31' };
    const body = { businessId: idOf(2), permitIds: [idOf(99)] };
    const answers = [
      await service.get(`/application-checks/${idOf(2)}`, { as: wudaWindow }),
      await service.post('/applications', { as: wudaWindow, body }),
      await service.post('/permits', { as: wudaWindow, body: { ...permit, ...validity } }),
    ];
    expect(answers.map(({ body: { code } }) => code)).toEqual([
      'business-unknown',
      'outside-your-district',
      'outside-your-district',
    ]);
    expect(JSON.stringify(answers)).not.toContain('演示1');
  });
});

test('an open case is called as its survivor once the register tells of that one at last', async () => {
  const [survivor, absorbed] = [10, 11];
  const opened = await aCase(service, absorbed);
  await absorb(survivor, absorbed);
  await service.tell(registered(survivor));
  const [found] = await list(`/cases?businessId=${idOf(survivor)}`);
  expect(found).toMatchObject({ id: opened.id, businessName: `演示${survivor}面馆` });
});

test('what was filed on an absorbed business is moved by an application of the survivor', async () => {
  const [survivor, absorbed] = [3, 4];
  await service.tell(registered(survivor), registered(absorbed), converted(survivor));
  const permitId = await filed(service, absorbed, 'public-place-hygiene');
  expect((await apply(service, survivor, [permitId])).body.code).toBe('permit-of-another-business');
  await absorb(survivor, absorbed);
  const checks = await service.get(`/application-checks/${idOf(survivor)}`, {
    as: people.registrar,
  });
  expect(checks.body.permits).toMatchObject([{ permit: { id: permitId } }]);
  expect((await apply(service, survivor, [permitId])).body.cases).toMatchObject([{ permitId }]);
});

test('the conversion of an absorbed business proves nothing for permits that were never its own', async () => {
  const [survivor, absorbed] = [5, 6];
  await service.tell(registered(survivor), registered(absorbed), converted(absorbed));
  const own = await filed(service, survivor, 'public-place-hygiene');
  await absorb(survivor, absorbed);
  expect((await apply(service, survivor, [own])).body.status).toBe('awaiting-certificate');
});

describe('a business that moves to another district', () => {
  const n = 7;
  const move = {
    type: 'RegistrationChanged',
    subject: `business/${idOf(n)}`,
    data: {
      businessId: idOf(n),
      changedOn: '2026-03-02',
      registrationId: companyRegistration(n),
      changes: { district: 'wuda' },
    },
  };

  test('takes its permits along: list, file and command agree on the new district', async () => {
    const opened = await aCase(service, n);
    await service.tell(move);
    const permits = `/permits?businessId=${idOf(n)}`;
    expect(await list(permits)).toEqual([]);
    expect(await list(permits, wudaWindow)).toMatchObject([
      { id: opened.permitId, district: 'wuda' },
    ]);
    const check = (as: object) => service.get(`/application-checks/${idOf(n)}`, { as });
    expect((await check(people.registrar)).status).toBe(404);
    expect((await check(wudaWindow)).status).toBe(200);
    const body = {
      businessId: idOf(n),
      permitTypeId: 'road-transport',
      number: 'moved-7',
      validFrom: '2022-01-01',
    };
    const file = (as: object) => service.post('/permits', { as, body });
    expect((await file(people.registrar)).body.code).toBe('outside-your-district');
    expect((await file(wudaWindow)).body).toMatchObject({ district: 'wuda' });
  });

  test('leaves an open case with its department and its receiving district until it closes', async () => {
    const [opened] = await list(`/cases?businessId=${idOf(n)}`);
    expect(opened).toMatchObject({ district: 'haibowan', status: 'received' });
    expect(await list('/cases?status=open', people.wudaHealth)).toEqual([]);
    const accept = (as: Person) => decide(service, opened, 'acceptance', {}, as);
    expect((await accept(people.wudaHealth)).body.code).toBe('outside-your-district');
    expect((await accept(people.health)).status).toBe(200);
    const facts = (await service.journal()).filter(({ type }) => type === 'TransferAccepted');
    expect(facts.at(-1)?.data).toMatchObject({ district: 'haibowan' });
  });
});

describe('a search by what a business was called', () => {
  test('finds its cases and permits by former names and codes, of the absorbed too', async () => {
    const [survivor, absorbed] = [8, 9];
    await service.tell(registered(absorbed, {}));
    const opened = await aCase(service, survivor);
    await filed(service, absorbed, 'road-transport');
    await absorb(survivor, absorbed);
    const found = async (path: string, q: string) =>
      (await list(`${path}?q=${encodeURIComponent(q)}`)).map(({ id }: { id: string }) => id);
    for (const q of ['演示8面馆', '演示8餐饮', '演示9面馆'])
      expect(await found('/cases', q)).toEqual([opened.id]);
    for (const q of ['演示8面馆', '演示8餐饮', '演示9面馆'])
      expect(await found('/permits', q)).toHaveLength(2);
    expect(await found('/cases', '演示8茶馆')).toEqual([]);
    expect(await found('/permits', '演示%面馆')).toEqual([]);
  });
});
