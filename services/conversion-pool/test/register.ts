import type { ToldFact } from '@tisheng/test-kit';

/** The entry standard of a district: a year on the register. */
export const criteria = (district = 'haibowan'): ToldFact => ({
  type: 'PolicyPublished',
  subject: `policy/conversion-pool-criteria/${district}`,
  data: {
    policyId: 'conversion-pool-criteria',
    version: 1,
    scope: district,
    effectiveFrom: '2023-01-01',
    effectiveTo: null,
    citation: { document: '三年成长计划实施方案（征求意见稿）', number: null, item: '举措20' },
    parameters: {
      registeredMonthsMin: 12,
      generalTaxpayerRequired: false,
      turnoverFenMin: null,
      priorityRegisteredMonths: 12,
      priorityIndustries: ['F51', 'F52'],
      followUpDays: 30,
    },
    demonstration: true,
  },
});
