import { askAnything } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editor, openRulebook, publisher, type Rulebook, reader } from './rulebook.ts';

let rulebook: Rulebook;

beforeAll(async () => {
  rulebook = await openRulebook();
});
afterAll(() => rulebook.close());

test('whatever is sent to whichever door, nobody gets a 5xx', async () => {
  const asked = await askAnything(rulebook.app.server, {
    service: 'rulebook',
    people: [editor, publisher, reader],
  });
  expect(asked.faults).toEqual([]);
  expect(asked.answers[200]).toBeGreaterThan(100);
});
