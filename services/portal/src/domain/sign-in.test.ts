import { describe, expect, test } from 'vitest';
import type { Account } from './account.ts';
import { mayTry, outcomeOf, refusalOf, signInLimits } from './sign-in.ts';

const account = { id: 'u1', username: 'officer', status: 'active' } as Account;

describe('mayTry', () => {
  test.each([
    [1, true],
    [5, true],
    [6, false],
    [60, false],
  ])('lets attempt %i look at the password: %s', (failures, allowed) => {
    expect(mayTry(failures, signInLimits.ofName)).toBe(allowed);
  });
});

describe('outcomeOf', () => {
  test.each<[string, Account | null, boolean, string]>([
    ['nobody', null, false, 'unknown-user'],
    ['a wrong password', account, false, 'wrong-password'],
    ['the right one', account, true, 'signed-in'],
    ['the right one of a shut account', { ...account, status: 'disabled' }, true, 'disabled'],
    ['a wrong one of a shut account', { ...account, status: 'disabled' }, false, 'wrong-password'],
  ])('of %s', (_, who, matches, outcome) => {
    expect(outcomeOf(who, matches)).toBe(outcome);
  });
});

describe('refusalOf', () => {
  test('tells a wrong name, a wrong password and a shut account in the same words', () => {
    const told = (['unknown-user', 'wrong-password', 'disabled'] as const).map((outcome) => {
      const { code, message } = refusalOf(outcome, signInLimits);
      return `${code} ${message}`;
    });
    expect(new Set(told).size).toBe(1);
  });
});
