import type { UpscalePoolsFact } from '@tisheng/contracts';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  admit,
  delist,
  evolve,
  file,
  list,
  release,
  returnFiling,
  type Standing,
  suggest,
  unknownMember,
  weigh,
} from './member.ts';

const businessId = '0197d1c0-0000-7000-8000-000000000001';
const today = '2026-10-12';
const standing = (percent: number): Standing => ({
  pool: 'quota-trade',
  leadBureau: 'commerce',
  proximity: {
    metric: 'main-revenue',
    period: '2026-01..2026-09',
    figureFen: percent * 2_000_000,
    source: 'tax',
    thresholdFen: 200_000_000,
    percent,
  },
  ground: { policyId: 'upscale-thresholds', version: 1, citation: '举措23' },
});
const unknown = () => unknownMember(businessId, 'haibowan');
const given = (...facts: UpscalePoolsFact[]) => facts.reduce(evolve, unknown());
const types = (facts: UpscalePoolsFact[]) => facts.map(({ type }) => type);
const admitted = admit(unknown(), standing(85), 'critical', today);
const reached = weigh(given(...admitted), standing(100), 'critical', null, today);
const window = { track: 'yearly' as const, closesOn: '2026-10-30' };
const filed = file(given(...admitted, ...reached), window, null, today);
const listed = list(given(...admitted, ...reached, ...filed), 'quota-trade', today, today);

describe('a figure', () => {
  test.each([
    [84, 'reserve' as const, ['TierChanged']],
    [99, 'critical' as const, []],
    [100, 'critical' as const, ['ThresholdReached']],
  ])('of %i percent, tier %s, tells %o of a critical member', (percent, tier, expected) => {
    expect(types(weigh(given(...admitted), standing(percent), tier, null, today))).toEqual(
      expected,
    );
  });

  test('does not move who is not in the pool, or over the line already', () => {
    expect(weigh(unknown(), standing(120), 'critical', null, today)).toEqual([]);
    expect(weigh(given(...admitted, ...reached), standing(130), 'critical', null, today)).toEqual(
      [],
    );
  });
});

describe('the road to the roster', () => {
  test('a lead is told once, and never of a member', () => {
    const lead = suggest(unknown(), standing(60), '已达到标准的 60%', today);
    expect(types(lead)).toEqual(['FirmSuggested']);
    expect(suggest(given(...lead), standing(60), '', today)).toEqual([]);
    expect(suggest(given(...admitted), standing(60), '', today)).toEqual([]);
  });

  test('admission of a member is refused, of one released it is not', () => {
    expect(() => admit(given(...admitted), standing(85), 'key', today)).toThrowError(
      expect.objectContaining({ code: 'already-a-member' }),
    );
    const left = given(...admitted, ...release(given(...admitted), '自愿退出', today));
    expect(types(admit(left, standing(85), 'key', today))).toEqual(['FirmAdmitted']);
  });

  test('outside a window filing is refused, with the day of the next one', () => {
    expect(() => file(given(...admitted, ...reached), null, '2026-11-01', today)).toThrowError(
      expect.objectContaining({
        code: 'window-closed',
        facts: { nextWindowOpensOn: '2026-11-01' },
      }),
    );
  });

  test('a filing sent back waits at the threshold again', () => {
    const back = returnFiling(
      given(...admitted, ...reached, ...filed),
      'county',
      '材料不全',
      today,
    );
    expect(given(...admitted, ...reached, ...filed, ...back).status).toBe('at-threshold');
  });

  test('the first listing of a lineage is first, the second is not', () => {
    expect(listed[0]?.data).toMatchObject({ first: true, fromPool: true });
    const gone = delist(given(...admitted, ...listed), 'below-threshold', '2027-01-31');
    const again = list(
      given(...admitted, ...listed, ...gone),
      'quota-trade',
      '2028-01-31',
      '2028-02-01',
    );
    expect(again[0]?.data).toMatchObject({ first: false, fromPool: false });
  });

  test('an outsider is listed all the same', () => {
    expect(list(unknown(), 'quota-trade', today, today)[0]?.data).toMatchObject({
      first: true,
      fromPool: false,
    });
  });

  test('a listing of tomorrow is refused, and one told twice says nothing', () => {
    expect(() => list(unknown(), 'quota-trade', '2026-10-13', today)).toThrowError(
      expect.objectContaining({ code: 'listing-in-the-future' }),
    );
    expect(list(given(...listed), 'quota-trade', today, today)).toEqual([]);
  });
});

test('evolve takes any facts in any order and never throws', () => {
  const facts = [...admitted, ...reached, ...filed, ...listed];
  assert(
    property(array(constantFrom(...facts), { maxLength: 12 }), (some) => {
      expect(given(...some).businessId).toBe(businessId);
    }),
    { seed: 20261123 },
  );
});
