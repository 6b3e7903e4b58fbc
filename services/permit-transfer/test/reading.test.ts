import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  complete,
  decide,
  openPermitTransfer,
  type PermitTransfer,
  people,
  shanghai,
} from './bureau.ts';

let service: PermitTransfer;
const opened: { id: string; version: number; applicationId: string }[] = [];
beforeAll(async () => {
  service = await openPermitTransfer('2026-02-12T01:00:00Z');
  for (const n of [1, 2, 3]) opened.push(await aCase(service, n));
  opened.push(await aCase(service, 4, 'hazardous-chemicals'));
});
afterAll(() => service.close());

const first = () => {
  const [one] = opened;
  if (!one) throw new Error('nothing was opened');
  return one;
};
const list = (query: string, as: (typeof people)[keyof typeof people] = people.leading) =>
  service.get(`/cases?${query}`, { as });

describe('GET /cases/{id}/clock', () => {
  test('explains every day up to a due Saturday in a make-up week', async () => {
    await decide(service, first(), 'acceptance');
    const { body } = await service.get(`/cases/${first().id}/clock`, { as: people.health });
    expect(body.promise).toMatchObject({
      startsOn: '2026-02-12',
      dueOn: '2026-02-28',
      provisional: false,
    });
    expect(body.promise.days).toHaveLength(16);
    expect(body.promise.days[0]).toMatchObject({ day: '2026-02-13', counted: true, ordinal: 1 });
    expect(body.promise.days[1]).toMatchObject({
      day: '2026-02-14',
      reason: 'makeup-workday',
      ordinal: 2,
    });
    expect(body.promise.days[2]).toMatchObject({
      day: '2026-02-15',
      reason: 'holiday',
      ordinal: null,
    });
    expect(body.promise.days.at(-1)).toMatchObject({
      day: '2026-02-28',
      reason: 'makeup-workday',
      ordinal: 7,
    });
    expect(body.statutory).toMatchObject({ dueOn: '2026-03-18' });
    expect(body.statutory.law).toContain('行政许可法 第82条');
  });
});

