import { isInForce } from '@tisheng/service-kit/in-force';
import { Refusal } from '@tisheng/service-kit/refusal';
import { addDays } from '@tisheng/workdays';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf, findPlace, type PublishedVersion, requireOrder } from './effective.ts';

const version = (
  number: number,
  effectiveFrom: string,
  effectiveTo: string | null = null,
  withdrawnOn: string | null = null,
): PublishedVersion => ({ number, effectiveFrom, effectiveTo, withdrawnOn });

const open = version(1, '2023-01-01');
const place = (published: PublishedVersion[], from: string, to: string | null = null) =>
  findPlace(published, { effectiveFrom: from, effectiveTo: to });

describe('findPlace', () => {
  test('gives the first version its number and ends nothing', () => {
    expect(place([], '2023-01-01')).toEqual({ number: 1, ends: null });
  });

  test('ends the open version on the day before', () => {
    expect(place([open], '2026-03-01')).toEqual({
      number: 2,
      ends: { version: open, effectiveTo: '2026-02-28' },
    });
  });

  test('leaves a version alone that has ended before', () => {
    const ended = version(1, '2023-01-01', '2025-12-31');
    expect(place([ended], '2026-01-01').ends).toBeNull();
    expect(place([ended], '2025-12-31').ends).toEqual({
      version: ended,
      effectiveTo: '2025-12-30',
    });
  });

  test.each([
    ['on the same day', '2023-01-01', null],
    ['before it, without an end', '2022-01-01', null],
    ['before it, ending on its first day', '2022-01-01', '2023-01-01'],
  ])('refuses a version that begins %s', (_when, from, to) => {
    expect(() => place([open], from, to)).toThrow(
      expect.objectContaining({ code: 'effective-ranges-overlap' }),
    );
  });

  test('takes a version that ends on the day before the other begins', () => {
    expect(place([open], '2022-01-01', '2022-12-31')).toEqual({ number: 2, ends: null });
  });

  test('finds room from the day of a withdrawal on', () => {
    const withdrawn = version(1, '2023-01-01', null, '2026-05-01');
    expect(place([withdrawn], '2026-05-01').ends).toBeNull();
    expect(place([withdrawn], '2026-04-30').ends?.effectiveTo).toBe('2026-04-29');
    expect(place([version(1, '2023-01-01', null, '2023-01-01')], '2023-01-01').number).toBe(2);
  });

  test('never leaves two versions in force on one day', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-01-01', n));
    const range = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 30 }))).map(([from, days]) => ({
      effectiveFrom: from,
      effectiveTo: days === null ? null : addDays(from, days),
    }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), day, (ranges, on) => {
        const published = ranges.reduce<PublishedVersion[]>(publish, []);
        expect(published.filter((one) => isInForce(one, on)).length).toBeLessThanOrEqual(1);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

function publish(
  published: PublishedVersion[],
  next: { effectiveFrom: string; effectiveTo: string | null },
): PublishedVersion[] {
  try {
    const { number, ends } = findPlace(published, next);
    const others = published.map((one) =>
      one === ends?.version ? { ...one, effectiveTo: ends.effectiveTo } : one,
    );
    return [...others, { ...next, number, withdrawnOn: null }];
  } catch (error) {
    if (error instanceof Refusal) return published;
    throw error;
  }
}

describe('endOf', () => {
  const stated = { ...open, statedTo: null };
  const second = { ...version(2, '2030-01-01'), statedTo: null };
  const third = { ...version(3, '2026-01-01', '2029-12-31'), statedTo: '2029-12-31' };
  const neverBegun = { ...third, withdrawnOn: '2026-01-01' };
  const begun = { ...third, withdrawnOn: '2026-01-02' };

  test('is the stated end where no later version takes over', () => {
    expect(endOf(stated, [stated])).toEqual({ effectiveTo: null, supersededBy: null });
    expect(endOf(third, [stated, second, third])).toMatchObject({ supersededBy: null });
  });

  test('is the day before the first later version, were it published last', () => {
    const end = { effectiveTo: '2025-12-31', supersededBy: 3 };
    expect(endOf(stated, [stated, second, third])).toEqual(end);
    expect(endOf(stated, [stated, second, begun])).toEqual(end);
  });

  test('passes over a version that was withdrawn before it held', () => {
    expect(endOf(stated, [stated, second, neverBegun])).toEqual({
      effectiveTo: '2029-12-31',
      supersededBy: 2,
    });
  });
});

describe('requireOrder', () => {
  test('takes one day, refuses an end before it', () => {
    expect(() =>
      requireOrder({ effectiveFrom: '2023-01-01', effectiveTo: '2023-01-01' }),
    ).not.toThrow();
    expect(() => requireOrder({ effectiveFrom: '2023-01-02', effectiveTo: '2023-01-01' })).toThrow(
      expect.objectContaining({ code: 'effective-range-reversed' }),
    );
  });
});
