import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startTestCity } from '../running-city.ts';
import { accessibilityTests } from './accessibility.ts';
import { openBrowser } from './kit.ts';
import { operationsTests } from './operations.ts';
import { permitCaseTests } from './permit-case.ts';
import { rulesTests } from './rules.ts';
import { visitorTests } from './visitors.ts';

// One city and one browser for everything a person sees: both take longer to start than any test to run.
let city: Awaited<ReturnType<typeof startTestCity>>;
let browser: Browser;

beforeAll(async () => {
  city = await startTestCity();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await city?.close();
});

const stage = () => ({ browser, url: city.url, brokers: city.servers.brokers.split(',') });

visitorTests(stage);
permitCaseTests(stage);
rulesTests(stage);
operationsTests(stage);
accessibilityTests(stage);
