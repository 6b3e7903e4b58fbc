import { askAnything, type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { numbered } from './by-key.ts';
import { wholeStory } from './noodle-shop/index.ts';
import { administrator, haibowan, healthOfficer, office, reviewer } from './people.ts';
import { reference } from './reference-facts.ts';

let city: ServiceUnderTest;

beforeAll(async () => {
  city = await serviceUnderTest('journey', createApp, '2029-11-23T02:00:00Z');
  await city.tell(...reference, ...numbered(wholeStory));
});
afterAll(() => city.close());

test('whatever is asked at whichever door, nobody gets a 5xx', async () => {
  const asked = await askAnything(city.app.server, {
    service: 'journey',
    people: [office, administrator, haibowan, healthOfficer, reviewer],
    // Each fact that never comes is waited for two seconds.
    unasked: ['after'],
  });
  expect(asked.faults).toEqual([]);
  expect(asked.answers[200]).toBeGreaterThan(100);
});
