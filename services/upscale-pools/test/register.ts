import type { ToldFact } from '@tisheng/test-kit';

const policy = (policyId: string, parameters: object): ToldFact => ({
  type: 'PolicyPublished',
  subject: `policy/${policyId}/city`,
  data: {
    policyId,
    version: 1,
    scope: 'city',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    citation: { document: '三年成长计划实施方案（征求意见稿）', number: null, item: '举措23' },
    parameters,
    demonstration: false,
  },
});
const catering = {
  codePrefixes: ['H62'],
  name: '限额以上餐饮',
  pool: 'quota-trade',
  measure: 'main-revenue',
  thresholdFen: 200_000_000,
  householdsMayEnter: true,
  leadBureau: 'commerce',
};
const industry = {
  ...catering,
  codePrefixes: ['C'],
  name: '规模以上工业',
  pool: 'scale-industry',
  householdsMayEnter: false,
  leadBureau: 'industry',
};
const finance = { ...catering, codePrefixes: ['J'], name: '金融业', pool: null };

/** Thresholds, bands and one filing window: what the pools decide by. */
export const policies: ToldFact[] = [
  policy('upscale-thresholds', { year: 2026, classes: [catering, industry, finance] }),
  policy('upscale-pool-bands', { reservePercent: 50, keyPercent: 80 }),
  policy('filing-windows', {
    windows: [{ track: 'yearly', opensOn: '2026-10-01', closesOn: '2026-10-30' }],
  }),
];
