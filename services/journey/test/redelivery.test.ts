import { type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { numbered, topicOf } from './by-key.ts';
import { another } from './noodle-shop/another.ts';
import {
  cultivation,
  received,
  registered,
  type StoryFact,
  shop,
  wholeStory,
} from './noodle-shop/index.ts';
import { merged, otherSuggested } from './noodle-shop/turns.ts';
import { office, wuda } from './people.ts';
import { reference } from './reference-facts.ts';
import { tablesOf } from './tables.ts';

let city: ServiceUnderTest;

beforeEach(async () => {
  city = await serviceUnderTest('journey', createApp, '2026-03-09T01:00:00Z');
  await city.tell(...reference);
});
afterEach(() => city.close());

const twoMerged = [registered(), otherSuggested, merged];
const live = () => tablesOf(city.database.adminUrl, 'projection_a');
const journeyOf = (query = '') => city.get(`/journeys/${shop}${query}`, { as: office });

describe('a fact', () => {
  test('told twice has its effect once', async () => {
    const told = await city.tell(...wholeStory);
    const once = await live();
    await city.tell(
      ...told.map(({ type, subject, data, ...kept }) => ({
        ...kept,
        type,
        subject,
        data: data as Record<string, unknown>,
      })),
    );
    expect(await live()).toEqual(once);
  });

  test('of a permit may come before the registry has spoken', async () => {
    await city.tell(...received);
    const { status, body } = await journeyOf();
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: null, stage: 'permits-applied', districtName: '海勃湾区' });
    await city.tell(registered());
    expect((await journeyOf()).body).toMatchObject({
      name: '海勃湾区老李面馆',
      stage: 'permits-applied',
    });
  });

  test('that arrives in no district yet is seen by those who see the whole city', async () => {
    const figures: StoryFact = {
      type: 'FiguresReported',
      subject: `business/${shop}`,
      occurredOn: '2026-03-01',
      data: { businessId: shop, figures: [], generalTaxpayer: true },
    };
    await city.tell(figures);
    expect((await journeyOf()).body).toMatchObject({
      district: null,
      stageLabel: '登记信息未送达',
    });
    const { status } = await city.get(`/journeys/${shop}`, { as: wuda });
    expect(status).toBe(404);
  });

  test('that has no business is part of the timeline of the city', async () => {
    const { body } = await city.get('/timeline', { as: office });
    expect(body.items).toHaveLength(reference.length);
    expect(body.items[0]).toMatchObject({ businessId: null, businessName: null });
  });
});

describe('who waits for a fact', () => {
  test('sees what it did', async () => {
    const [told] = await city.tell(registered());
    const { status, headers } = await journeyOf(`?after=${told?.id}`);
    expect(status).toBe(200);
    expect(headers['tisheng-behind']).toBeUndefined();
  });

  test('sees it although it arrives only while he waits', async () => {
    const id = '019aa0ff-0000-7000-8000-000000000001';
    const asked = city.get(`/worklist?after=${id}`, { as: office });
    const [first] = cultivation;
    if (!first) throw new Error('the story begins with a suggestion');
    await city.tell({ ...first, id });
    const { body, headers } = await asked;
    expect(headers['tisheng-behind']).toBeUndefined();
    expect(body.total).toBe(1);
  });

  test('is told when it does not come, or came and waits behind another', async () => {
    const [, second] = cultivation;
    if (!second) throw new Error('the story admits the shop');
    const [held] = await city.tell({ ...second, sequence: 2 });
    const { status, headers } = await city.get(`/worklist?after=${held?.id}`, { as: office });
    expect([status, headers['tisheng-behind']]).toEqual([200, 'true']);
  });

  test('does not wait for one that is none', async () => {
    expect((await journeyOf('?after=soon')).status).toBe(400);
  });
});

test('one business told at once by every topic is folded as if told in turn', async () => {
  const told = numbered([...wholeStory, ...another(1, 'wuda', twoMerged)]);
  const byTopic = [...Map.groupBy(told, topicOf).values()];
  await Promise.all(byTopic.map((facts) => city.tell(...facts)));
  const inTurn = await serviceUnderTest('journey', createApp, '2026-03-09T01:00:00Z');
  try {
    await inTurn.tell(...told);
    const { entries: _, ...expected } = await tablesOf(inTurn.database.adminUrl, 'projection_a');
    expect(await live()).toMatchObject(expected);
  } finally {
    await inTurn.close();
  }
});
