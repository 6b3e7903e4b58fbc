import { expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import {
  converted,
  registered,
  type StoryFact,
  shop,
  subsidy,
  wholeStory,
} from '../../test/noodle-shop/index.ts';
import { turns } from '../../test/noodle-shop/turns.ts';
import { foldJourney } from './journey.ts';
import { countedOf } from './scoreboard.ts';

test('the story counts one conversion, one first listing, one payment and three transfers on time', () => {
  const counted = countedOf(shop, entriesOf(wholeStory)).map(({ counter }) => counter);
  const times = (key: string) => counted.filter((counter) => counter === key).length;
  expect(['conversions', 'first-listings', 'subsidies-paid'].map(times)).toEqual([1, 1, 1]);
  expect(['transfers-completed', 'transfers-on-time'].map(times)).toEqual([3, 3]);
});

test('a lineage that converts twice counts once', () => {
  const entries = entriesOf([registered(), converted, converted]);
  expect(countedOf(shop, entries).map(({ counter }) => counter)).toEqual(['conversions']);
});

test('a late transfer is completed but not on time', () => {
  const completed = wholeStory.find(({ type }) => type === 'TransferCompleted');
  if (!completed) throw new Error('the story completes a transfer');
  const late = { ...completed, data: { ...completed.data, onTime: false } };
  expect(countedOf(shop, entriesOf([late])).map(({ counter }) => counter)).toEqual([
    'transfers-completed',
  ]);
});

test('a payment whose receipt was taken back is none, and counts when it is booked again', () => {
  const withdrawn = turns.find(({ type }) => type === 'ReceiptWithdrawn');
  const paid = subsidy.at(-1);
  if (!withdrawn || !paid) throw new Error('the story pays, and a turn takes it back');
  const keys = (...facts: StoryFact[]) =>
    countedOf(shop, entriesOf(facts)).map(({ counter }) => counter);
  expect(keys(...subsidy, withdrawn)).toEqual([]);
  expect(keys(...subsidy, withdrawn, paid)).toEqual(['subsidies-paid']);
  const { milestones } = foldJourney(shop, entriesOf([...subsidy, withdrawn]));
  expect(milestones).not.toHaveProperty('paid');
  expect(milestones).toHaveProperty('claim-approved');
});
