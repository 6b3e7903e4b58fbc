import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenedCity, openEmptyCity } from '../access/collect.ts';
import { serviceNames } from '../city/services.ts';
import { doorsFile, doorTypes } from '../client/types.ts';

let city: OpenedCity;

beforeAll(async () => {
  city = await openEmptyCity();
}, 60_000);
afterAll(async () => {
  for (const app of city.apps) await app.close();
});

test.each(serviceNames)('the console knows the doors of %s as they are', async (service) => {
  const app = city.apps.find(({ name }) => name === service);
  if (!app) throw new Error(`${service} did not open`);
  const written = readFileSync(doorsFile(service), 'utf8');
  const current = (await doorTypes(app)) === written;
  expect(current, 'If that is meant, write the types anew: npm run client-types').toBe(true);
});
