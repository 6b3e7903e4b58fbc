import { describe, expect, test } from 'vitest';
import {
  type Circumstances,
  type CreditRecord,
  countedRecords,
  examine,
  type Rules,
} from './conditions.ts';

const today = '2026-03-04';
const known: Circumstances = {
  kind: 'enterprise',
  endedOn: null,
  firstConvertedOn: '2024-03-04',
  credit: [],
  annualReportYears: [],
  listings: [],
  awardedBy: null,
  claimsOfOperator: [],
};
const credit = { countedGrades: ['general' as const, 'serious' as const], repairedCounts: false };
const ground = { policyId: 'conversion-subsidy', version: 1, citation: '演示方案举措22' };
const award = {
  amountFen: 10_000_000,
  steadyMonths: 24,
  convertedUntil: null,
  secondClaimOfOperator: 'warn' as const,
  creditCheckDaysMax: 30,
  annualReportsMin: 0,
};
const rules: Rules = { programme: 'conversion-subsidy', award, ground, credit };
const record: CreditRecord = {
  grade: 'general',
  against: 'operator',
  listedOn: '2025-06-01',
  publicUntil: null,
  repairedOn: null,
  authority: '演示机关',
};

const found = (check: string, given: Partial<Circumstances> = {}, by: Rules = rules, on = today) =>
  examine({ ...known, ...given }, by, on).find((finding) => finding.check === check)?.passed;

describe('the conversion subsidy', () => {
  test.each([
    ['2026-03-03', false],
    ['2026-03-04', true],
  ])('asks for two steady years from the conversion: on %s %s', (on, passed) => {
    expect(found('steady', {}, rules, on)).toBe(passed);
  });

  test('ends the two years of a conversion on a leap day with February (Civil Code, article 202)', () => {
    const given = { firstConvertedOn: '2024-02-29' };
    expect(found('steady', given, rules, '2026-02-27')).toBe(false);
    expect(found('steady', given, rules, '2026-02-28')).toBe(true);
  });

  test.each([
    [null, '2026-01-01', undefined],
    ['2025-12-31', '2025-12-31', true],
    ['2025-12-31', '2026-01-01', false],
    ['2025-12-31', null, null],
  ])(
    'with conversions until %s takes one of %s: %s',
    (convertedUntil, firstConvertedOn, passed) => {
      const by: Rules = { ...rules, award: { ...award, convertedUntil } };
      expect(found('converted-in-time', { firstConvertedOn }, by)).toBe(passed);
    },
  );

  test('names the policy whose last day a conversion missed', () => {
    const by: Rules = { ...rules, award: { ...award, convertedUntil: '2023-12-31' } };
    expect(examine(known, by, today)).toContainEqual({
      check: 'converted-in-time',
      passed: false,
      detail: '转企日期 2024-03-04 晚于政策截止日 2023-12-31（演示方案举措22），须待新的政策版本',
    });
  });

  test('keeps missing data apart from a failed condition', () => {
    expect(found('first-conversion', { firstConvertedOn: null })).toBeNull();
    expect(found('steady', { firstConvertedOn: null })).toBeNull();
    expect(found('enterprise', { kind: null })).toBeNull();
    expect(found('enterprise', { kind: 'sole-proprietor' })).toBe(false);
    expect(found('credit', {}, { ...rules, credit: null })).toBeNull();
  });

  test('asks that the business is still in operation', () => {
    expect(found('in-operation')).toBe(true);
    expect(found('in-operation', { endedOn: '2026-01-01' })).toBe(false);
  });

  test('asks for annual reports only where the policy does, and counts those after the conversion', () => {
    const asking: Rules = { ...rules, award: { ...award, annualReportsMin: 2 } };
    expect(found('annual-reports', { annualReportYears: [2023, 2024] })).toBeUndefined();
    expect(found('annual-reports', { annualReportYears: [2023] }, asking)).toBeNull();
    expect(found('annual-reports', { annualReportYears: [2024, 2025] }, asking)).toBe(true);
  });

  test.each([
    ['2025-06-30', [], true],
    ['2025-07-01', [], null],
    ['2026-06-30', [2024], true],
    ['2026-07-01', [2024], null],
    ['2026-07-01', [2024, 2025], true],
    ['2030-01-01', [2024, 2025], true],
  ])(
    'on %s misses no report that is not due: with %j it is %s',
    (on, annualReportYears, passed) => {
      const asking: Rules = { ...rules, award: { ...award, annualReportsMin: 2 } };
      expect(found('annual-reports', { annualReportYears }, asking, on)).toBe(passed);
    },
  );

  test('is given once to a lineage', () => {
    expect(found('once-per-business', { awardedBy: '补-150302-2025-0001' })).toBe(false);
  });

  test.each([
    ['warn' as const, true],
    ['refuse' as const, false],
  ])('%ss about a second claim of the same operator', (secondClaimOfOperator, passed) => {
    const by: Rules = { ...rules, award: { ...award, secondClaimOfOperator } };
    expect(found('operator', { claimsOfOperator: ['补-150302-2025-0001'] }, by)).toBe(passed);
  });

  test('reads no pool at all', () => {
    const checks = examine(known, rules, today).map(({ check }) => check);
    expect(checks.filter((check) => check.includes('pool'))).toEqual([]);
    expect(examine(known, rules, today).every(({ passed }) => passed)).toBe(true);
  });
});

