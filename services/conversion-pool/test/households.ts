import { v7 as uuidv7 } from 'uuid';

export const registered = (businessId: string, foundedOn: string) => ({
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
      name: `乌海市海勃湾区演示面馆${foundedOn}`,
      foundedOn,
      validFrom: foundedOn,
      validTo: null,
    },
  },
});
export const generalTaxpayer = (businessId: string) => ({
  type: 'FiguresReported',
  subject: `business/${businessId}`,
  data: { businessId, figures: [], generalTaxpayer: true },
});
