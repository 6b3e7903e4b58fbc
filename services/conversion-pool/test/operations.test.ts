import { merged, type ServiceUnderTest, serviceUnderTest, sqlRows } from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '#app.ts';

let service: ServiceUnderTest;
let businessId: string;
let letter: string;

const admin = { id: 'u-admin', name: '演示管理员', roles: ['system-admin' as const] };
const office = { id: 'u-office', name: '演示办公室', roles: ['leading-office' as const] };
const auditor = { id: 'u-audit', name: '演示审计', roles: ['auditor' as const] };
const officer = { id: 'u-officer', name: '演示专员', roles: ['cultivation-officer' as const] };
const reason = { reason: '登记机关已更正，另行补录' };

/** A fact that breaks its contract, and carries what nobody may see here. */
const broken = () => ({
  type: 'BusinessRegistered',
  subject: `business/${businessId}`,
  data: { businessId, name: '演示烩菜面馆', operator: { name: '演示甲', phone: '13900001111' } },
});
const later = () => ({
  type: 'FiguresReported',
  subject: `business/${businessId}`,
  data: { businessId, figures: [], generalTaxpayer: true },
});

beforeAll(async () => {
  service = await serviceUnderTest('conversion-pool', createApp);
});
afterAll(() => service.close());

beforeEach(async () => {
  businessId = uuidv7();
  await service.tell(broken(), later());
  letter = (await parked()).items[0].id;
});

const parked = async (as: Parameters<ServiceUnderTest['get']>[1] = { as: admin }) =>
  (await service.get(`/operations/parked?key=${businessId}`, as)).body;
const act = (noun: string, as: object, body: object = {}) =>
  service.post(`/operations/parked/${letter}/${noun}`, { as, body });
/** As somebody confirms who has just looked at it. */
const skip = async (as: object) =>
  act('skip', as, { revision: (await parked()).items[0].revision });
const overview = async (as: object = admin) => (await service.get('/operations', { as })).body;
const latestAct = async () => (await overview()).acts[0];
const isBlocked = async () =>
  (await service.get(`/operations/blocked/${businessId}`, { as: officer })).body;

describe('what is stuck', () => {
  test('is shown with its reason, its masked content and what waits behind it', async () => {
    const { total, items } = await parked();
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      type: 'BusinessRegistered',
      key: businessId,
      heldBehind: 1,
      skip: null,
      payload: { subject: `business/${businessId}`, data: { businessId } },
    });
    expect(JSON.stringify(items)).not.toMatch(/13900001111|演示甲|烩菜/);
    const { facts, waitingFor } = await overview();
    // No policy was told here; parked facts are no reason to be closed.
    expect(waitingFor).toMatchObject([{ part: 'reference' }]);
    expect(facts.parked).toBeGreaterThan(0);
    expect(facts.held).toBeGreaterThan(0);
  });

  test('is told to an officer of that business as a number and no more', async () => {
    expect(await isBlocked()).toEqual({ blocked: true, waiting: 2 });
    const other = await service.get(`/operations/blocked/${uuidv7()}`, { as: officer });
    expect(other.body).toEqual({ blocked: false, waiting: 0 });
  });

  test('is told of a survivor too, where it waits of one that was absorbed', async () => {
    const [survivor, absorbed] = [uuidv7(), businessId];
    await service.tell(merged(survivor, absorbed, '2026-03-01'));
    const { body } = await service.get(`/operations/blocked/${survivor}`, { as: officer });
    expect(body).toEqual({ blocked: true, waiting: 2 });
    const other = await service.get(`/operations/blocked/${uuidv7()}`, { as: officer });
    expect(other.body.blocked).toBe(false);
  });

  test('is for those who run the city, the leading office and the auditor', async () => {
    for (const as of [admin, office, auditor])
      expect((await service.get('/operations', { as })).status).toBe(200);
    for (const path of ['/operations', '/operations/parked'])
      expect((await service.get(path, { as: officer })).body.code).toBe('not-permitted');
    expect((await parked({ as: auditor })).items[0].availableActions).toEqual([]);
    expect((await overview(auditor)).availableActions).toEqual([]);
  });
});

