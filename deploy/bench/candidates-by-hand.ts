/** What the conversion pool has to be told before somebody can be admitted. */
export const officer = {
  roles: ['cultivation-officer' as const],
  districts: ['haibowan' as const],
  name: '演示专员',
};

export const criteria = {
  type: 'PolicyPublished',
  subject: 'policy/conversion-pool-criteria/haibowan',
  data: {
    policyId: 'conversion-pool-criteria',
    version: 1,
    scope: 'haibowan',
    effectiveFrom: '2023-01-01',
    effectiveTo: null,
    citation: { document: '三年成长计划实施方案（征求意见稿）', number: null, item: '举措20' },
    parameters: {
      registeredMonthsMin: 12,
      generalTaxpayerRequired: false,
      turnoverFenMin: null,
      priorityRegisteredMonths: 12,
      priorityIndustries: [],
      followUpDays: 30,
    },
    demonstration: true,
  },
};
