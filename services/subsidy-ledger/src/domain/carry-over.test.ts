import { describe, expect, test } from 'vitest';
import { within } from './carry-over.ts';

const waiting = [{ amountFen: 10 }, { amountFen: 20 }, { amountFen: 5 }];

describe('what is carried over', () => {
  test.each([
    [9, 0],
    [10, 1],
    [29, 1],
    [30, 2],
    [35, 3],
    [99, 3],
  ])('of %i fen is for the first %i', (availableFen, count) => {
    expect(within(waiting, availableFen)).toEqual(waiting.slice(0, count));
  });

  test('ends at one without an amount', () => {
    expect(within([{ amountFen: null }, { amountFen: 1 }], 100)).toEqual([]);
  });
});
