import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { asyncApi } from '../src/async-api.ts';
import { type EventStream, streams } from '../src/index.ts';

const document = asyncApi();
const messages = document.components.messages as Record<
  string,
  { payload: { properties: Record<string, unknown>; required: string[] } }
>;

/** The printed schema read back, so that what a reader gets is tested and not what it was made of. */
const payloadOf = (type: string) =>
  z.fromJSONSchema(messages[type]?.payload as Parameters<typeof z.fromJSONSchema>[0]);

const samples = Object.entries<EventStream>(streams).flatMap(([service, { events }]) =>
  Object.entries(events).map(([type, { version }]) => {
    const path = `../samples/${service}/${type}.v${version}.json`;
    const text = readFileSync(new URL(path, import.meta.url), 'utf8');
    return { type, fact: JSON.parse(text) as { data: Record<string, unknown> } };
  }),
);

describe('the AsyncAPI document', () => {
  test('has a channel for each topic, with exactly its events', () => {
    const told = Object.entries(document.channels).map(([service, { address, messages: own }]) => ({
      service,
      address,
      events: Object.keys(own),
    }));
    const expected = Object.entries(streams).map(([service, { topic, events }]) => ({
      service,
      address: topic,
      events: Object.keys(events),
    }));
    expect(told).toEqual(expected);
  });

  test.each(Object.values(streams).flatMap(({ events }) => Object.keys(events)))(
    'tells the whole envelope of %s, with its name and data',
    (type) => {
      const payload = messages[type]?.payload;
      expect(payload?.required).toEqual(expect.arrayContaining(['id', 'subject', 'actor', 'data']));
      expect(payload?.properties).toMatchObject({
        type: { const: type },
        data: { type: 'object', properties: expect.any(Object) },
      });
    },
  );

  test('points only at what stands in it', () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    const missing = pointers
      .map(([, path = '']) => path)
      .filter((path) => {
        const found = path
          .split('/')
          .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], document);
        return found === undefined;
      });
    expect(pointers.length).toBeGreaterThan(Object.keys(messages).length);
    expect(missing).toEqual([]);
  });
});

describe('the payload of a message', () => {
  test.each(samples)('accepts the recorded sample of $type', ({ type, fact }) => {
    expect(payloadOf(type).safeParse(fact).error?.issues).toBeUndefined();
  });

  test.each(samples)('asks for the data of $type', ({ type, fact }) => {
    const { data, ...envelope } = fact;
    expect(Object.keys(data)).not.toEqual([]);
    expect(payloadOf(type).safeParse(envelope).success).toBe(false);
    expect(payloadOf(type).safeParse({ ...envelope, data: {} }).success).toBe(false);
  });

  test.each(samples)('lets pass what later versions of $type may add', ({ type, fact }) => {
    const later = { ...fact, data: { ...fact.data, addedLater: true } };
    expect(payloadOf(type).safeParse(later).success).toBe(true);
  });

  test('shows the shape of a credit code', () => {
    const shown = JSON.stringify(messages['BusinessRegistered']?.payload);
    expect(shown).toContain('"pattern":"^[0-9A-HJ-NPQRTUWXY]{18}$"');
  });
});
