import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import {
  codes,
  converted,
  cultivation,
  registered,
  registration,
  type StoryFact,
  shop,
  wholeStory,
} from '../../test/noodle-shop/index.ts';
import { merged, otherSuggested, permitFiled, turns } from '../../test/noodle-shop/turns.ts';
import { asOf } from './entry.ts';
import { foldJourney, milestoneList } from './journey.ts';

const other = '019aa000-0000-7000-8000-000000000002';
const story = entriesOf(wholeStory);

describe('a journey', () => {
  test('reaches every milestone of the noodle shop on its day', () => {
    const days = milestoneList(foldJourney(shop, story).milestones).map(
      ({ key, reachedOn }) => `${key} ${reachedOn}`,
    );
    expect(days).toEqual([
      'registered 2024-12-20',
      'pool-admitted 2026-02-11',
      'willing 2026-02-27',
      'converted 2026-03-02',
      'permits-applied 2026-03-03',
      'permits-completed 2026-04-01',
      'two-years 2028-03-02',
      'claim-lodged 2028-03-03',
      'claim-approved 2028-03-15',
      'paid 2028-03-21',
      'upscale-admitted 2028-05-08',
      'threshold-reached 2028-06-01',
      'filed 2028-06-12',
      'listed 2028-06-28',
      'first-listing-award null',
    ]);
  });

  test('carries the name and code of today and keeps the code of before', () => {
    expect(foldJourney(shop, story)).toMatchObject({
      name: '乌海市老李餐饮有限公司',
      creditCode: codes.enterprise,
      kind: 'enterprise',
      district: 'haibowan',
      stage: 'listed',
      codes: [codes.household, codes.enterprise],
      departments: ['health', 'market-regulation', 'tobacco'],
    });
  });

  test('is the same in whatever order its facts arrive', () => {
    const whole = foldJourney(shop, story);
    const shuffled = shuffledSubarray([...story], { minLength: story.length });
    assert(
      property(shuffled, (entries) => {
        expect(foldJourney(shop, entries)).toEqual(whole);
      }),
      { seed: 20261124, numRuns: 50 },
    );
  });

  test('shows the household on the day before its conversion', () => {
    const before = foldJourney(shop, asOf(story, '2026-03-01'));
    expect(before).toMatchObject({
      name: '海勃湾区老李面馆',
      creditCode: codes.household,
      kind: 'sole-proprietor',
      stage: 'willing',
    });
  });

  test('knows at an instant only what had been written down by then', () => {
    const known = asOf(story, undefined, story[1]?.recordedAt);
    expect(known.map(({ type }) => type)).toEqual(['BusinessRegistered', 'CandidateSuggested']);
    expect(foldJourney(shop, known).stage).toBe('registered');
  });

  test('has no name but a district before the registry has spoken', () => {
    expect(foldJourney(shop, entriesOf(cultivation))).toMatchObject({
      name: null,
      district: 'haibowan',
      stage: 'willing',
    });
  });

  test('keeps the first day when a milestone is reached again', () => {
    const again = { ...converted, data: { ...converted.data, convertedOn: '2027-01-01' } };
    const journey = foldJourney(shop, entriesOf([registered(), converted, again]));
    expect(journey.milestones.converted).toBe('2026-03-02');
  });

  test('takes history and codes of a business merged into it, never its name', () => {
    const both = entriesOf([
      registered(shop, { foundedOn: '2025-01-01' }),
      registered(other, { name: '另一户', creditCode: null, legacyNumber: '150302600000001' }),
    ]);
    expect(foldJourney(shop, both)).toMatchObject({
      name: '海勃湾区老李面馆',
      codes: [codes.household, '150302600000001'],
    });
  });

  test('counts the milestones of a business merged into it as its own', () => {
    const admitted = cultivation.find(({ type }) => type === 'CandidateAdmitted');
    const own = { ...admitted, data: { ...admitted?.data, businessId: other } } as StoryFact;
    const journey = foldJourney(shop, entriesOf([registered(), otherSuggested, own, merged]));
    expect(journey).toMatchObject({ stage: 'pool-admitted', name: '海勃湾区老李面馆' });
  });

  test('names the departments in which it had or has a permit case', () => {
    expect(foldJourney(shop, entriesOf([registered(), permitFiled])).departments).toEqual([
      'market-regulation',
    ]);
  });

  test('is closed on the day it was closed', () => {
    const closed = turns.filter(({ type }) => type === 'BusinessClosed');
    expect(foldJourney(shop, entriesOf([registered(), ...closed])).closedOn).toBe('2026-02-28');
  });

  test('is paid its first listing only by that award', () => {
    const paid = wholeStory.find(({ type }) => type === 'SubsidyPaid');
    const award = { ...paid, data: { ...paid?.data, programme: 'first-listing-award' } };
    const { milestones } = foldJourney(shop, entriesOf([award as StoryFact]));
    expect(milestones).toEqual({ 'first-listing-award': '2028-03-21' });
  });

  test('follows a change of name and district', () => {
    const change = {
      type: 'RegistrationChanged',
      occurredOn: '2025-05-01',
      subject: `business/${shop}`,
      data: {
        businessId: shop,
        changedOn: '2025-05-01',
        registrationId: registration().registrationId,
        changes: { name: '乌达老李面馆', district: 'wuda' },
      },
    };
    expect(foldJourney(shop, entriesOf([registered(), change]))).toMatchObject({
      name: '乌达老李面馆',
      district: 'wuda',
      creditCode: codes.household,
    });
  });
});