describe('a retry', () => {
  test('that fails again says so, keeps the letter, and is kept with who asked for it', async () => {
    const { status, body } = await act('retry', admin);
    expect([status, body]).toEqual([200, { items: [{ id: letter, outcome: 'parked-again' }] }]);
    expect((await parked()).total).toBe(1);
    expect(await latestAct()).toMatchObject({
      act: 'retry',
      letter,
      actorName: '演示管理员',
      outcome: 'parked-again 1',
    });
  });

  test('of what is not parked is refused, and that is kept too', async () => {
    letter = '999999999';
    const { status, body } = await act('retry', admin);
    expect([status, body.code]).toEqual([409, 'letter-closed']);
  });
});

describe('a skip', () => {
  test('takes two: one with a reason, and the leading office', async () => {
    expect((await act('skip-request', admin, reason)).status).toBe(204);
    expect((await parked()).items[0]).toMatchObject({
      skip: { reason: reason.reason, askedBy: { id: 'u-admin', name: '演示管理员' } },
      availableActions: [{ action: 'retry' }, { action: 'skip-withdrawal' }],
    });
    expect((await parked({ as: office })).items[0].availableActions).toMatchObject([
      { action: 'skip' },
      { action: 'skip-withdrawal' },
    ]);
    expect((await skip(office)).status).toBe(204);
    expect((await parked()).total).toBe(0);
    expect(await isBlocked()).toEqual({ blocked: false, waiting: 0 });
    expect(await latestAct()).toMatchObject({
      act: 'skip',
      actorName: '演示办公室',
      outcome: 'done',
    });
  });

  test('is never confirmed by the one who asked, whatever his roles', async () => {
    await act('skip-request', admin, reason);
    expect((await skip(admin)).body.code).toBe('not-permitted');
    const both = { ...admin, roles: ['system-admin' as const, 'leading-office' as const] };
    expect((await skip(both)).body.code).toBe('second-person-required');
    expect((await parked()).total).toBe(1);
    expect(await latestAct()).toMatchObject({ outcome: 'refused: second-person-required' });
  });

  test('is confirmed for what was on the page, and for nothing that came after', async () => {
    await act('skip-request', admin, reason);
    const { revision } = (await parked({ as: office })).items[0];
    await act('skip-withdrawal', admin, reason);
    await act('skip-request', admin, { reason: '另一个理由，与所见不同' });
    const late = await act('skip', office, { revision });
    expect([late.status, late.body.code]).toEqual([409, 'skip-changed']);
    expect((await act('skip', office)).status).toBe(400);
    expect(await latestAct()).toMatchObject({ act: 'skip', outcome: 'refused: skip-changed' });
    expect((await skip(office)).status).toBe(204);
  });

  test('is not confirmed before it is asked for, nor after it was sent back', async () => {
    expect((await skip(office)).body.code).toBe('skip-not-asked');
    await act('skip-request', admin, reason);
    expect((await act('skip-withdrawal', office, reason)).status).toBe(204);
    expect((await skip(office)).body.code).toBe('skip-not-asked');
    expect((await parked()).total).toBe(1);
  });

  test.each([
    ['without a reason', {}],
    ['with a word for a reason', { reason: '跳过' }],
    ['with a member nobody knows', { ...reason, force: true }],
  ])('%s is refused', async (_what, body) => {
    expect((await act('skip-request', admin, body)).status).toBe(400);
    expect((await parked()).items[0].skip).toBeNull();
  });
});

describe('the leading office', () => {
  test.each(['retry', 'topic-fill', 'read-again'])('has no right to %s', async (noun) => {
    const { body } = await service.post(`/operations/${noun}`, { as: office, body: {} });
    expect(body.code).toBe('not-permitted');
  });
});

describe('the topic', () => {
  test('is owed the whole journal once more, and readers drop what they know', async () => {
    const journal = await service.journal();
    const { status, body } = await service.post('/operations/topic-fill', { as: admin, body: {} });
    expect([status, body.facts]).toEqual([200, journal.length]);
    expect(await latestAct()).toMatchObject({
      act: 'fill-topic',
      outcome: `${journal.length} facts`,
    });
  });
});

test('what was done can be changed or taken away by no one', async () => {
  await act('retry', admin);
  const change = (sql: string) => sqlRows(service.database.appUrl, sql);
  await expect(change(`update operation_acts set actor_name = 'x'`)).rejects.toThrow('permission');
  await expect(change('delete from operation_acts')).rejects.toThrow('permission');
});
