import { type ServiceUnderTest, serviceUnderTest, statementsOf } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { another, idOf } from './noodle-shop/another.ts';
import {
  cultivation,
  received,
  registered,
  registration,
  type StoryFact,
  shop,
  upscale,
} from './noodle-shop/index.ts';
import { fact } from './noodle-shop/shop.ts';
import { takenBack, usedAfterwards } from './noodle-shop/turns.ts';
import { haibowan, office } from './people.ts';
import { reference } from './reference-facts.ts';

const registrar = {
  ...haibowan,
  id: 'registrar-1',
  bureau: 'market-regulation' as const,
  roles: ['registrar' as const],
};
let city: ServiceUnderTest;
beforeAll(async () => {
  city = await serviceUnderTest('journey', createApp, '2026-03-09T01:00:00Z');
  await city.tell(...reference);
});
afterAll(() => city.close());

const search = async (q: string) =>
  (await city.get(`/search?q=${encodeURIComponent(q)}`, { as: office })).body;
const worklist = async (query: string, as: object = office) =>
  (await city.get(`/worklist?${query}`, { as })).body;

describe('a business whose import was undone', () => {
  test('is no ghost: not found, nothing to do, and its journey says what happened', async () => {
    await city.tell(registered(), ...cultivation, ...received);
    expect((await search('老李面馆')).businesses).toHaveLength(1);
    await city.tell(takenBack);
    const found = await search('老李面馆');
    expect([found.businesses, found.cases]).toEqual([[], []]);
    expect((await worklist('limit=100')).total).toBe(0);
    const { body } = await city.get(`/journeys/${shop}`, { as: office });
    expect(body).toMatchObject({ takenBackOn: '2026-03-04', stageLabel: '导入已撤回' });
    expect(body.timeline.at(-1).detail).toContain('导入已撤回');
    // The same file again makes it anew, under another id.
    await city.tell(...another(1, 'haibowan', [registered()]));
    expect((await search('面馆')).businesses).toMatchObject([{ businessId: idOf(1) }]);
  });

  test('is a task of the registrar while somebody uses it, found by its name', async () => {
    const [used, ended] = usedAfterwards;
    if (!used || !ended) throw new Error('a use begins and ends');
    await city.tell(used);
    const { items } = await worklist(`q=${encodeURIComponent('老李面馆')}`, registrar);
    expect(items).toMatchObject([{ kind: 'taken-back-use', link: `/entities/${shop}` }]);
    await city.tell(ended);
    expect((await worklist('limit=100', registrar)).total).toBe(0);
  });
});

describe('the search', () => {
  const renamed = (name: string): StoryFact =>
    fact('RegistrationChanged', '2026-03-05', `business/${shop}`, {
      businessId: shop,
      changedOn: '2026-03-05',
      registrationId: registration().registrationId,
      changes: { name },
    });

  test('finds former names in businesses, cases and tasks', async () => {
    await city.tell(
      ...another(2, 'wuda', [registered(), ...received, renamed('乌达区新名老李面馆')]),
    );
    const old = '海勃湾区老李2号面馆';
    const found = await search(old);
    expect(found.businesses).toMatchObject([{ name: '乌达区新名老李2号面馆' }]);
    expect(found.cases).toHaveLength(3);
    expect((await worklist(`q=${encodeURIComponent(old)}`)).total).toBe(3);
    const { body } = await city.get(`/journeys/${idOf(2)}`, { as: office });
    expect(body.formerNames).toEqual([old]);
  });

  test('makes no difference of width, capitals and dots, stored or typed', async () => {
    const name = '演示甲（集团）Hotel・艾力';
    await city.tell(
      ...another(3, 'wuda', [
        registered(shop, { name, creditCode: null, legacyNumber: '150302600000001' }),
      ]),
    );
    for (const typed of [name, '甲(集团)', 'ＨＯＴＥＬ·艾力', 'hotel•艾力'])
      expect((await search(typed)).businesses).toMatchObject([{ name }]);
    expect((await search('Hotel%')).businesses).toEqual([]);
  });
});

describe('a day far away', () => {
  test.each(['9999-12-31', '0001-01-01'])('%s makes nobody wait', async (nextFollowUpOn) => {
    const facts = another(4, 'hainan', [registered(), ...cultivation.slice(0, 3)]);
    const far = facts.map((one) =>
      one.type === 'OfficerAssigned' ? { ...one, data: { ...one.data, nextFollowUpOn } } : one,
    );
    const own = await serviceUnderTest('journey', createApp, '2026-03-09T01:00:00Z');
    try {
      await own.tell(...reference, ...far);
      const began = performance.now();
      const { body } = await own.get('/worklist?district=hainan', { as: office });
      expect(performance.now() - began).toBeLessThan(2_000);
      expect(body.items).toMatchObject([{ dueOn: nextFollowUpOn, lamp: { workdaysLeft: null } }]);
      const asked = await own.get(`/journeys/${idOf(4)}?asOf=2100-12-31`, { as: office });
      expect(asked.status).toBe(200);
      expect(asked.body.stages).toMatchObject([{ key: 'cultivation', workdays: 14 }]);
    } finally {
      await own.close();
    }
  });

  test('in a milestone leaves its span uncounted', async () => {
    const [, admitted] = upscale;
    if (!admitted) throw new Error('the story admits the firm');
    const long = { ...admitted, data: { ...admitted.data, admittedOn: '0001-01-01' } };
    await city.tell(...another(5, 'hainan', [registered(), long]));
    const { status, body } = await city.get(`/journeys/${idOf(5)}`, { as: office });
    expect([status, body.stages[0].workdays]).toEqual([200, null]);
  });
});

test('however many wait for facts, they ask the database together', async () => {
  const ids = Array.from(
    { length: 40 },
    (_, n) => `019aa0fe-0000-7000-8000-${String(n).padStart(12, '0')}`,
  );
  const sent = await statementsOf(() =>
    Promise.all(
      ids.map((id) =>
        city
          .get(`/scoreboard?x=1`, { as: office })
          .then(() => city.get(`/worklist?after=${id}`, { as: office })),
      ),
    ),
  );
  const asked = sent.filter((sql) => sql.includes('from inbox'));
  // One question each 15 ms at most while the two seconds last, not one for each of the forty.
  expect(asked.length).toBeLessThanOrEqual(2_500 / 15);
});
