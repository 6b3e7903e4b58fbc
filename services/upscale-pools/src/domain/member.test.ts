import type { UpscalePoolsFact } from '@tisheng/contracts';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leave } from './leaving.ts';
import {
  admit,
  delist,
  evolve,
  file,
  list,
  release,
  returnFiling,
  unknownMember,
} from './member.ts';
import { type Standing, suggest, weigh } from './weighing.ts';

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
const bands = { reservePercent: 50, keyPercent: 80 };
const asReserve = { tier: 'critical' as const, chosenTier: null };
const admitted = admit(unknown(), standing(85), asReserve, today);
const reached = weigh(given(...admitted), standing(100), bands, null, today);
const window = { track: 'yearly' as const, closesOn: '2026-10-30' };
const filed = file(given(...admitted, ...reached), window, null, today);
const listed = list(
  given(...admitted, ...reached, ...filed),
  { pool: 'quota-trade', listedOn: today },
  false,
  today,
);

describe('a figure', () => {
  test.each([
    [79, ['TierChanged'], 'reserve'],
    [80, [], 'critical'],
    [99, [], 'critical'],
    [100, ['ThresholdReached'], 'critical'],
  ])('of %i percent tells %o of a critical member, who is then %s', (percent, expected, tier) => {
    const facts = weigh(given(...admitted), standing(percent), bands, null, today);
    expect([types(facts), given(...admitted, ...facts).tier]).toEqual([expected, tier]);
  });

  test.each([
    [99, 'critical'],
    [60, 'reserve'],
  ])('of %i percent takes back who was at the line, as %s', (percent, tier) => {
    const facts = weigh(given(...admitted, ...reached), standing(percent), bands, null, today);
    expect(types(facts)).toEqual(['ThresholdLost']);
    const after = { status: 'admitted', tier, reachedOn: null };
    expect(given(...admitted, ...reached, ...facts)).toMatchObject(after);
  });

  test('lifts the tier that an officer chose, and lets it fall back to it', () => {
    const chosen = { tier: 'key' as const, chosenTier: 'key' as const };
    const key = admit(unknown(), standing(60), chosen, today);
    const lifted = weigh(given(...key), standing(85), bands, null, today);
    const back = weigh(given(...key, ...lifted), standing(60), bands, null, today);
    expect(given(...key, ...lifted).tier).toBe('critical');
    expect(given(...key, ...lifted, ...back).tier).toBe('key');
  });

  test('does not move who is not in the pool, who is over the line already, or filed', () => {
    expect(weigh(unknown(), standing(120), bands, null, today)).toEqual([]);
    const over = [...admitted, ...reached];
    expect(weigh(given(...over), standing(130), bands, null, today)).toEqual([]);
    expect(weigh(given(...over, ...filed), standing(60), bands, null, today)).toEqual([]);
  });
});

describe('the register', () => {
  const ending = { cause: 'cancelled' as const, on: '2026-10-01', reason: '已注销' };
  const merger = { cause: 'absorbed' as const, on: '2026-10-05', reason: '已并入其他主体' };

  test('ends the way of who is cultivated, once, and by the earlier reason when it is heard later', () => {
    const left = leave(given(...admitted, ...reached), merger);
    const after = given(...admitted, ...reached, ...left);
    expect(after).toMatchObject({ status: 'released', leftCause: 'absorbed', reachedOn: null });
    expect(leave(after, merger)).toEqual([]);
    const corrected = leave(after, ending).reduce(evolve, after);
    expect(corrected).toMatchObject({ leftOn: '2026-10-01', leftBecause: '已注销' });
  });

  test('leaves alone who is on the roster, and whom a person released', () => {
    expect(leave(given(...listed), ending)).toEqual([]);
    const released = [...admitted, ...release(given(...admitted), '自愿退出', today)];
    expect(leave(given(...released), ending)).toEqual([]);
  });

  test('ends a lead without a trace but its facts', () => {
    const lead = given(...suggest(unknown(), standing(60), '已达到标准的 60%', today));
    const facts = leave(lead, ending);
    expect([types(facts), facts.reduce(evolve, lead)]).toEqual([['FirmReleased'], unknown()]);
  });
});

describe('the road to the roster', () => {
  test('a lead is told once, and never of a member', () => {
    const lead = suggest(unknown(), standing(60), '已达到标准的 60%', today);
    expect(types(lead)).toEqual(['FirmSuggested']);
    expect(suggest(given(...lead), standing(60), '', today)).toEqual([]);
    const back = suggest(given(...lead), standing(40), null, today);
    expect([types(back), given(...lead, ...back)]).toEqual([['FirmReleased'], unknown()]);
    expect(suggest(given(...admitted), standing(60), '', today)).toEqual([]);
  });

  test('admission of a member is refused, of one released it is not', () => {
    expect(() => admit(given(...admitted), standing(85), asReserve, today)).toThrowError(
      expect.objectContaining({ code: 'already-a-member' }),
    );
    const left = given(...admitted, ...release(given(...admitted), '自愿退出', today));
    expect(types(admit(left, standing(85), asReserve, today))).toEqual(['FirmAdmitted']);
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
    const before = given(...admitted, ...listed, ...gone);
    const listing = { pool: 'quota-trade' as const, listedOn: '2028-01-31' };
    const again = list(before, listing, true, '2028-02-01');
    expect(again[0]?.data).toMatchObject({ first: false, fromPool: false });
  });

  test('an outsider is listed all the same', () => {
    expect(
      list(unknown(), { pool: 'quota-trade', listedOn: today }, false, today)[0]?.data,
    ).toMatchObject({
      first: true,
      fromPool: false,
    });
  });

  test('a listing of tomorrow is refused, and one told twice says nothing', () => {
    expect(() =>
      list(unknown(), { pool: 'quota-trade', listedOn: '2026-10-13' }, false, today),
    ).toThrowError(expect.objectContaining({ code: 'listing-in-the-future' }));
    expect(list(given(...listed), { pool: 'quota-trade', listedOn: today }, true, today)).toEqual(
      [],
    );
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
