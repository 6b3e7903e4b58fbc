import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  apply,
  companyRegistration,
  converted,
  filed,
  idOf,
  openPermitTransfer,
  type PermitTransfer,
  people,
  registered,
} from './bureau.ts';

let service: PermitTransfer;
let next = 0;
beforeAll(async () => {
  service = await openPermitTransfer('2026-03-02T01:00:00Z');
});
afterAll(() => service.close());

const anotherCase = () => aCase(service, (next += 1));

describe('POST /applications', () => {
  test('opens no case for what the registrar changes together with a direct change', async () => {
    const n = (next += 1);
    await service.tell(
      registered(n),
      converted(n, { route: 'direct-change', proof: 'change-approval-notice' }),
    );
    const food = await filed(service, n, 'food-business');
    const hygiene = await filed(service, n, 'public-place-hygiene');
    const { body } = await apply(service, n, [food, hygiene]);
    expect(body.cases).toMatchObject([{ permitTypeId: 'public-place-hygiene' }]);
    expect(body.handledByRegistrar).toMatchObject([{ permitTypeId: 'food-business' }]);
  });

  test('opens a case for the same permit after a re-registration', async () => {
    const n = (next += 1);
    await service.tell(registered(n), converted(n));
    const { body } = await apply(service, n, [await filed(service, n, 'food-business')]);
    expect(body).toMatchObject({
      cases: [{ permitTypeId: 'food-business' }],
      handledByRegistrar: [],
    });
  });

  test.each([
    ['in-force', 'public-place-hygiene', { validTo: '2026-03-01' }, '已过期'],
    ['in-force', 'public-place-hygiene', { validFrom: '2026-03-03' }, '尚未生效'],
    ['post-registration', 'labour-dispatch', {}, '不属于后置许可'],
  ])(
    'tells who fails the check %s what is missing and which procedure applies',
    async (check, type, given, says) => {
      const n = (next += 1);
      await service.tell(registered(n), converted(n));
      const permitId = await filed(service, n, type, given);
      const { status, body } = await apply(service, n, [permitId]);
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'not-eligible' });
      expect(body.detail).toContain(says);
      expect(body.findings[permitId]).toContainEqual(
        expect.objectContaining({ check, passed: false }),
      );
    },
  );

  test('takes a permit that ends on the day of application', async () => {
    const n = (next += 1);
    await service.tell(registered(n), converted(n));
    const permitId = await filed(service, n, 'public-place-hygiene', { validTo: '2026-03-02' });
    expect((await apply(service, n, [permitId])).status).toBe(200);
  });

  test('refuses a proof of a kind that is not accepted, and a number that is not the registrar’s', async () => {
    const n = (next += 1);
    await service.tell(registered(n), converted(n, { proof: 'change-registration-certificate' }));
    const permitId = await filed(service, n, 'public-place-hygiene');
    expect((await apply(service, n, [permitId])).body.detail).toContain('不在认可的证明种类内');
    const m = (next += 1);
    await service.tell(registered(m), converted(m));
    const other = await filed(service, m, 'public-place-hygiene');
    const wrong = await apply(service, m, [other], { certificateNo: '乌个转企〔2026〕999号' });
    expect(wrong.body).toMatchObject({ code: 'not-eligible', status: 422 });
  });

  test('refuses a second application for the same permit, and one for another’s permit', async () => {
    const { permitId } = await anotherCase();
    const n = next;
    expect((await apply(service, n, [permitId])).body.code).toBe('case-already-open');
    const m = (next += 1);
    await service.tell(registered(m));
    expect((await apply(service, m, [permitId])).body.code).toBe('permit-of-another-business');
    expect((await apply(service, 999, [permitId])).body.code).toBe('business-unknown');
  });

  test('opens its cases once, however often the conversion is told', async () => {
    const n = (next += 1);
    await service.tell(registered(n));
    const { body } = await apply(service, n, [await filed(service, n, 'public-place-hygiene')]);
    const [told] = await service.tell(converted(n));
    await service.tell({
      ...converted(n),
      ...(told ? { id: told.id, sequence: told.sequence } : {}),
    });
    await service.tell(converted(n));
    const { body: bundle } = await service.get(`/applications/${body.id}`, {
      as: people.registrar,
    });
    expect(bundle.cases).toHaveLength(1);
  });

  test('keeps waiting for a proof that suffices, and says what is wrong with the one that came', async () => {
    const n = (next += 1);
    await service.tell(registered(n));
    const permitId = await filed(service, n, 'public-place-hygiene');
    const { body } = await apply(service, n, [permitId]);
    await service.tell(converted(n, { proof: 'change-registration-certificate' }));
    const { body: bundle } = await service.get(`/applications/${body.id}`, {
      as: people.registrar,
    });
    expect(bundle).toMatchObject({ status: 'awaiting-certificate', cases: [] });
    expect(bundle.findings[permitId]).toContainEqual(
      expect.objectContaining({ check: 'proof', passed: false }),
    );
  });

  test('follows the business into which its holder is merged', async () => {
    const [absorbed, survivor] = [(next += 1), (next += 1)];
    await service.tell(registered(absorbed), registered(survivor));
    const { body } = await apply(service, absorbed, [
      await filed(service, absorbed, 'public-place-hygiene'),
    ]);
    const merged = {
      businessId: idOf(survivor),
      absorbedBusinessId: idOf(absorbed),
      mergedOn: '2026-03-01',
      reason: '两户合并',
    };
    await service.tell(
      { type: 'BusinessesMerged', subject: `business/${idOf(survivor)}`, data: merged },
      converted(survivor),
    );
    const { body: bundle } = await service.get(`/applications/${body.id}`, {
      as: people.registrar,
    });
    expect(bundle).toMatchObject({
      status: 'open',
      cases: [{ businessName: `乌海市演示${survivor}餐饮有限公司` }],
    });
    const ofSurvivor = `/applications?businessId=${idOf(survivor)}`;
    const listed = await service.get(ofSurvivor, { as: people.registrar });
    expect(listed.body.items).toEqual([bundle]);
  });

  test('is refused for a business that was closed, and shows a new name where one was registered', async () => {
    const n = (next += 1);
    await service.tell(registered(n), converted(n));
    const permitId = await filed(service, n, 'public-place-hygiene');
    const { body } = await apply(service, n, [permitId]);
    const subject = `business/${idOf(n)}`;
    const changed = {
      businessId: idOf(n),
      changedOn: '2026-03-02',
      registrationId: companyRegistration(n),
      changes: { name: '乌海市新名餐饮有限公司' },
    };
    await service.tell({ type: 'RegistrationChanged', subject, data: changed });
    const { body: bundle } = await service.get(`/applications/${body.id}`, {
      as: people.registrar,
    });
    expect(bundle.cases).toMatchObject([{ businessName: '乌海市新名餐饮有限公司' }]);
    const search = async (q: string) =>
      (await service.get(`/cases?q=${encodeURIComponent(q)}`, { as: people.registrar })).body;
    expect(await search('新名餐饮')).toMatchObject({ total: 1, items: [bundle.cases[0]] });
    expect(await search(`演示${n}餐饮`)).toMatchObject({ total: 1, items: [bundle.cases[0]] });
    expect(await search(`演示${n}面馆`)).toMatchObject({ total: 1, items: [bundle.cases[0]] });
    expect(await search(`演示${n}茶馆`)).toMatchObject({ total: 0, items: [] });
    expect(await search(bundle.cases[0].number)).toMatchObject({ total: 1 });
    const closed = { businessId: idOf(n), closedOn: '2026-03-02', manner: 'cancelled' };
    await service.tell({ type: 'BusinessClosed', subject, data: closed });
    expect((await apply(service, n, [permitId])).body.code).toBe('business-closed');
  });

  test('is made by a department for its own permits alone, by the window for any', async () => {
    await service.tell(registered(61), converted(61));
    const permitId = await filed(service, 61, 'road-transport');
    const body = { businessId: idOf(61), permitIds: [permitId] };
    const foreign = await service.post('/applications', { as: people.health, body });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'not-your-department' } });
    expect((await service.post('/applications', { as: people.transport, body })).status).toBe(200);
  });

  test('gives up waiting on request, and may then be made again', async () => {
    const n = (next += 1);
    await service.tell(registered(n));
    const permitId = await filed(service, n, 'public-place-hygiene');
    const { body } = await apply(service, n, [permitId]);
    expect((await apply(service, n, [permitId])).body.code).toBe('case-already-open');
    const path = `/applications/${body.id}/withdrawal`;
    const given = await service.post(path, { as: people.registrar, body: {} });
    expect(given.body).toMatchObject({ status: 'completed', cases: [] });
    expect((await service.post(path, { as: people.registrar, body: {} })).body.code).toBe(
      'application-under-way',
    );
    expect((await apply(service, n, [permitId])).status).toBe(200);
  });

  test('has one effect and one answer for the same key', async () => {
    const n = (next += 1);
    await service.tell(registered(n), converted(n));
    const permitIds = [await filed(service, n, 'public-place-hygiene')];
    const call = { as: people.registrar, key: 'same', body: { businessId: idOf(n), permitIds } };
    const [first, second] = [
      await service.post('/applications', call),
      await service.post('/applications', call),
    ];
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
  });
});

