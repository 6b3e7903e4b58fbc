import { describe, expect, test } from 'vitest';
import { checkPassword, isPasswordOld, passwordRules } from './password.ts';

const check = (password: string) => () => checkPassword(password, 'zhangsan', passwordRules);

describe('checkPassword', () => {
  test.each(['Abcdefgh12', 'abcdefg-12', 'ABCDEFG-12', '长安街-Abcdef1'])(
    'takes %s',
    (password) => {
      expect(check(password)).not.toThrow();
    },
  );

  test.each(['Abcdefg12', 'abcdefgh12', 'ABCDEFGHIJ', '12345-6789', 'Zhangsan-12'])(
    'refuses %s',
    (password) => {
      expect(check(password)).toThrow(/新密码/);
    },
  );
});

describe('isPasswordOld', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const days = (n: number) => new Date(now.getTime() - n * 86_400_000);

  test.each([
    [90, 90, false],
    [91, 90, true],
    [4_000, 0, false],
  ])('after %i days with a limit of %i: %s', (age, daysMax, old) => {
    expect(isPasswordOld(days(age), now, { ...passwordRules, daysMax })).toBe(old);
  });
});
