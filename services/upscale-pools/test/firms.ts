import { v7 as uuidv7 } from 'uuid';

export const registered = (businessId: string, industryCode = 'H6210') => ({
  type: 'BusinessRegistered',
  subject: `business/${businessId}`,
  data: {
    businessId,
    district: 'haibowan',
    street: null,
    premises: '海勃湾区演示街 1 号',
    industryCode,
    industryName: null,
    businessScope: null,
    operator: null,
    endedOn: null,
    registration: {
      registrationId: uuidv7(),
      creditCode: null,
      legacyNumber: '150302600000004',
      kind: 'enterprise',
      legalForm: '有限责任公司',
      name: '乌海市演示餐饮有限公司',
      foundedOn: '2023-01-05',
      validFrom: '2023-01-05',
      validTo: null,
    },
  },
});
export const turnover = (businessId: string, value: number, period = '2026-01..2026-09') => ({
  type: 'FiguresReported',
  subject: `business/${businessId}`,
  data: {
    businessId,
    figures: [{ metric: 'main-revenue', period, value, source: 'tax', reportedOn: '2026-10-10' }],
    generalTaxpayer: null,
  },
});
