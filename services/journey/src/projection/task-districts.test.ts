import { expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import {
  cultivation,
  received,
  registered,
  type StoryFact,
  shop,
} from '../../test/noodle-shop/index.ts';
import { registration } from '../../test/noodle-shop/shop.ts';
import { tasksOf } from './worklist.ts';

const moved = {
  type: 'RegistrationChanged',
  occurredOn: '2026-02-27',
  subject: `business/${shop}`,
  data: {
    businessId: shop,
    changedOn: '2026-02-27',
    registrationId: registration().registrationId,
    changes: { district: 'wuda' },
  },
} as StoryFact;

const districts = (...facts: StoryFact[]) =>
  tasksOf(shop, entriesOf(facts)).map(({ kind, district, closedOn }) => [
    kind,
    district,
    closedOn === null ? 'open' : 'closed',
  ]);

test('after a move the open task of a candidate is the new district’s, and what was done stays', () => {
  const [suggested, admitted] = cultivation;
  if (!suggested || !admitted) throw new Error('the story has no candidate');
  expect(districts(registered(), suggested, admitted, moved)).toEqual([
    ['candidate-judgement', 'haibowan', 'closed'],
    ['candidate-assignment', 'wuda', 'open'],
  ]);
});

test('a pool that has not heard of the move yet does not take the task back', () => {
  const tasks = districts(registered(), moved, ...cultivation);
  expect(tasks.filter(([, , state]) => state === 'open')).toEqual([
    ['candidate-follow-up', 'wuda', 'open'],
  ]);
});

test('an open permit case stays with the district that received it', () => {
  const tasks = districts(registered(), ...received, moved);
  expect(tasks.length).toBeGreaterThan(0);
  expect(new Set(tasks.map(([, district]) => district))).toEqual(new Set(['haibowan']));
});
