import type { Figure, PolicyParameters } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { findClass, proximityOf, requirePooledClass, tierOf, windowOn } from './classification.ts';

const trade = {
  codePrefixes: ['H61', 'H62'],
  name: '限额以上住宿和餐饮',
  pool: 'quota-trade' as const,
  measure: 'main-revenue' as const,
  thresholdFen: 200_000_000,
  householdsMayEnter: true,
  leadBureau: 'commerce' as const,
};
const thresholds: PolicyParameters<'upscale-thresholds'> = {
  year: 2026,
  classes: [
    trade,
    {
      ...trade,
      codePrefixes: ['C'],
      name: '规模以上工业',
      pool: 'scale-industry',
      householdsMayEnter: false,
    },
    {
      ...trade,
      codePrefixes: ['K'],
      name: '其他房地产',
      pool: 'scale-services',
      householdsMayEnter: false,
    },
    { ...trade, codePrefixes: ['K7010'], name: '房地产开发', pool: null },
    { ...trade, codePrefixes: ['J'], name: '金融业', pool: null },
  ],
};
const figure = (given: Partial<Figure>): Figure => ({
  metric: 'main-revenue',
  period: '2025',
  value: 100_000_000,
  source: 'tax',
  reportedOn: '2026-01-20',
  ...given,
});

describe('findClass', () => {
  test.each([
    ['H6210', '限额以上住宿和餐饮'],
    ['K7020', '其他房地产'],
    ['K7010', '房地产开发'],
  ])('%s belongs to %s, the longest prefix', (code, name) => {
    expect(findClass(code, thresholds)?.name).toBe(name);
  });

  test('an unknown code belongs to none', () => {
    expect(findClass('Z9999', thresholds)).toBeNull();
    expect(findClass(null, thresholds)).toBeNull();
  });
});

describe('requirePooledClass', () => {
  test.each([
    ['finance', { industryCode: 'J6620', kind: 'enterprise' as const }, 'class-outside-pools'],
    ['development', { industryCode: 'K7010', kind: 'enterprise' as const }, 'class-outside-pools'],
    ['an unknown code', { industryCode: null, kind: 'enterprise' as const }, 'class-outside-pools'],
    [
      'a household in industry',
      { industryCode: 'C1391', kind: 'sole-proprietor' as const },
      'household-not-allowed',
    ],
  ])('refuses %s', (_case, firm, code) => {
    expect(() => requirePooledClass(firm, thresholds)).toThrowError(
      expect.objectContaining({ code }),
    );
  });

  test('lets a household into trade without converting', () => {
    const firm = { industryCode: 'H6210', kind: 'sole-proprietor' as const };
    expect(requirePooledClass(firm, thresholds).pool).toBe('quota-trade');
  });
});

describe('proximityOf', () => {
  test.each([
    [199_999_999, 99],
    [200_000_000, 100],
    [200_000_001, 100],
  ])('%i fen of 2,000,000 yuan is %i percent, rounded down', (value, percent) => {
    expect(proximityOf([figure({ value })], trade)?.percent).toBe(percent);
  });

  test('takes the latest period, and the measure of the class before the turnover', () => {
    const yearToDate = figure({ period: '2026-01..2026-09', value: 180_000_000 });
    const turnover = figure({ metric: 'turnover', period: '2026-01..2026-09', value: 250_000_000 });
    expect(proximityOf([figure({}), turnover, yearToDate], trade)).toMatchObject({
      metric: 'main-revenue',
      period: '2026-01..2026-09',
    });
    expect(proximityOf([figure({}), turnover], trade)?.metric).toBe('turnover');
  });

  test('a single month and a number of persons say nothing', () => {
    const month = figure({ period: '2026-09' });
    const persons = figure({ metric: 'employees' });
    expect(proximityOf([month, persons], trade)).toBeNull();
  });

  test('a class without a money line has none', () => {
    expect(proximityOf([figure({})], { ...trade, measure: null, thresholdFen: null })).toBeNull();
  });
});

describe('tierOf', () => {
  const bands = { reservePercent: 50, keyPercent: 80 };
  const at = (value: number) => proximityOf([figure({ value })], trade);

  test.each([
    [158_000_000, null, 'reserve'],
    [158_000_000, 'key' as const, 'key'],
    [160_000_000, null, 'critical'],
    [160_000_000, 'key' as const, 'critical'],
  ])('%i fen, chosen %s: %s', (value, chosen, tier) => {
    expect(tierOf(at(value), bands, chosen)).toBe(tier);
  });
});

describe('windowOn', () => {
  const windows = {
    windows: [
      { track: 'yearly' as const, opensOn: '2026-11-01', closesOn: '2026-11-30' },
      { track: 'yearly' as const, opensOn: '2026-10-01', closesOn: '2026-10-30' },
      { track: 'monthly' as const, opensOn: '2026-10-01', closesOn: '2026-10-20' },
    ],
  };

  test.each([
    ['2026-09-30', null, '2026-10-01'],
    ['2026-10-01', '2026-10-30', '2026-10-01'],
    ['2026-10-30', '2026-10-30', '2026-10-01'],
    ['2026-10-31', null, '2026-11-01'],
    ['2026-12-01', null, undefined],
  ])(
    'on %s the window that is open closes on %s, the next opens on %s',
    (today, closesOn, opensOn) => {
      const { open, next } = windowOn(windows, 'yearly', today);
      expect([open?.closesOn ?? null, next?.opensOn]).toEqual([closesOn, opensOn]);
    },
  );
});