describe('a credit record', () => {
  test.each([
    ['listed and open', record, 1],
    ['minor', { ...record, grade: 'minor' as const }, 0],
    ['repaired today', { ...record, repairedOn: today }, 0],
    ['repaired tomorrow', { ...record, repairedOn: '2026-03-05' }, 1],
    ['public until today', { ...record, publicUntil: today }, 1],
    ['public until yesterday', { ...record, publicUntil: '2026-03-03' }, 0],
    ['listed tomorrow', { ...record, listedOn: '2026-03-05' }, 0],
  ])('that is %s counts %#', (_, given, counted) => {
    expect(countedRecords([given], credit, today)).toHaveLength(counted);
  });

  test('counts after its repair only where the policy says so', () => {
    const repaired = { ...record, repairedOn: '2026-01-01' };
    expect(countedRecords([repaired], { ...credit, repairedCounts: true }, today)).toHaveLength(1);
  });
});

describe('the first-listing award', () => {
  const listing = {
    pool: 'quota-trade',
    listedOn: today,
    first: true,
    fromPool: false,
    delistedOn: null,
  };
  const listingRules = (poolRequired: boolean): Rules => ({
    programme: 'first-listing-award',
    award: { amountFen: null, poolRequired },
    ground,
    credit,
  });

  test('asks for a first listing', () => {
    expect(found('first-listed', {}, listingRules(false))).toBeNull();
    expect(found('first-listed', { listings: [listing] }, listingRules(false))).toBe(true);
  });

  test('is for enterprises, not for a household on the roster of trade', () => {
    expect(found('enterprise', {}, listingRules(false))).toBe(true);
    expect(found('enterprise', { kind: 'sole-proprietor' }, listingRules(false))).toBe(false);
    expect(found('enterprise', { kind: null }, listingRules(false))).toBeNull();
  });

  test('asks for the way through a pool only where the policy does', () => {
    expect(found('first-listed', { listings: [listing] }, listingRules(true))).toBe(false);
    const fromPool = { ...listing, fromPool: true };
    expect(found('first-listed', { listings: [fromPool] }, listingRules(true))).toBe(true);
  });
});

describe('the quota-trade award', () => {
  const tradeRules: Rules = {
    programme: 'quota-trade-award',
    award: { amountFen: null, pools: ['quota-trade'] },
    ground,
    credit,
  };
  const listing = {
    pool: 'quota-trade',
    listedOn: today,
    first: false,
    fromPool: true,
    delistedOn: null,
  };

  test('asks for a place on the roster today', () => {
    expect(found('on-roster', { listings: [listing] }, tradeRules)).toBe(true);
    expect(found('on-roster', { listings: [{ ...listing, delistedOn: today }] }, tradeRules)).toBe(
      false,
    );
    expect(
      found('on-roster', { listings: [{ ...listing, pool: 'scale-services' }] }, tradeRules),
    ).toBe(false);
  });
});
