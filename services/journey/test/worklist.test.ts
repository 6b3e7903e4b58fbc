import { serviceUnderTest } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { another } from './noodle-shop/another.ts';
import {
  acceptance,
  converted,
  cultivation,
  matured,
  publicised,
  received,
  registered,
  suspension,
} from './noodle-shop/index.ts';
import {
  haibowan,
  healthHead,
  healthOfficer,
  office,
  reviewer,
  transportOfficer,
  wuda,
} from './people.ts';
import { lampBands, reference } from './reference-facts.ts';

type City = Awaited<ReturnType<typeof serviceUnderTest>>;
type Item = { kind: string; businessName: string; dueOn: string | null; lamp: { state: string } };
let city: City;

const cultivated = cultivation.slice(0, 4);

beforeAll(async () => {
  // A Monday: the week of the conversion.
  city = await serviceUnderTest('journey', createApp, '2026-03-09T01:00:00Z');
  await city.tell(...reference, registered(), converted, ...received, ...acceptance, suspension);
  await city.tell(...another(1, 'wuda', [registered(), ...cultivated]));
  await city.tell(...another(2, 'wuda', [registered(), converted, ...received]));
  await city.tell(...another(3, 'haibowan', [registered(), ...cultivated.slice(0, 3)]));
  await city.tell(...another(4, 'haibowan', [registered(), converted, matured, publicised]));
});
afterAll(() => city.close());

const worklist = async (query = '', as: object = office) => {
  const { status, body } = await city.get(`/worklist${query}`, { as });
  expect(status).toBe(200);
  return body as { items: Item[]; total: number; counts: Record<string, number> };
};
const kindsOf = ({ items }: { items: Item[] }) => items.map(({ kind }) => kind);

describe('the worklist', () => {
  test('puts first what is due first, with the lamp of today', async () => {
    const { items } = await worklist('?limit=100');
    const dues = items.flatMap(({ dueOn }) => dueOn ?? []);
    expect(dues).toEqual(dues.toSorted());
    expect(items.slice(0, 2)).toMatchObject([
      {
        kind: 'candidate-follow-up',
        dueOn: '2026-02-20',
        lamp: { state: 'overdue', text: '超 11 个工作日 · 2月20日到期' },
      },
      {
        kind: 'candidate-follow-up',
        dueOn: '2026-03-05',
        lamp: { state: 'overdue', text: '超 2 个工作日 · 3月5日到期', workdaysLeft: -2 },
      },
    ]);
    expect(items[2]).toMatchObject({
      dueOn: '2026-03-10',
      lamp: { state: 'nearing', text: '剩 1 个工作日 · 3月10日到期' },
    });
  });

  test('shows a task without a day last, and none that is done', async () => {
    const { items, total } = await worklist('?limit=100');
    expect(items).toHaveLength(total);
    expect(items.at(-1)?.dueOn).toBeNull();
    expect(kindsOf({ items })).not.toContain('candidate-judgement');
  });

  test('counts under each lamp exactly what each lamp filters', async () => {
    const { counts, total } = await worklist('?limit=1');
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(counts).toEqual({ normal: 1, nearing: 3, overdue: 2, paused: 3, none: 1 });
    for (const [lamp, count] of Object.entries(counts)) {
      const page = await worklist(`?lamp=${lamp}&limit=100`);
      expect([page.total, page.items.length]).toEqual([count, count]);
      expect(page.items.every((item) => item.lamp.state === lamp)).toBe(true);
    }
  });

  test('moves to another lamp with the bands in force', async () => {
    const wide = { ...lampBands.data, version: 2, parameters: { nearingWorkdays: 0 } };
    await city.tell({ ...lampBands, data: wide });
    expect((await worklist()).counts).toMatchObject({ normal: 4, nearing: 0 });
    const back = { ...lampBands.data, version: 3, parameters: { nearingWorkdays: 3 } };
    await city.tell({ ...lampBands, data: back });
    expect((await worklist()).counts).toMatchObject({ normal: 1, nearing: 3 });
  });

  test('gives page after page, each task once', async () => {
    const whole = await worklist('?limit=100');
    const pages = [];
    for (let offset = 0; offset < whole.total; offset += 3)
      pages.push(...(await worklist(`?limit=3&offset=${offset}`)).items);
    expect(pages).toEqual(whole.items);
  });

  test.each([
    ['?kind=permit-acceptance', 3],
    ['?district=wuda', 4],
    [`?q=${encodeURIComponent('老李3号')}`, 1],
    ['?q=92150302MA1ABCDE1X', 1],
    [`?q=${encodeURIComponent('许转-150302-2026-0003')}`, 3],
    ['?queue=done&kind=candidate-judgement', 2],
    ['?kind=firm-roster', 0],
  ])('%s leaves %i', async (query, total) => {
    expect((await worklist(query)).total).toBe(total);
  });

  test('sorts by the day of opening, and what is done by the day it was done', async () => {
    const { items } = await worklist('?sort=opened&limit=1');
    expect(items[0]).toMatchObject({ kind: 'claim-approval' });
    const done = await city.get('/worklist?queue=done&limit=100', { as: office });
    const days = done.body.items.map(({ closedOn }: { closedOn: string }) => closedOn);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(done.body.items[0].lamp.state).toBe('completed');
  });

  test('calls mine what is assigned to the person who asks', async () => {
    const mine = await worklist('?queue=mine', { ...haibowan, id: 'officer-1' });
    expect(kindsOf(mine)).toEqual(['candidate-follow-up']);
    expect((await worklist('?queue=mine', haibowan)).total).toBe(0);
  });

  test.each(['?queue=others', '?lamp=red', '?kind=coffee', '?limit=9999', '?sort=name'])(
    'does not understand %s',
    async (query) => {
      const { status, body } = await city.get(`/worklist${query}`, { as: office });
      expect([status, body.code]).toEqual([400, 'invalid-request']);
      expect(body.errors).toHaveLength(1);
    },
  );
});

describe('whose tasks they are', () => {
  test('a district sees its own', async () => {
    const own = ['candidate-follow-up', 'claim-lodging'];
    expect(kindsOf(await worklist('', haibowan))).toEqual(own);
    expect(kindsOf(await worklist('', wuda))).toEqual(['candidate-follow-up']);
    expect((await worklist('?district=wuda', haibowan)).total).toBe(0);
  });

  test('a permit officer sees the cases of the bureau, the head those of the officers too', async () => {
    const cases = ['permit-acceptance', 'permit-decision'];
    expect(kindsOf(await worklist('', healthOfficer))).toEqual(cases);
    expect(kindsOf(await worklist('', healthHead))).toEqual(cases);
    expect((await worklist('', transportOfficer)).total).toBe(0);
  });

  test('finance sees what waits for it', async () => {
    const { items } = await worklist('', reviewer);
    expect(items).toMatchObject([
      { kind: 'claim-approval', lamp: { state: 'paused', text: '等待至 3月14日' } },
    ]);
  });

  test('the leading office sees all of it', async () => {
    expect((await worklist()).total).toBe(10);
  });

  test('who has no role for it is told whom to ask', async () => {
    const { status, body } = await city.get('/worklist', { as: { roles: ['security-admin'] } });
    expect([status, body.code]).toEqual([403, 'not-permitted']);
    expect(body.detail).toContain('系统管理员');
  });
});
