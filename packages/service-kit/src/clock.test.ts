import { describe, expect, test } from 'vitest';
import { systemClock, virtualClock } from './clock.ts';

const atNoon = new Date('2026-11-23T04:00:00Z');
const frozenAt = (instant: Date) => virtualClock(instant, { frozen: true });

describe('a virtual clock', () => {
  test.each([
    ['2026-11-23T15:59:59.999Z', '2026-11-23'],
    ['2026-11-23T16:00:00.000Z', '2026-11-24'],
  ])('at %s stands on the civil day %s of Shanghai', (instant, day) => {
    expect(frozenAt(new Date(instant)).today()).toBe(day);
  });

  test('stands still when frozen, and goes on otherwise', () => {
    const frozen = frozenAt(atNoon);
    expect(frozen.now()).toEqual(frozen.now());
    const going = virtualClock(atNoon);
    expect(going.now().getTime()).toBeGreaterThanOrEqual(atNoon.getTime());
  });

  test('moves forward by days, over the end of a year', () => {
    const clock = frozenAt(new Date('2026-12-31T04:00:00Z'));
    clock.advanceDays(1);
    expect(clock.now()).toEqual(new Date('2027-01-01T04:00:00Z'));
    expect(clock.today()).toBe('2027-01-01');
  });

  test('is never turned back', () => {
    const clock = frozenAt(atNoon);
    expect(() => clock.advanceTo(new Date(atNoon.getTime() - 1))).toThrow(RangeError);
    expect(clock.now()).toEqual(atNoon);
  });

  test('calls those who listen after it was moved, until they stop listening', () => {
    const clock = frozenAt(atNoon);
    const heard: string[] = [];
    const stop = clock.onAdvance(() => heard.push(clock.today()));
    clock.advanceDays(1);
    stop();
    clock.advanceDays(1);
    expect(heard).toEqual(['2026-11-24']);
  });
});

test('the system clock tells the present instant', () => {
  const before = Date.now();
  const told = systemClock().now().getTime();
  expect(told).toBeGreaterThanOrEqual(before);
  expect(told).toBeLessThanOrEqual(Date.now());
});
