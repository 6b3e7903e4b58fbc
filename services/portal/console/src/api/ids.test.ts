import { expect, test } from 'vitest';
import { newId } from './ids.ts';

test('an id is a uuid of version 7', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('ids are ordered by their time', () => {
  const instant = Date.UTC(2026, 10, 23);
  expect(newId(instant) < newId(instant + 1)).toBe(true);
  expect(newId(instant).slice(0, 13)).toBe('01a205b3-d000');
});

test('no two ids of one instant are alike', () => {
  expect(newId(0)).not.toBe(newId(0));
});
