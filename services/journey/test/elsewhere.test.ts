import { askElsewhere, type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { numbered } from './by-key.ts';
import { shop, wholeStory } from './noodle-shop/index.ts';
import { reference } from './reference-facts.ts';

let city: ServiceUnderTest;

beforeAll(async () => {
  city = await serviceUnderTest('journey', createApp, '2029-11-23T02:00:00Z');
  await city.tell(...reference, ...numbered(wholeStory));
});
afterAll(() => city.close());

test('nobody follows a business of another district, or finds it', async () => {
  const nothing = (answer: unknown) => (answer as { total?: number }).total === 0;
  const { requests, wrong } = await askElsewhere(city, {
    home: { district: 'haibowan', bureau: 'health' },
    named: {
      '/journeys/:businessId': `/journeys/${shop}`,
      '/scoreboard/:key/items': '/scoreboard/conversions/items',
    },
    marks: [shop],
    bureauBound: ['permit-officer', 'permit-head'],
    silent: { 'GET /worklist': '面馆的事项已办结', 'GET /scoreboard': '只列数字' },
    requests: {
      'GET /search': { query: `?q=${encodeURIComponent('老李')}` },
      'GET /scoreboard/:key/items': { refuses: nothing },
    },
    wholeCity: ['leading-office', 'auditor'],
  });
  expect(wrong).toEqual([]);
  expect(requests).toBeGreaterThan(20);
});
