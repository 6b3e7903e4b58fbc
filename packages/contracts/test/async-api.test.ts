import { describe, expect, test } from 'vitest';
import { asyncApi } from '../src/async-api.ts';
import { streams } from '../src/index.ts';

const document = asyncApi();
const messages = document.components.messages as Record<
  string,
  { payload: { properties: Record<string, unknown>; required: string[] } }
>;

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
