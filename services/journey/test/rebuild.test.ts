import { type ServiceUnderTest, serviceUnderTest, sqlRows } from '@tisheng/test-kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { rebuildSweep } from '../src/application/rebuild.ts';
import { numbered, shuffledByKey } from './by-key.ts';
import { another, idOf } from './noodle-shop/another.ts';
import { registered, shop, wholeStory } from './noodle-shop/index.ts';
import { merged, otherSuggested, turns } from './noodle-shop/turns.ts';
import { administrator, office } from './people.ts';
import { reference } from './reference-facts.ts';
import { tablesOf } from './tables.ts';

const seed = 20261124;
/** Hundreds of facts, each in a transaction of its own. */
const timeout = 60_000;
let city: ServiceUnderTest;

beforeEach(async () => {
  city = await serviceUnderTest('journey', createApp, '2028-07-03T01:00:00Z');
  await city.tell(...reference);
});
afterEach(() => city.close());

const tables = (schema: 'projection_a' | 'projection_b', of = city) =>
  tablesOf(of.database.adminUrl, schema);
const ask = () => city.post('/rebuild', { as: administrator, body: {} });
const progress = async () => (await city.get('/rebuild', { as: administrator })).body;

/** Small enough that the middle of a rebuild has a middle. */
const small = rebuildSweep({ entries: 20, businesses: 1 });
class Killed extends Error {}

/** One portion of the work, in its transaction; a process killed before its commit leaves no trace. */
async function portion({ killed = false } = {}): Promise<number> {
  const actor = { id: 'system:rebuild', name: '系统', bureau: 'system' as const, roles: [] };
  const cause = {
    source: 'journey',
    now: city.clock.now(),
    actor,
    correlationId: '',
    causationId: null,
  };
  const work = city.app.orm.em.fork().transactional(async (tx) => {
    const { found } = await small.run({ tx, cause, today: city.clock.today(), announced: [] });
    if (killed) throw new Killed();
    return found;
  });
  return work.catch((error: unknown) => {
    if (error instanceof Killed) return 1;
    throw error;
  });
}

const twoMerged = [registered(), otherSuggested, merged];

describe('a rebuild', () => {
  test('comes to the same as the live tables, byte for byte, and is read from then on', {
    timeout,
  }, async () => {
    await city.tell(...wholeStory, ...another(1, 'wuda', twoMerged));
    const live = await tables('projection_a');
    const seen = (await city.get(`/journeys/${shop}`, { as: office })).body;
    const asked = await ask();
    expect(asked.body.latest).toMatchObject({ number: 1, state: 'replaying', replayed: 0 });
    await city.app.runDue();
    expect(await tables('projection_b')).toEqual(live);
    const entries = reference.length + wholeStory.length + twoMerged.length;
    expect(await progress()).toMatchObject({
      entries,
      latest: { state: 'swapped', replayed: entries, folded: 3, differences: 0 },
      availableActions: [{ action: 'rebuild' }],
    });
    expect((await city.get(`/journeys/${shop}`, { as: office })).body).toEqual(seen);
    await city.tell(...another(2, 'hainan', [registered()]));
    expect((await city.get(`/journeys/${idOf(2)}`, { as: office })).status).toBe(200);
  });

  test('is the same over facts that overtook each other, and over those told in order', {
    timeout,
  }, async () => {
    const told = numbered([
      ...wholeStory,
      ...another(1, 'wuda', [...wholeStory, ...turns]),
      ...another(2, 'hainan', twoMerged),
    ]);
    const shuffled = shuffledByKey(told, seed);
    expect(shuffled).not.toEqual(told);
    expect(shuffled).toHaveLength(told.length);
    await city.tell(...shuffled);
    const live = await tables('projection_a');
    await ask();
    await city.app.runDue();
    expect(await tables('projection_b')).toEqual(live);
    const inOrder = await serviceUnderTest('journey', createApp, '2028-07-03T01:00:00Z');
    try {
      await inOrder.tell(...told);
      const { entries: _, ...expected } = await tables('projection_a', inOrder);
      expect(live).toMatchObject(expected);
    } finally {
      await inOrder.close();
    }
  });

  test('killed in the middle goes on where it stood, and misses nothing told meanwhile', {
    timeout,
  }, async () => {
    await city.tell(...wholeStory);
    await ask();
    await portion();
    await portion({ killed: true });
    expect((await progress()).latest).toMatchObject({ state: 'replaying', replayed: 20 });
    await city.tell(...another(1, 'wuda', wholeStory));
    while ((await progress()).latest.state === 'replaying') await portion();
    await portion();
    await portion({ killed: true });
    expect((await progress()).latest).toMatchObject({ state: 'folding', folded: 1 });
    await city.tell(...another(2, 'hainan', twoMerged));
    await city.app.runDue();
    expect((await progress()).latest).toMatchObject({ state: 'swapped', differences: 0 });
    expect(await tables('projection_b')).toEqual(await tables('projection_a'));
  });

  test('does not disturb who reads', async () => {
    await city.tell(...wholeStory);
    const seen = (await city.get(`/journeys/${shop}`, { as: office })).body;
    await ask();
    for (let worked = 1; worked > 0; ) {
      worked = await portion();
      expect((await city.get(`/journeys/${shop}`, { as: office })).body).toEqual(seen);
    }
  });

  test('puts right what is amiss, and says in how many rows', async () => {
    await city.tell(...wholeStory);
    const right = await tables('projection_a');
    await sqlRows(city.database.adminUrl, `update projection_a.journeys set name = '张冠李戴'`);
    await ask();
    await city.app.runDue();
    expect((await progress()).latest).toMatchObject({ state: 'swapped', differences: 2 });
    expect(await tables('projection_b')).toEqual(right);
  });

  test('that misses a fact is not taken', async () => {
    await city.tell(...wholeStory);
    await ask();
    while ((await progress()).latest.state === 'replaying') await portion();
    await sqlRows(
      city.database.adminUrl,
      `delete from projection_b.entries where type = 'BusinessConverted'`,
    );
    await city.app.runDue();
    expect((await progress()).latest.state).toBe('abandoned');
    expect((await city.get(`/journeys/${shop}`, { as: office })).body.stage).toBe('listed');
    expect((await ask()).status).toBe(200);
    await city.app.runDue();
    expect((await progress()).latest).toMatchObject({ number: 2, state: 'swapped' });
  });
});

describe('who asks for a rebuild', () => {
  test('is told when one is under way', async () => {
    expect((await ask()).body.availableActions).toEqual([]);
    const { status, body } = await ask();
    expect([status, body.code]).toEqual([409, 'rebuild-under-way']);
  });

  test('sees that there was none yet', async () => {
    expect(await progress()).toMatchObject({ version: 0, latest: null, businesses: 0 });
  });

  test('is the system administrator alone', async () => {
    const { status, body } = await city.post('/rebuild', { as: office, body: {} });
    expect([status, body.code]).toEqual([403, 'not-permitted']);
    expect((await city.get('/rebuild', { as: office })).status).toBe(403);
  });
});
