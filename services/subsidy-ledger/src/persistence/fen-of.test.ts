import { expect, test } from 'vitest';
import { fenOf } from './fen-of.ts';

test.each([
  ['0', 0],
  ['-12', -12],
  ['10000000000000', 10_000_000_000_000],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ['9007199254740993', Number.MAX_SAFE_INTEGER],
  ['-9223372036854775808', -Number.MAX_SAFE_INTEGER],
])('a sum of %s fen is told as %d, never as a number near it', (sum, fen) => {
  expect(fenOf(sum)).toBe(fen);
});
