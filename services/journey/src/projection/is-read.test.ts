import { readFileSync } from 'node:fs';
import { Envelope, type EventStream, streams } from '@tisheng/contracts';
import { expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import { shop, wholeStory } from '../../test/noodle-shop/index.ts';
import { casesOf } from './cases.ts';
import { isRead } from './is-read.ts';
import { foldJourney } from './journey.ts';
import { countedOf } from './scoreboard.ts';
import { tasksOf } from './worklist.ts';

const folder = new URL('../../../../packages/contracts/samples/', import.meta.url);

/** One recorded fact of every kind and present version, as if told of the shop. */
const samples = Object.entries<EventStream>(streams).flatMap(([service, { events }]) =>
  Object.entries(events).map(([type, { version }]) => {
    const file = `${type}.v${version}.json`;
    const envelope = Envelope.parse(
      JSON.parse(readFileSync(new URL(`${service}/${file}`, folder), 'utf8')),
    );
    const data = { ...(envelope.data as Record<string, unknown>) };
    if ('businessId' in data) data['businessId'] = shop;
    return { ...envelope, data };
  }),
);

const comesTo = (facts: Parameters<typeof entriesOf>[0]) => {
  const entries = entriesOf(facts);
  return [
    foldJourney(shop, entries),
    tasksOf(shop, entries),
    casesOf(shop, entries),
    countedOf(shop, entries),
  ];
};

const unread = samples.filter((sample) => !entriesOf([sample]).every(isRead));

test.each(unread)('$type, which no projection reads, changes nothing in its lineage', (sample) => {
  expect(comesTo([...wholeStory, sample])).toEqual(comesTo(wholeStory));
});

test('figures, credit and titles of a business fold nothing', () => {
  expect(unread.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['FiguresReported', 'CreditRecordListed', 'RecognitionGranted']),
  );
});
