import type { Role } from '@tisheng/contracts';
import { type Call, type ServiceUnderTest, serviceUnderTest } from '@tisheng/test-kit';
import { officialCalendar } from '@tisheng/workdays';
import { v7 as uuidv7 } from 'uuid';
import { createApp } from '#app.ts';

export const accountKey = Buffer.alloc(32, 7).toString('base64');

const person = (id: string, name: string, role: Role): NonNullable<Call['as']> => ({
  id,
  name,
  roles: [role],
  districts: ['haibowan'],
});
export const officer = person('officer-1', '演示专员', 'cultivation-officer');
/** 初审 by another person than the one who lodged. */
export const verifier = person('officer-2', '演示初审', 'cultivation-officer');
export const reviewer = person('reviewer-1', '演示审核', 'finance-reviewer');
export const otherReviewer = person('reviewer-2', '演示复核', 'finance-reviewer');
export const payer = person('payer-1', '演示支付', 'finance-payer');
export const otherPayer = person('payer-2', '演示支付乙', 'finance-payer');
export const foreigner = { ...officer, id: 'officer-9', districts: ['wuda' as const] };

/** Monday; the conversions below are two years old on Wednesday. */
export const startsAt = '2026-03-02T01:00:00Z';
export const convertedOn = '2024-03-04';

export const openLedger = (at = startsAt): Promise<ServiceUnderTest> =>
  serviceUnderTest('subsidy-ledger', (options) => createApp({ ...options, accountKey }), at);

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

export const account = {
  holder: shopName,
  number: '6200000000000006789',
  bankName: '演示银行乌海分行',
  bankCode: '102150300001',
};

/** A business whose two years are over, ready to apply. */
export async function maturedBusiness(ledger: ServiceUnderTest): Promise<string> {
  const businessId = uuidv7();
  await ledger.tell(registered(businessId), converted(businessId, '2024-03-02'));
  return businessId;
}

export async function openedFund(
  ledger: ServiceUnderTest,
  amountFen: number,
  given: object = {},
): Promise<string> {
  const fund = { district: 'haibowan', year: 2026, programme: 'conversion-subsidy', ...given };
  const { body } = await ledger.post('/funds', { as: reviewer, body: fund });
  if (amountFen > 0) await appropriate(ledger, body.id, amountFen, '海财指〔2026〕1号');
  return body.id;
}

/** 下达指标 by two people; answers what the second was answered. */
export async function appropriate(
  ledger: ServiceUnderTest,
  fundId: string,
  amountFen: number,
  documentNo: string,
) {
  const path = `/funds/${fundId}/appropriations`;
  const { body } = await ledger.post(path, { as: reviewer, body: { amountFen, documentNo } });
  return ledger.post(`${path}/${body.appropriationId}/confirmation`, {
    as: otherReviewer,
    body: { accepted: true },
  });
}

export const lodge = (
  ledger: ServiceUnderTest,
  businessId: string,
  given: object = {},
  call: Call = { as: officer },
) =>
  ledger.post('/claims', {
    ...call,
    body: { businessId, programme: 'conversion-subsidy', account, ...given },
  });

export type Brief = { id: string; version: number; status: string; number: string };

/** Lodged, verified and publicised; the publicity ends 2026-03-09 when it begins on the first day. */
export async function publicisedClaim(
  ledger: ServiceUnderTest,
  businessId: string,
  given: object = {},
): Promise<Brief> {
  const { body: lodged } = await lodge(ledger, businessId, given);
  const { body: verified } = await ledger.post(`/claims/${lodged.id}/verification`, {
    as: verifier,
    version: lodged.version,
    body: {},
  });
  const { body } = await ledger.post(`/claims/${lodged.id}/publication`, {
    as: officer,
    version: verified.version,
  });
  return body;
}

export const approve = (ledger: ServiceUnderTest, claim: Brief, as = reviewer) =>
  ledger.post(`/claims/${claim.id}/approval`, { as, version: claim.version });

export async function balancesOf(ledger: ServiceUnderTest, fundId: string) {
  const { body } = await ledger.get('/funds?limit=500', { as: reviewer });
  return body.items.find(({ id }: { id: string }) => id === fundId);
}

export const day = (iso: string) => new Date(`${iso}T01:00:00Z`);
