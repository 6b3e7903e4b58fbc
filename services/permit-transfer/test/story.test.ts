import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  apply,
  complete,
  converted,
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
});
afterAll(() => service.close());

const typesOf = async (subject: string) =>
  (await service.journal()).filter((fact) => fact.subject === subject).map(({ type }) => type);

describe('one application, three departments', () => {
  let bundle: {
    id: string;
    cases: { id: string; version: number; department: string; track: string }[];
  };
  const caseOf = (department: string) => {
    const found = bundle.cases.find((each) => each.department === department);
    if (!found) throw new Error(`no case at ${department}`);
    return found;
  };

  test('waits for the certificate and goes on by itself when the registrar has converted the shop', async () => {
    await service.tell(registered(1));
    const permits = [
      await filed(service, 1, 'public-place-hygiene'),
      await filed(service, 1, 'hazardous-chemicals'),
      await filed(service, 1, 'road-transport', { fields: { premises: '乌海市海勃湾区旧址1号' } }),
    ];
    const waiting = await apply(service, 1, permits);
    expect(waiting).toMatchObject({
      status: 200,
      body: { status: 'awaiting-certificate', cases: [] },
    });
    await service.tell(converted(1));
    const { body } = await service.get(`/applications/${waiting.body.id}`, {
      as: people.registrar,
    });
    bundle = body;
    expect(body).toMatchObject({ status: 'open', cases: [{}, {}, {}] });
    expect(body.cases.map(({ number }: { number: string }) => number)).toEqual([
      '许转-150302-2026-0001',
      '许转-150302-2026-0002',
      '许转-150302-2026-0003',
    ]);
  });

  test('reroutes the one that differs in its premises, and says which field', async () => {
    const { id, track } = caseOf('transport');
    expect(track).toBe('ordinary');
    const { body } = await service.get(`/cases/${id}`, { as: people.transport });
    expect(body.comparison).toContainEqual({
      field: 'premises',
      label: '经营场所',
      old: '乌海市海勃湾区旧址1号',
      new: '乌海市海勃湾区滨河街道55号',
      same: false,
      mayDiffer: false,
    });
    expect(await typesOf(`case/${id}`)).toEqual(['TransferReceived', 'TransferRerouted']);
  });

  test('completes one on the third day, and the new permit follows the old without a gap', async () => {
    const hygiene = caseOf('health');
    const accepted = await decide(service, hygiene, 'acceptance');
    expect(accepted).toMatchObject({
      status: 200,
      body: {
        version: 2,
        status: 'accepted',
        clocks: { promise: { dueOn: '2026-03-11' }, statutory: { dueOn: '2026-03-30' } },
      },
    });
    service.clock.advanceTo(shanghai('2026-03-05'));
    const done = await complete(service, { ...hygiene, version: 2 }, '新-1');
    expect(done).toMatchObject({ status: 200, body: { status: 'completed' } });
    const permits = await service.get(`/permits?businessId=${idOf(1)}`, { as: people.registrar });
    const [renewed, old] = ['新-1', 'public-place-hygiene-1'].map((number) =>
      permits.body.items.find((permit: { number: string }) => permit.number === number),
    );
    expect(renewed).toMatchObject({
      validFrom: '2026-03-05',
      validTo: '2028-12-31',
      holderName: '乌海市演示1餐饮有限公司',
    });
    expect(old).toMatchObject({ replacedOn: '2026-03-05', replacedBy: renewed.id });
  });

  test('suspends one for an inspection, and its days do not run meanwhile', async () => {
    const { id } = caseOf('emergency');
    const accepted = await decide(service, { id, version: 1 }, 'acceptance', {}, people.emergency);
    expect(accepted.body.clocks).toMatchObject({ promise: { dueOn: '2026-03-16' } });
    const suspended = await decide(
      service,
      { id, version: 2 },
      'suspension',
      { kind: '检验', noticeNo: '特告1号', expectedDays: 5 },
      people.emergency,
    );
    expect(suspended.body).toMatchObject({
      status: 'suspended',
      lamp: { state: 'paused', text: '暂停：检验 · 预计至3月12日' },
    });
    service.clock.advanceTo(shanghai('2026-03-13'));
    const resumed = await decide(service, { id, version: 3 }, 'resumption', {}, people.emergency);
    expect(resumed.body.clocks).toMatchObject({ promise: { dueOn: '2026-03-23' } });
    await complete(service, { id, version: 4 }, '新-2', people.emergency);
    const completed = (await service.journal()).findLast(
      ({ type }) => type === 'TransferCompleted',
    );
    expect(completed?.data).toMatchObject({
      onTime: true,
      departmentWorkdays: 3,
      applicantWorkdays: 0,
      deductedWorkdays: 6,
    });
  });

  test('tells that the application is complete when the last case is', async () => {
    const { id } = caseOf('transport');
    const withdrawn = await decide(
      service,
      { id, version: 1 },
      'withdrawal',
      { reason: '另行申请' },
      people.registrar,
    );
    expect(withdrawn.status).toBe(200);
    const last = (await service.journal()).at(-1);
    expect(last).toMatchObject({
      type: 'ApplicationCompleted',
      data: {
        cases: [{ outcome: 'completed' }, { outcome: 'completed' }, { outcome: 'withdrawn' }],
      },
    });
  });
});
