import { describe, expect, test } from 'vitest';
import { streams } from '../src/index.ts';

const types = Object.values(streams).flatMap(({ events }) => Object.keys(events));

describe('the streams', () => {
  test('name each event once in the whole city', () => {
    expect(types.filter((type, at) => types.indexOf(type) !== at)).toEqual([]);
  });

  test.each(Object.entries(streams))('of %s has the topic of its service', (service, { topic }) => {
    expect(topic).toBe(`${service}.events.v1`);
  });

  test('name events by a subject and what happened to it', () => {
    expect(
      types.filter((type) => !/^([A-Z][a-z]+){2,}$/.test(type) || type.endsWith('Event')),
    ).toEqual([]);
  });
});
