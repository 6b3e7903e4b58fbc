import type { TransferOutcome } from '@tisheng/contracts';
import { expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';

test.each<[TransferOutcome[], boolean, TransferOutcome]>([
  [['refused', 'completed', 'withdrawn'], false, 'completed'],
  [['withdrawn', 'refused'], false, 'refused'],
  [['withdrawn', 'withdrawn'], false, 'withdrawn'],
  [[], false, 'withdrawn'],
  [[], true, 'completed'],
  [['withdrawn'], true, 'completed'],
])('cases %j, changed with the licence %s: the application is %s', (cases, byRegistrar, whole) => {
  const given = cases.map((outcome) => ({ outcome }));
  expect(outcomeOf(given, byRegistrar)).toBe(whole);
});
