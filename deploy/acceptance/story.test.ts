import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveStory } from '../demo/live-story.ts';
import { signedIn } from '../demo/people.ts';
import { partsShop, noodleShop as shop } from '../demo/story/cast.ts';
import { personalNumbers } from '../invariants/personal-numbers.ts';
import { unfoundPlantings } from '../invariants/planted.ts';
import { checkInvariants, differencesOfRebuild } from './invariants.ts';
import { startTestCity } from './running-city.ts';

let city: Awaited<ReturnType<typeof startTestCity>>;
let office: ReturnType<typeof signedIn>;

type Rows = Record<string, unknown>[];
const journeyOf = (businessId: string, query = '') => `journey/journeys/${businessId}${query}`;
const rowsOf = (body: Record<string, unknown>, key: string) => body[key] as Rows;

beforeAll(async () => {
  city = await startTestCity();
  office = signedIn(city.url, 'demo-leading-office');
});
afterAll(() => city?.close());

describe('the noodle shop, from household to above-scale firm', () => {
  test('has every milestone on its journey, in the order in which it happened', async () => {
    const { body } = await office.until(
      journeyOf(shop.businessId),
      (journey) => rowsOf(journey, 'milestones').every(({ reachedOn }) => reachedOn !== null),
      'every milestone',
    );
    const milestones = rowsOf(body, 'milestones').map(({ key, reachedOn }) => [key, reachedOn]);
    expect(milestones).toMatchSnapshot();
  });

  test('keeps one identity: the old code still finds it under its new name', async () => {
    const { body } = await office.get(`journey/search?q=${shop.creditCode}`);
    expect(JSON.stringify(body)).toContain(shop.businessId);
    expect(JSON.stringify(body)).toContain(shop.enterpriseName);
  });

  test('says of every step who, which bureau, when', async () => {
    const { body } = await office.get(journeyOf(shop.businessId));
    const timeline = rowsOf(body, 'timeline');
    expect(timeline.length).toBeGreaterThan(40);
    for (const entry of timeline)
      expect(entry).toMatchObject({
        occurredOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        title: expect.stringMatching(/\p{Script=Han}/u),
        actor: { name: expect.any(String), bureauName: expect.any(String) },
      });
  });

  test('can be seen as of any past day', async () => {
    const { body } = await office.get(journeyOf(shop.businessId, '?asOf=2024-06-10'));
    const reached = rowsOf(body, 'milestones').filter(({ reachedOn }) => reachedOn !== null);
    expect(reached.map(({ key }) => key)).toContain('converted');
    expect(reached.map(({ key }) => key)).not.toContain('paid');
    expect(
      rowsOf(body, 'timeline').every(({ occurredOn }) => String(occurredOn) <= '2024-06-10'),
    ).toBe(true);
  });
});

describe('money', () => {
  test('is paid once for each award, and the fund balances to the fen', async () => {
    const reviewer = signedIn(city.url, 'demo-finance-reviewer');
    const { body } = await reviewer.get('subsidy-ledger/funds?district=haibowan&year=2026');
    expect(
      rowsOf(body, 'items')
        .map(({ programme, availableFen, paidFen, reservedFen, instructedFen }) => ({
          programme,
          availableFen,
          paidFen,
          reservedFen,
          instructedFen,
        }))
        .toSorted((a, b) => String(a.programme).localeCompare(String(b.programme))),
    ).toEqual([
      {
        programme: 'conversion-subsidy',
        availableFen: 190_000_000,
        paidFen: 10_000_000,
        reservedFen: 0,
        instructedFen: 0,
      },
      {
        programme: 'first-listing-award',
        availableFen: 45_000_000,
        paidFen: 5_000_000,
        reservedFen: 0,
        instructedFen: 0,
      },
    ]);
  });
});

describe('the permits', () => {
  test('went three ways: done on day 3, lawfully suspended, rerouted for its premises', async () => {
    const permits = signedIn(city.url, 'demo-leading-office');
    const { body } = await permits.get(
      `permit-transfer/applications?businessId=${shop.businessId}&limit=1`,
    );
    expect(JSON.stringify(body)).not.toContain('"status":"accepted"');
    const { body: journey } = await permits.get(journeyOf(shop.businessId));
    const types = rowsOf(journey, 'timeline').map(({ type }) => type);
    expect(types.filter((type) => type === 'TransferCompleted')).toHaveLength(3);
    expect(types.filter((type) => type === 'ClockSuspended')).toHaveLength(1);
    expect(types.filter((type) => type === 'TransferRerouted')).toHaveLength(1);
    expect(types).not.toContain('DueDayPassed');
  });
});

describe('the parts shop, never in a pool', () => {
  test('converted by direct change, kept its code, and is watched like any other', async () => {
    const { body } = await office.get(journeyOf(partsShop.businessId));
    expect(body).toMatchObject({ creditCode: partsShop.creditCode, kind: 'enterprise' });
    const reviewer = signedIn(city.url, 'demo-finance-reviewer');
    const entitlements = await reviewer.get(
      `subsidy-ledger/entitlements?businessId=${partsShop.businessId}`,
    );
    expect(JSON.stringify(entitlements.body)).toContain('2027-08-04');
  });
});

describe('told a second time', () => {
  test('the story says the same and changes nothing', async () => {
    const before = await office.get(journeyOf(shop.businessId));
    await liveStory(city.url, () => {});
    const after = await office.get(journeyOf(shop.businessId));
    expect(after.body['timeline']).toEqual(before.body['timeline']);
  });
});

describe('what must hold', () => {
  test('holds in every database, topic, journal and seal of the city', async () => {
    await expect(checkInvariants(city.servers)).resolves.toBeUndefined();
  });

  test('would be seen if it did not: each check finds what was put there for it', async () => {
    expect(await unfoundPlantings(city.servers)).toEqual([]);
  });

  test('the journey that is built anew from the facts is the journey that was shown', async () => {
    expect(await differencesOfRebuild(city.url)).toBe(0);
  });

  test('the log of the city names nobody by a personal number', () => {
    expect(personalNumbers(readFileSync(join(city.home, 'city.log'), 'utf8'))).toEqual([]);
  });
});
