import { describe, expect, test } from 'vitest';
import {
  correctionOf,
  isCorrectable,
  requireBookedByAnother,
  requireCorrectable,
  requireFree,
} from './fund-change.ts';
import { emptyFund, type PostingKind, post, routes } from './posting.ts';

const yuan = (fen: number) => (fen / 100).toFixed(2);
const kinds = Object.keys(routes) as PostingKind[];

describe('a correction', () => {
  test('leads the money of each entry back along its own way', () => {
    const found = kinds.filter(isCorrectable);
    expect(found).toEqual(['appropriate', 'reduce', 'recover']);
    for (const kind of found) {
      const { from, to } = routes[kind];
      expect(routes[correctionOf(kind)]).toEqual({ from: to, to: from });
    }
  });

  test.each(kinds.filter((kind) => !isCorrectable(kind)))(
    'of %s says what to do instead',
    (kind) => {
      expect(() => requireCorrectable(kind)).toThrow(/此类分录不能直接冲正：.+请/);
    },
  );
});

describe('what is free', () => {
  const { balances } = post(emptyFund, 'appropriate', 1_000);

  test('may go to the last fen', () => {
    expect(() => requireFree(balances, 1_000, yuan)).not.toThrow();
  });

  test('ends where money is reserved', () => {
    const reserved = post(balances, 'reserve', 1).balances;
    expect(() => requireFree(reserved, 1_000, yuan)).toThrow('只有 9.99 元，不足 10.00 元');
  });
});

describe('a change that waits', () => {
  const [first, second] = ['a', 'b'].map((id) => ({ id, name: id }));
  if (!first || !second) throw new Error('two people');

  test('is booked by another, and withdrawn by whoever registered it', () => {
    expect(() => requireBookedByAnother(second, first, true)).not.toThrow();
    expect(() => requireBookedByAnother(first, first, true)).toThrow('请由另一名');
    expect(() => requireBookedByAnother(first, first, false)).not.toThrow();
  });
});