describe('GET /cases/{id}', () => {
  test('tells a history that was recorded before there were bounds', async () => {
    const { id } = opened[1] ?? first();
    const actorName = '演'.repeat(60);
    await sqlRows(
      service.database.adminUrl,
      `set session_replication_role = replica;
       update journal set envelope = jsonb_set(envelope::jsonb, '{actor,name}',
         to_jsonb('${actorName}'::text))::json where subject = 'case/${id}';
       reset session_replication_role`,
    );
    const { status, body } = await service.get(`/cases/${id}`, { as: people.health });
    expect([status, body.history]).toMatchObject([200, [{ title: '收件', actorName }]]);
  });

  test('tells the history in words, with who, which bureau and by which text', async () => {
    const { body } = await service.get(`/cases/${first().id}`, { as: people.health });
    expect(body.history).toMatchObject([
      { title: '收件', actorName: '登记员甲', bureauName: '市场监督管理局' },
      { title: '受理', actorName: '卫健经办', bureauName: '卫生健康委员会', ground: '方案举措21' },
    ]);
    expect(body).toMatchObject({
      departmentName: '卫生健康委员会',
      business: { name: '乌海市演示1餐饮有限公司' },
      lamp: { state: 'normal', text: '剩 7 个工作日 · 2月28日到期' },
      clocks: { acceptance: { lamp: { state: 'done' } } },
      materials: [{ state: 'supplied' }, { state: 'supplied' }],
    });
    expect(
      body.findings.map(({ check, passed }: { check: string; passed: boolean }) => [check, passed]),
    ).toEqual([
      ['in-force', true],
      ['post-registration', true],
      ['proof', true],
      ['key-fields-unchanged', true],
    ]);
  });

  test('is not there for another department or district', async () => {
    for (const as of [people.transport, people.wudaHealth]) {
      const answer = await service.get(`/cases/${first().id}`, { as });
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  });
});

describe('GET /cases', () => {
  test('shows a department its own, and the leading office all', async () => {
    expect((await list('')).body.total).toBe(4);
    expect((await list('', people.health)).body.total).toBe(3);
    expect((await list('', people.wudaHealth)).body.total).toBe(0);
  });

  test.each([
    ['status=received', 3],
    ['status=accepted', 1],
    ['status=closed', 0],
    ['lamp=normal', 4],
    ['lamp=overdue', 0],
    ['department=emergency', 1],
    ['permitTypeId=public-place-hygiene', 3],
    ['district=wuda', 0],
    [`q=${encodeURIComponent('演示2')}`, 1],
    ['q=0003', 1],
    ['q=%25', 0],
    ['dueFrom=2026-02-28', 1],
    ['dueTo=2026-02-27', 3],
    ['mine=true', 0],
    ['track=ordinary', 0],
  ])('filters by %s', async (query, total) => {
    const { body } = await list(query);
    expect({ total: body.total, items: body.items.length }).toEqual({ total, items: total });
  });

  test('sorts by due day and turns pages', async () => {
    const { body } = await list('sort=-dueOn&limit=1');
    expect(body).toMatchObject({ total: 4, items: [{ dueOn: '2026-02-28' }] });
    expect((await list('sort=dueOn&limit=2&offset=3')).body.items).toHaveLength(1);
  });

  test('counts for the cards, by department and type', async () => {
    service.clock.advanceTo(shanghai('2026-02-26'));
    const { body } = await service.get('/cases/counts', { as: people.leading });
    expect(body).toMatchObject({
      toAccept: 3,
      inHand: 1,
      nearing: 4,
      overdue: 0,
      onTimeRate: null,
    });
    expect(body.groups).toMatchObject([
      { department: 'emergency', toAccept: 1 },
      { department: 'health', departmentName: '卫生健康委员会', toAccept: 2, inHand: 1 },
    ]);
    await complete(service, { ...first(), version: 2 }, 'x-1');
    const after = await service.get('/cases/counts?department=health', { as: people.leading });
    expect(after.body).toMatchObject({ closedThisMonth: 1, onTimeThisMonth: 1, onTimeRate: 1 });
  });

  test.each([
    ['', 4],
    ['status=closed', 1],
    ['status=completed&sort=dueOn', 1],
    ['lamp=done', 1],
    ['lamp=nearing', 3],
    ['lamp=nearing&sort=-dueOn', 3],
    ['lamp=nearing&track=transfer&sort=dueOn', 3],
    ['lamp=normal&sort=dueOn', 0],
    ['lamp=paused&sort=dueOn', 0],
  ])('counts open and closed ones as it shows them, by "%s"', async (query, total) => {
    const { body } = await list(query);
    expect({ total: body.total, items: body.items.length }).toEqual({ total, items: total });
  });
});

describe('GET /applications', () => {
  test('shows a bundle with a lamp for each department and its last due day', async () => {
    const { body } = await service.get(`/applications/${opened[1]?.applicationId}`, {
      as: people.registrar,
    });
    expect(body).toMatchObject({
      dueOn: '2026-02-26',
      cases: [{ departmentName: '卫生健康委员会', lamp: { state: 'nearing' } }],
    });
    const businessId = body.businessId;
    const listed = await service.get(`/applications?businessId=${businessId}`, {
      as: people.registrar,
    });
    expect(listed.body).toMatchObject({ total: 1, items: [{ id: body.id }] });
  });
});

describe('the tallies', () => {
  test('say what the cases say, before and after they are put together', async () => {
    const columns = 'department, district, permit_type_id, status, due_on::text, nearing_on::text';
    const sums = (from: string, count: string) =>
      sqlRows(
        service.database.adminUrl,
        `select ${columns}, ${count}::int as cases from ${from}
         group by ${columns} having ${count} <> 0 order by ${columns}`,
      );
    const open = () => sums('transfer_cases where closed_on is null', 'count(*)');
    const rows = () => sqlRows(service.database.adminUrl, 'select from case_tallies');
    const truth = await open();
    expect(truth.length).toBeGreaterThan(1);
    expect(await sums('case_tallies', 'sum(cases)')).toEqual(truth);
    expect((await rows()).length).toBeGreaterThan(truth.length);

    await service.app.runDue();

    expect(await sums('case_tallies', 'sum(cases)')).toEqual(await open());
    await service.app.runDue();
    expect(await rows()).toHaveLength((await open()).length);
  });
});
