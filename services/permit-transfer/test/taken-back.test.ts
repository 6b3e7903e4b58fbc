import { closed } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  addScan,
  apply,
  complete,
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

const reason = '误导入，已随导入撤回';
const takeBack = (n: number) => service.tell(closed(idOf(n), '2026-03-02', { voided: true }));
const list = async (path: string, as: object = people.registrar) =>
  (await service.get(path, { as })).body;
const said = async (...types: string[]) =>
  (await service.journal()).filter(({ type }) => types.includes(type));

describe('a business whose import was undone', () => {
  test('loses its open cases, with the reason shown and nothing deleted', async () => {
    const opened = await aCase(service, 1);
    await takeBack(1);
    const { body } = await service.get(`/cases/${opened.id}`, { as: people.health });
    expect(body).toMatchObject({
      status: 'withdrawn',
      closedOn: '2026-03-02',
      availableActions: [{ action: 'add-file' }],
      permit: { id: opened.permitId, takenBackOn: '2026-03-02' },
    });
    expect(body.history.at(-1)).toMatchObject({ title: '登记撤回，办件终止', detail: reason });
    expect(await list(`/applications/${opened.applicationId}`)).toMatchObject({
      status: 'completed',
      outcome: 'withdrawn',
      endedBecause: reason,
    });
    expect((await said('TransferWithdrawn')).at(-1)?.data).toMatchObject({
      reason,
      cause: 'voided',
    });
    expect((await addScan(service, opened.id, 'delivery-receipt')).status).toBe(200);
  });

  test('has no permits in lists, counts and search; whoever asks for those taken back finds them', async () => {
    await service.tell(registered(2), registered(3));
    const permitId = await filed(service, 2, 'tea', { permitTypeId: 'road-transport' });
    await filed(service, 3, 'road-transport', { validTo: '2026-03-20' });
    const before = await list('/permits/expiry-watch');
    await takeBack(2);
    await takeBack(3);
    const after = await list('/permits/expiry-watch');
    expect([before.within30, after.within30]).toEqual([1, 0]);
    for (const asked of [
      `businessId=${idOf(2)}`,
      'q=tea-2',
      `q=${encodeURIComponent('演示2面馆')}`,
    ])
      expect(await list(`/permits?${asked}`)).toEqual({ items: [], total: 0 });
    expect(await list(`/permits?takenBack=true&businessId=${idOf(2)}`)).toMatchObject({
      items: [{ id: permitId, number: 'tea-2', takenBackOn: '2026-03-02', lamp: null }],
      total: 1,
    });
    const facts = (await said('PermitTakenBack')).filter(
      ({ data }) => (data as { permitId: string }).permitId === permitId,
    );
    expect(facts).toMatchObject([{ data: { businessId: idOf(2), district: 'haibowan', reason } }]);
  });

  test('waits for no proof any more', async () => {
    await service.tell(registered(4));
    const { body } = await apply(service, 4, [await filed(service, 4, 'public-place-hygiene')]);
    await takeBack(4);
    expect(await list(`/applications/${body.id}`)).toMatchObject({
      status: 'completed',
      outcome: 'withdrawn',
      endedBecause: reason,
      cases: [],
    });
    expect((await said('ApplicationCompleted')).at(-1)?.data).toMatchObject({
      applicationId: body.id,
      outcome: 'withdrawn',
    });
  });

  test('can be given no permit, and its number is free for the true holder', async () => {
    await service.tell(registered(5));
    const number = 'T-5';
    await filed(service, 5, 'public-place-hygiene', { number });
    await takeBack(5);
    const again = await filed(service, 5, 'road-transport').catch(String);
    expect(again).toContain('business-unknown');
    await service.tell(registered(6));
    await expect(filed(service, 6, 'public-place-hygiene', { number })).resolves.toBeTypeOf(
      'string',
    );
  });

  test('keeps what a department had decided', async () => {
    const opened = await aCase(service, 7);
    await decide(service, opened, 'acceptance');
    await complete(service, { ...opened, version: 2 }, 'new-7');
    await takeBack(7);
    expect(await list(`/cases/${opened.id}`)).toMatchObject({ status: 'completed' });
    expect(await list(`/applications/${opened.applicationId}`)).toMatchObject({
      outcome: 'completed',
      endedBecause: null,
    });
    const taken = await list(`/permits?takenBack=true&businessId=${idOf(7)}`);
    expect(taken.total).toBe(2);
  });
});
