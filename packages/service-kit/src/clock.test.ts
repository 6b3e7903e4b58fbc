import { describe, expect, test } from 'vitest';
import { systemClock, virtualClock } from './clock.ts';

const lastMinuteInShanghai = new Date('2026-11-23T15:59:00Z');
const midnightInShanghai = new Date('2026-11-23T16:00:00Z');

describe('virtualClock', () => {
  test('stands still when frozen', () => {
    const clock = virtualClock(lastMinuteInShanghai, { frozen: true });
    expect(clock.now()).toEqual(lastMinuteInShanghai);
    expect(clock.now()).toEqual(clock.now());
  });

  test('goes on from its start at the pace of the system clock', () => {
    const before = performance.now();
    const clock = virtualClock(lastMinuteInShanghai);
    const passedMs = clock.now().getTime() - lastMinuteInShanghai.getTime();
    expect(passedMs).toBeGreaterThanOrEqual(0);
    expect(passedMs).toBeLessThanOrEqual(performance.now() - before);
  });

  test('changes the day at midnight in Shanghai, not at midnight elsewhere', () => {
    const clock = virtualClock(lastMinuteInShanghai, { frozen: true });
    expect(clock.today()).toBe('2026-11-23');
    clock.advanceTo(midnightInShanghai);
    expect(clock.today()).toBe('2026-11-24');
  });

  test('advances by whole days', () => {
    const clock = virtualClock(lastMinuteInShanghai, { frozen: true });
    clock.advanceDays(730);
    expect(clock.now()).toEqual(new Date('2028-11-22T15:59:00Z'));
  });

  test('cannot be turned back, and stays where it was', () => {
    const clock = virtualClock(midnightInShanghai, { frozen: true });
    expect(() => clock.advanceTo(lastMinuteInShanghai)).toThrow(RangeError);
    expect(() => clock.advanceDays(-1)).toThrow(RangeError);
    expect(clock.now()).toEqual(midnightInShanghai);
  });

  test('tells each listener of an advance after it happened, until it stops listening', () => {
    const clock = virtualClock(lastMinuteInShanghai, { frozen: true });
    const heard: string[] = [];
    const stop = clock.onAdvance(() => heard.push(clock.today()));
    clock.advanceTo(midnightInShanghai);
    stop();
    clock.advanceDays(1);
    expect(heard).toEqual(['2026-11-24']);
  });
});

describe('systemClock', () => {
  test('tells the present instant', () => {
    const before = Date.now();
    const told = systemClock().now().getTime();
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(Date.now());
  });
});
