import { serviceUnderTest } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { another, idOf } from './noodle-shop/another.ts';
import { codes, registered, shop, wholeStory } from './noodle-shop/index.ts';
import { merged, otherHousehold, otherSuggested } from './noodle-shop/turns.ts';
import { haibowan, healthOfficer, office, transportOfficer, wuda } from './people.ts';
import { reference } from './reference-facts.ts';

type City = Awaited<ReturnType<typeof serviceUnderTest>>;
let city: City;

beforeAll(async () => {
  city = await serviceUnderTest('journey', createApp, '2028-07-03T01:00:00Z');
  await city.tell(...reference, ...wholeStory);
  await city.tell(...another(1, 'wuda', wholeStory));
});
afterAll(() => city.close());

const journeyOf = (businessId: string, as: object = office, query = '') =>
  city.get(`/journeys/${businessId}${query}`, { as });

describe('the journey of a business', () => {
  test('shows every milestone, its working days, and each step with who, when and by which text', async () => {
    const { status, body } = await journeyOf(shop);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: '乌海市老李餐饮有限公司',
      creditCode: codes.enterprise,
      formerCodes: [codes.household],
      districtName: '海勃湾区',
      stage: 'listed',
      stageLabel: '四上企业',
    });
    expect(body.milestones).toHaveLength(15);
    expect(body.stages[0]).toEqual({
      key: 'cultivation',
      label: '入库培育',
      from: '2026-02-11',
      to: '2026-03-02',
      workdays: 9,
      provisional: false,
    });
    expect(body.timeline).toHaveLength(wholeStory.length);
    const admitted = body.timeline.find(
      ({ type }: { type: string }) => type === 'CandidateAdmitted',
    );
    expect(admitted).toMatchObject({
      occurredOn: '2026-02-11',
      service: 'conversion-pool',
      title: '进入个转企培育库',
      ground: '举措20',
      actor: { name: '测试员', bureauName: '市场监督管理局' },
    });
  });

  test('stands as it was on a past day', async () => {
    const { body } = await journeyOf(shop, office, '?asOf=2026-03-01');
    expect(body).toMatchObject({ name: '海勃湾区老李面馆', stage: 'willing', formerCodes: [] });
    expect(body.timeline.at(-1).occurredOn <= '2026-03-01').toBe(true);
    expect(body.stages).toMatchObject([{ key: 'cultivation', to: null }]);
  });

  test('knows nothing of what was recorded later than the instant asked for', async () => {
    const { body } = await journeyOf(shop, office, '?knownAt=2028-07-03T00:59:59Z');
    expect(body).toMatchObject({ name: null, stage: null, timeline: [] });
    const known = await journeyOf(shop, office, '?knownAt=2028-07-03T09:00:00%2B08:00');
    expect(known.body.timeline).toHaveLength(wholeStory.length);
  });

  test('of one that was merged leads to the one that goes on', async () => {
    const survivor = idOf(2);
    const absorbed = otherHousehold.replace('019aa000', '019aa002');
    const facts = another(2, 'hainan', [registered(), otherSuggested, merged]);
    await city.tell(...facts);
    const { body } = await journeyOf(absorbed);
    expect(body).toMatchObject({ businessId: survivor, name: '海勃湾区老李2号面馆' });
    expect(body.timeline.map(({ type }: { type: string }) => type)).toEqual([
      'BusinessRegistered',
      'CandidateSuggested',
      'BusinessesMerged',
    ]);
    const { body: worklist } = await city.get('/worklist?district=hainan', { as: office });
    expect(worklist.total).toBe(0);
  });
});

describe('who may see a journey', () => {
  test('is whoever works in its district', async () => {
    expect((await journeyOf(shop, haibowan)).status).toBe(200);
    expect((await journeyOf(shop, wuda)).status).toBe(404);
    expect((await journeyOf(idOf(1), wuda)).status).toBe(200);
  });

  test('is a permit officer whose bureau has a case of it', async () => {
    expect((await journeyOf(shop, healthOfficer)).status).toBe(200);
    expect((await journeyOf(shop, transportOfficer)).status).toBe(404);
  });

  test('is nobody without a role for it', async () => {
    const { status, body } = await journeyOf(shop, { roles: ['policy-editor'] });
    expect([status, body.code]).toEqual([403, 'not-permitted']);
  });

  test('a business nobody knows is not found, and says what to do', async () => {
    const { status, body } = await journeyOf('019aa009-0000-7000-8000-000000000009');
    expect([status, body.code]).toEqual([404, 'not-found']);
    expect(body.detail).toContain('核对');
  });

  test('an id that is none is a mistake of the caller', async () => {
    const { status, body } = await journeyOf('42');
    expect([status, body.code]).toEqual([400, 'invalid-request']);
  });
});

describe('the search', () => {
  const search = async (q: string, as: object = office) =>
    (await city.get(`/search?q=${encodeURIComponent(q)}`, { as })).body;
  const ids = (found: { businesses: { businessId: string }[] }) =>
    found.businesses.map(({ businessId }) => businessId);

  test('finds a business by its present code, an old one and a part of its name', async () => {
    expect(ids(await search(codes.enterprise))).toEqual([shop]);
    expect(ids(await search(codes.household.toLowerCase()))).toEqual([shop]);
    expect(ids(await search('老李1号餐饮'))).toEqual([idOf(1)]);
  });

  test('finds cases and claims by their numbers', async () => {
    const { cases, claims } = await search('许转-150302-2026-0002');
    expect(cases).toMatchObject([
      { title: '公共场所卫生许可', bureauName: '卫生健康委员会', status: '已办结' },
    ]);
    expect(claims).toEqual([]);
    expect((await search('补-150302-2028-0001')).claims).toMatchObject([
      { title: '个转企一次性补助', status: '已拨付', businessName: '乌海市老李餐饮有限公司' },
    ]);
  });

  test('stays within the district and, for a permit officer, the bureau', async () => {
    expect(ids(await search('老李', haibowan))).toEqual([shop]);
    expect((await search('许转', transportOfficer)).cases).toEqual([]);
    const { cases } = await search('许转-150302-2026', healthOfficer);
    expect(cases.map(({ number }: { number: string }) => number)).toEqual([
      '许转-150302-2026-0002',
      '许转-150302-2026-1002',
    ]);
  });

  test('takes signs of the pattern language as they are', async () => {
    expect(ids(await search('%'))).toEqual([]);
    expect((await city.get('/search?q=', { as: office })).status).toBe(400);
  });
});

describe('the timeline of the city', () => {
  test('tells the leading office what happened last, with the name of whom it concerns', async () => {
    const { body } = await city.get('/timeline?limit=3', { as: office });
    expect(body.items.map(({ type }: { type: string }) => type)).toEqual([
      'BusinessesMerged',
      'CandidateSuggested',
      'BusinessRegistered',
    ]);
    expect(body.items[1].businessName).toBe('海勃湾区老李2号面馆');
  });

  test('is not for a district', async () => {
    const { status, body } = await city.get('/timeline', { as: haibowan });
    expect([status, body.code]).toEqual([403, 'not-permitted']);
  });
});
