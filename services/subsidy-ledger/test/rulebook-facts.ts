import { officialCalendar } from '@tisheng/workdays';

const citation = { document: '演示方案', number: null, item: '举措22' };
export const policy = (policyId: string, parameters: object, given: object = {}) => ({
  type: 'PolicyPublished',
  subject: `policy/${policyId}/city`,
  data: {
    policyId,
    version: 1,
    scope: 'city',
    effectiveFrom: '2023-01-01',
    effectiveTo: null,
    citation,
    parameters,
    demonstration: true,
    ...given,
  },
});
export const conversionSubsidy = {
  amountFen: 10_000_000,
  steadyMonths: 24,
  convertedUntil: '2025-12-31',
  secondClaimOfOperator: 'warn',
  creditCheckDaysMax: 30,
  annualReportsMin: 0,
};
export const calendar = {
  type: 'CalendarPublished',
  subject: 'calendar/national',
  data: {
    calendarVersion: 1,
    years: officialCalendar.years.map((year) => ({ noticeOn: '2022-12-08', ...year })),
    overlays: [],
    coveredTo: '2026-12-31',
    notice: '国办发明电〔2025〕7号',
  },
};
export const rulebook = [
  policy('conversion-subsidy', conversionSubsidy),
  policy('credit-evaluation', { countedGrades: ['general', 'serious'], repairedCounts: false }),
  policy('publicity-period', { length: 5, unit: 'workday' }),
  policy('first-listing-award', { amountFen: null, poolRequired: false }),
  policy('quota-trade-award', { amountFen: null, pools: ['quota-trade'] }),
  calendar,
];
