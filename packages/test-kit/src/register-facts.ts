import type { ToldFact } from './facts-by-hand.ts';

/** Facts of the register as its contract has them; what a test does not name is the same in all. */
export type ARegistration = ReturnType<typeof aRegistration>;

export const aRegistration = (registrationId: string, given: object = {}) => ({
  registrationId,
  creditCode: null,
  legacyNumber: '150302600000004',
  kind: 'sole-proprietor',
  legalForm: '个体工商户',
  name: '乌海市海勃湾区演示面馆',
  foundedOn: '2023-01-05',
  validFrom: '2023-01-05',
  validTo: null,
  ...given,
});

const told = (type: string, businessId: string, data: object): ToldFact => ({
  type,
  subject: `business/${businessId}`,
  data: { businessId, ...data },
});

export const registered = (businessId: string, registration: ARegistration, given: object = {}) =>
  told('BusinessRegistered', businessId, {
    district: 'haibowan',
    street: null,
    premises: '海勃湾区演示街 1 号',
    industryCode: 'H6210',
    industryName: null,
    businessScope: '正餐服务',
    operator: { operatorRef: 'ref-1', maskedName: '张*' },
    registration,
    endedOn: null,
    ...given,
  });

/** A noodle shop of 海勃湾, a household since that day; its number makes its registration. */
export const household = (businessId: string, foundedOn = '2024-01-05') =>
  registered(businessId, householdRegistration(businessId, foundedOn));

/** The same registration, for what is told of it later. */
export const householdRegistration = (registrationId: string, foundedOn = '2024-01-05') =>
  aRegistration(registrationId, {
    name: `乌海市海勃湾区演示面馆${foundedOn}`,
    foundedOn,
    validFrom: foundedOn,
  });

/** 一般纳税人, and no figure told. */
export const generalTaxpayer = (businessId: string) => reported(businessId);

export const registrationChanged = (
  businessId: string,
  { registrationId }: ARegistration,
  changedOn: string,
  changes: object,
) => told('RegistrationChanged', businessId, { registrationId, changedOn, changes });

export const converted = (
  businessId: string,
  [from, to]: readonly [ARegistration, ARegistration],
  convertedOn: string,
  given: object = {},
) =>
  told('BusinessConverted', businessId, {
    district: 'haibowan',
    route: 're-registration',
    proof: 'conversion-certificate',
    certificateNo: '转证-0001',
    convertedOn,
    from,
    to: { ...to, kind: 'enterprise', legalForm: '有限责任公司' },
    premises: '海勃湾区演示街 2 号',
    businessScope: null,
    legalRepresentative: { operatorRef: 'ref-2', maskedName: '李*' },
    sameOperator: false,
    ...given,
  });

export const merged = (businessId: string, absorbedBusinessId: string, mergedOn: string) =>
  told('BusinessesMerged', businessId, { absorbedBusinessId, mergedOn, reason: '重复登记' });

export const splitOff = (businessId: string, fromBusinessId: string, splitOn: string) =>
  told('BusinessSplitOff', businessId, { fromBusinessId, splitOn, reason: '误并' });

export const closed = (businessId: string, closedOn: string, given: object = {}) =>
  told('BusinessClosed', businessId, { closedOn, manner: 'cancelled', ...given });

export const reported = (businessId: string, ...figures: object[]) =>
  told('FiguresReported', businessId, {
    generalTaxpayer: true,
    figures: figures.map((figure) => ({
      metric: 'turnover',
      period: '2025',
      value: 100,
      source: 'tax',
      reportedOn: '2026-02-01',
      ...figure,
    })),
  });

export const creditListed = (businessId: string, recordId: string, given: object = {}) =>
  told('CreditRecordListed', businessId, {
    recordId,
    grade: 'general',
    against: 'household',
    listedOn: '2026-01-01',
    publicUntil: null,
    authority: '市场监督管理局',
    reason: '演示',
    ...given,
  });

export const creditRepaired = (businessId: string, recordId: string, repairedOn: string) =>
  told('CreditRecordRepaired', businessId, { recordId, repairedOn });
