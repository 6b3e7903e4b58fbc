import { describe, expect, test } from 'vitest';
import { isSessionAlive, sessionLimits } from './account.ts';

const now = new Date('2026-03-02T01:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

describe('isSessionAlive', () => {
  const session = { startedAt: now, lastUsedAt: now, endedAt: null };

  test.each([
    [30, true],
    [31, false],
  ])('idle for %i minutes: %s', (idle, alive) => {
    expect(isSessionAlive(session, minutes(idle), sessionLimits)).toBe(alive);
  });

  test('ends after twelve hours however busy it was', () => {
    expect(
      isSessionAlive({ ...session, lastUsedAt: minutes(12 * 60) }, minutes(12 * 60), sessionLimits),
    ).toBe(true);
    expect(
      isSessionAlive({ ...session, lastUsedAt: minutes(721) }, minutes(721), sessionLimits),
    ).toBe(false);
  });

  test('ends when signed out', () => {
    expect(isSessionAlive({ ...session, endedAt: now }, now, sessionLimits)).toBe(false);
  });
});
