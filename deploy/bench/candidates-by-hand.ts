import { v7 as uuidv7 } from 'uuid';

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

export const household = (businessId: string) => ({
  type: 'BusinessRegistered',
  subject: `business/${businessId}`,
  data: {
    businessId,
    district: 'haibowan',
    street: null,
    premises: '海勃湾区演示街 1 号',
    industryCode: 'H6210',
    industryName: '正餐服务',
    businessScope: null,
    operator: null,
    endedOn: null,
    registration: {
      registrationId: uuidv7(),
      creditCode: null,
      legacyNumber: '150302600000004',
      kind: 'sole-proprietor',
      legalForm: '个体工商户',
      name: '乌海市海勃湾区演示面馆',
      foundedOn: '2024-01-02',
      validFrom: '2024-01-02',
      validTo: null,
    },
  },
});
