import { describe, expect, test } from 'vitest';
import { type Account, attemptSignIn, isSessionAlive } from './account.ts';

const now = new Date('2026-03-02T01:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const at = (n: number) => ({ now: minutes(n), lockEndsAt: minutes(n + 15) });
const account: Account = {
  id: 'u1',
  username: 'officer',
  name: '演示专员',
  bureau: 'district-government',
  roles: ['cultivation-officer'],
  districts: ['haibowan'],
  status: 'active',
  failedAttempts: 0,
  lockedUntil: null,
};

describe('attemptSignIn', () => {
  test('forgets earlier failures after a success', () => {
    const { account: after, outcome } = attemptSignIn(
      { ...account, failedAttempts: 4 },
      true,
      at(0),
    );
    expect([outcome, after.failedAttempts]).toEqual(['signed-in', 0]);
  });

  test.each([
    [3, null],
    [4, minutes(15)],
  ])('after %i failures one more locks until %s', (failedAttempts, lockedUntil) => {
    const { account: after } = attemptSignIn({ ...account, failedAttempts }, false, at(0));
    expect(after.lockedUntil).toEqual(lockedUntil);
  });

  test('refuses even the right password while locked, and accepts it when the lock is over', () => {
    const locked = { ...account, failedAttempts: 5, lockedUntil: minutes(15) };
    expect(attemptSignIn(locked, true, at(14)).outcome).toBe('locked');
    expect(attemptSignIn(locked, true, at(15)).outcome).toBe('signed-in');
  });

  test('counts anew after a lock is over', () => {
    const locked = { ...account, failedAttempts: 5, lockedUntil: minutes(15) };
    const { account: after } = attemptSignIn(locked, false, at(16));
    expect([after.failedAttempts, after.lockedUntil]).toEqual([1, null]);
  });

  test('refuses a disabled account', () => {
    expect(attemptSignIn({ ...account, status: 'disabled' }, true, at(0)).outcome).toBe('disabled');
  });
});

describe('isSessionAlive', () => {
  const session = { startedAt: now, lastUsedAt: now, endedAt: null };

  test.each([
    [30, true],
    [31, false],
  ])('idle for %i minutes: %s', (idle, alive) => {
    expect(isSessionAlive(session, minutes(idle))).toBe(alive);
  });

  test('ends after twelve hours however busy it was', () => {
    expect(isSessionAlive({ ...session, lastUsedAt: minutes(12 * 60) }, minutes(12 * 60))).toBe(
      true,
    );
    expect(isSessionAlive({ ...session, lastUsedAt: minutes(721) }, minutes(721))).toBe(false);
  });

  test('ends when signed out', () => {
    expect(isSessionAlive({ ...session, endedAt: now }, now)).toBe(false);
  });
});
