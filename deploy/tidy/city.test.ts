import { streams } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { productCode, services, sources } from './source-text.ts';

const listening = productCode(/^services\/[^/]+\/src\/(events|projection|persistence)\//);
const kitCopies = productCode(/^packages\/service-kit\/src\/(directory|reference)\//);
const itemsOfThePlan = 60;

const types = Object.entries(streams).flatMap(([service, { events }]) =>
  Object.keys(events).map((type) => ({ service, type })),
);

describe('a fact', () => {
  test.each(types)('$type of $service is read by somebody else', ({ service, type }) => {
    const readers = [...listening, ...kitCopies].filter(
      ({ path, text }) =>
        !path.startsWith(`services/${service}/`) && new RegExp(`\\b${type}\\b`).test(text),
    );
    expect(
      readers.map(({ path }) => path),
      `Let journey tell of ${type}, or take the event out of contracts: nobody hears it.`,
    ).not.toEqual([]);
  });

  test.each(Object.keys(streams))('of %s has a subscriber to its topic', (service) => {
    const mine = types.filter((each) => each.service === service);
    const tables = productCode(/^services\/[^/]+\/src\/(events\/subscriptions|app)\.ts$/)
      .filter(({ path }) => !path.startsWith(`services/${service}/`))
      .concat(kitCopies);
    const subscribed = ({ text }: { text: string }) =>
      text.includes('listensTo: Object.values(streams)') ||
      mine.some(({ type }) => new RegExp(`\\b${type}:`).test(text));
    expect(tables.filter(subscribed), 'Subscribe to the topic somewhere.').not.toEqual([]);
  });
});

describe('the city', () => {
  test('publishes only from services that it runs', () => {
    expect(Object.keys(streams).filter((service) => !services.includes(service))).toEqual([]);
  });

  test('cites only items that the plan has', () => {
    const cited = sources(/^(packages|services|deploy)\/.*\.(ts|vue|md|json)$|^README/).flatMap(
      ({ path, text }) =>
        [...text.matchAll(/举措(\d+)/g)].map(([, item]) => ({ path, item: Number(item) })),
    );
    expect(cited.length).toBeGreaterThan(100);
    expect(
      cited.filter(({ item }) => item < 1 || item > itemsOfThePlan),
      'Look the number up: the plan has items 1 to 60.',
    ).toEqual([]);
  });

  test('opens to strangers only its health, its documents, its sign-in and its page', () => {
    const open = productCode(/^(packages\/service-kit|services\/[^/]+)\/src\//)
      .filter(({ text }) => /access: 'public'/.test(text))
      .map(({ path }) => path);
    expect(open.toSorted()).toEqual([
      'packages/service-kit/src/http/health.ts',
      'services/portal/src/gateway/console-files.ts',
      'services/portal/src/http/session-routes.ts',
    ]);
  });
});
