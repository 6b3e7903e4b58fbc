import { describe, expect, test } from 'vitest';
import { type Criteria, type Household, screen } from './screening.ts';

const noodleShop: Household = {
  kind: 'sole-proprietor',
  registeredOn: '2023-01-05',
  industryCode: 'H6210',
  generalTaxpayer: true,
  turnoverFen: 90_000_000,
  closedOn: null,
};
const nothingAsked: Criteria = {
  registeredMonthsMin: null,
  generalTaxpayerRequired: false,
  turnoverFenMin: null,
  priorityRegisteredMonths: 12,
  priorityIndustries: ['F51', 'F52'],
  followUpDays: 30,
};
const ground = { policyId: 'conversion-pool-criteria', version: 1, citation: '举措20' };
const screened = (household: Partial<Household>, asked: Partial<Criteria>, today = '2024-03-05') =>
  screen(
    { ...noodleShop, ...household },
    { parameters: { ...nothingAsked, ...asked }, ground },
    today,
  );
const failed = (screening: ReturnType<typeof screened>) =>
  screening.findings
    .filter(({ passed }) => passed !== true)
    .map(({ check, passed }) => [check, passed]);

describe('screen', () => {
  test('asks of a household in business nothing but that, unless the district asks more', () => {
    const screening = screened({ generalTaxpayer: null, turnoverFen: null }, {});
    expect(screening.meetsCriteria).toBe(true);
    expect(screening.priority).toBe(false);
  });

  test.each([
    ['2024-01-04', false],
    ['2024-01-05', true],
  ])('on %s a household of 2023-01-05 has been registered a year: %s', (today, passed) => {
    expect(screened({}, { registeredMonthsMin: 12 }, today).meetsCriteria).toBe(passed);
  });

  test('says in words what it found', () => {
    const { findings } = screened({}, { registeredMonthsMin: 12 });
    expect(findings.map(({ detail }) => detail)).toContain('注册登记满 14 个月，要求满 12 个月');
  });

  test('keeps missing data apart from a failed condition', () => {
    const asked = { generalTaxpayerRequired: true, turnoverFenMin: 100_000_000 };
    expect(failed(screened({ generalTaxpayer: null, turnoverFen: null }, asked))).toEqual([
      ['general-taxpayer', null],
      ['turnover', null],
    ]);
    expect(failed(screened({ generalTaxpayer: false }, asked))).toEqual([
      ['general-taxpayer', false],
      ['turnover', false],
    ]);
  });

  test.each([
    [499_999_999, false],
    [500_000_000, true],
  ])('marks a retailer with a turnover of %i fen as a priority: %s', (turnoverFen, priority) => {
    const retailer = { industryCode: 'F5212', generalTaxpayer: false, turnoverFen };
    expect(screened(retailer, {}).priority).toBe(priority);
  });

  test('marks a general taxpayer only after the year of item 20 of the plan', () => {
    expect(screened({}, {}, '2024-01-04').priority).toBe(false);
    expect(screened({}, {}, '2024-01-05').priority).toBe(true);
  });

  test.each([
    [{ kind: 'enterprise' as const }, 'household'],
    [{ closedOn: '2024-01-01' }, 'in-business'],
  ])('never lets in %o', (household, check) => {
    expect(failed(screened(household, {}))).toEqual([[check, false]]);
  });
});
