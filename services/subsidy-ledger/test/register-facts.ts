import { v7 as uuidv7 } from 'uuid';

/** Monday; the conversions below are two years old on Wednesday. */
export const convertedOn = '2024-03-04';

const registration = (kind: string, name: string) => ({
  registrationId: uuidv7(),
  creditCode: '92150302MA0NAAAA1X',
  legacyNumber: null,
  kind,
  legalForm: kind === 'enterprise' ? '有限责任公司' : '个体工商户',
  name,
  foundedOn: '2020-01-05',
  validFrom: '2020-01-05',
  validTo: null,
});

export const shopName = '乌海市演示餐饮有限公司';

export const registered = (businessId: string, operatorRef = `operator-${businessId}`) => ({
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
    operator: { operatorRef, maskedName: '张*' },
    registration: registration('sole-proprietor', '海勃湾区演示面馆'),
    endedOn: null,
  },
});
export const converted = (businessId: string, on = convertedOn) => ({
  type: 'BusinessConverted',
  subject: `business/${businessId}`,
  data: {
    businessId,
    district: 'haibowan',
    route: 'direct-change',
    proof: 'conversion-certificate',
    certificateNo: '转证-0001',
    convertedOn: on,
    from: registration('sole-proprietor', '海勃湾区演示面馆'),
    to: registration('enterprise', shopName),
    premises: '海勃湾区演示街 1 号',
    businessScope: null,
    legalRepresentative: null,
    sameOperator: true,
  },
});
export const creditListed = (businessId: string, recordId: string, listedOn = '2026-03-02') => ({
  type: 'CreditRecordListed',
  subject: `business/${businessId}`,
  data: {
    businessId,
    recordId,
    grade: 'general',
    against: 'enterprise',
    listedOn,
    publicUntil: null,
    authority: '演示登记机关',
    reason: '未按期公示年度报告',
  },
});
export const creditRepaired = (businessId: string, recordId: string, repairedOn: string) => ({
  type: 'CreditRecordRepaired',
  subject: `business/${businessId}`,
  data: { businessId, recordId, repairedOn },
});
export const closed = (businessId: string, closedOn: string) => ({
  type: 'BusinessClosed',
  subject: `business/${businessId}`,
  data: { businessId, closedOn, manner: 'cancelled' },
});
/** 误登记撤回: with its import, a business is taken back. */
export const takenBack = (businessId: string, closedOn: string) => ({
  type: 'BusinessClosed',
  subject: `business/${businessId}`,
  data: { businessId, closedOn, manner: 'cancelled', voided: true },
});
export const annualReport = (businessId: string, year: string) => ({
  type: 'FiguresReported',
  subject: `business/${businessId}`,
  data: {
    businessId,
    figures: [
      {
        metric: 'turnover',
        period: year,
        value: 100,
        source: 'annual-report',
        reportedOn: '2026-02-01',
      },
    ],
  },
});
export const merged = (businessId: string, absorbedBusinessId: string) => ({
  type: 'BusinessesMerged',
  subject: `business/${businessId}`,
  data: { businessId, absorbedBusinessId, mergedOn: '2026-03-04', reason: '两户并一企' },
});
export const listed = (businessId: string, first = true) => ({
  type: 'FirmListed',
  subject: `member/${businessId}`,
  data: {
    businessId,
    district: 'haibowan',
    pool: 'quota-trade',
    listedOn: '2026-03-02',
    first,
    fromPool: true,
  },
});
