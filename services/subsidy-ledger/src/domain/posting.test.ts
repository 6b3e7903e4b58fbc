import { Refusal } from '@tisheng/service-kit/refusal';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountNames,
  type Balances,
  emptyFund,
  type PostingKind,
  post,
  routes,
} from './posting.ts';

const seed = 20261123;
const orders = array(
  record({
    kind: constantFrom(...(Object.keys(routes) as PostingKind[])),
    amountFen: integer({ min: 1, max: 20_000_000 }),
  }),
  { maxLength: 60 },
);

/** Every posting that the ledger lets through, and the refused ones left out. */
function postAll(given: readonly { kind: PostingKind; amountFen: number }[]) {
  let balances: Balances = emptyFund;
  const entries = given.flatMap(({ kind, amountFen }) => {
    try {
      const posting = post(balances, kind, amountFen);
      balances = posting.balances;
      return posting.entries;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'insufficient-funds') return [];
      throw error;
    }
  });
  return { balances, entries };
}

const total = (entries: readonly { amountFen: number }[]) =>
  entries.reduce((sum, { amountFen }) => sum + amountFen, 0);
const everySequence = (check: (done: ReturnType<typeof postAll>) => void) =>
  assert(
    property(orders, (given) => check(postAll(given))),
    { seed, numRuns: 500 },
  );

describe('post', () => {
  test('moves an appropriation into what may be reserved', () => {
    const { balances, entries } = post(emptyFund, 'appropriate', 500);
    expect(balances).toEqual({ ...emptyFund, treasury: -500, appropriated: 500 });
    expect(entries).toEqual([
      { account: 'treasury', amountFen: -500, balanceFen: -500 },
      { account: 'appropriated', amountFen: 500, balanceFen: 500 },
    ]);
  });

  test('reserves the last fen, and refuses one more', () => {
    const fund = post(emptyFund, 'appropriate', 500).balances;
    expect(post(fund, 'reserve', 500).balances.appropriated).toBe(0);
    expect(() => post(fund, 'reserve', 501)).toThrow(
      expect.objectContaining({
        code: 'insufficient-funds',
        facts: { account: 'appropriated', availableFen: 500, amountFen: 501 },
      }),
    );
  });

  test.each([0, -1, 0.5, Number.NaN, 2 ** 60])(
    'takes %d for a bug, not for an amount',
    (amountFen) => {
      expect(() => post(emptyFund, 'appropriate', amountFen)).toThrow(RangeError);
    },
  );

  test('pays only what was instructed, and instructs only what was reserved', () => {
    const fund = post(emptyFund, 'appropriate', 500).balances;
    expect(() => post(fund, 'pay', 1)).toThrow('余额不足');
    expect(() => post(fund, 'instruct', 1)).toThrow('余额不足');
    expect(() => post(fund, 'recover', 1)).toThrow('余额不足');
  });
});

describe('any sequence of postings', () => {
  test('balances, posting by posting and in all', () => {
    everySequence(({ entries, balances }) => {
      expect(total(entries)).toBe(0);
      expect(accountNames.reduce((sum, name) => sum + balances[name], 0)).toBe(0);
    });
  });

  test('leaves no account but the treasury below zero', () => {
    everySequence(({ entries }) => {
      const below = entries.filter(({ balanceFen }) => balanceFen < 0);
      expect(below.filter(({ account }) => account !== 'treasury')).toEqual([]);
    });
  });

  test('keeps each balance equal to the sum of its entries and to the last balance after', () => {
    everySequence(({ entries, balances }) => {
      for (const name of accountNames) {
        const own = entries.filter(({ account }) => account === name);
        expect([total(own), own.at(-1)?.balanceFen ?? 0]).toEqual([balances[name], balances[name]]);
      }
    });
  });
});