describe('POST /permits', () => {
  test.each([
    ['permit-type-unknown', { permitTypeId: 'moon-landing' }, people.registrar],
    ['business-unknown', { businessId: idOf(999) }, people.registrar],
    ['validity-reversed', { validTo: '2023-12-31' }, people.registrar],
    ['not-your-department', {}, people.transport],
    ['outside-your-district', {}, people.wudaHealth],
  ])('refuses with %s', async (code, given, as) => {
    await service.tell(registered(500));
    const body = {
      businessId: idOf(500),
      permitTypeId: 'public-place-hygiene',
      number: 'n-1',
      validFrom: '2024-01-01',
      ...given,
    };
    expect((await service.post('/permits', { as, body })).body.code).toBe(code);
  });

  test('keeps no full name of a person', async () => {
    await service.tell(registered(501));
    const permitId = await filed(service, 501, 'public-place-hygiene', {
      fields: { operator: '演示晟川' },
    });
    const [row] = await sqlRows(
      service.database.adminUrl,
      'select fields from permits where id = $1',
      [permitId],
    );
    expect(row?.['fields'].responsiblePerson).toBe('演***');
  });

  test('refuses the same number of the same type twice', async () => {
    await service.tell(registered(502));
    await filed(service, 502, 'road-transport');
    await expect(filed(service, 502, 'road-transport')).rejects.toThrow('permit-already-filed');
  });
});
