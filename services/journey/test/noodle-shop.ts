import type { ToldFact } from '@tisheng/test-kit';

const district = 'haibowan';
export const shop = '019aa000-0000-7000-8000-000000000001';
export const codes = { household: '92150302MA0ABCDE1X', enterprise: '91150302MA0ABCDE2Y' };
export const caseIds = {
  food: '019aa000-0000-7000-8000-0000000000c1',
  health: '019aa000-0000-7000-8000-0000000000c2',
  tobacco: '019aa000-0000-7000-8000-0000000000c3',
};
const claimId = '019aa000-0000-7000-8000-0000000000d1';
const applicationId = '019aa000-0000-7000-8000-0000000000a1';
const uuid = (last: string) => `019aa000-0000-7000-8000-${last.padStart(12, '0')}`;
const ground = (policyId: string, citation: string) => ({ policyId, version: 1, citation });
const found = [{ check: 'registered-months', detail: '注册登记满 14 个月', passed: true }];

/** Told day by day; `on` is the day in the world. */
export type StoryFact = ToldFact & { occurredOn: string };

function fact(
  type: string,
  occurredOn: string,
  subject: string,
  data: Record<string, unknown>,
): StoryFact {
  return { type, occurredOn, subject, data };
}

export const registration = (changes: Record<string, unknown> = {}) => ({
  registrationId: uuid('f1'),
  creditCode: codes.household,
  legacyNumber: null,
  kind: 'sole-proprietor',
  legalForm: '个体工商户',
  name: '海勃湾区老李面馆',
  foundedOn: '2024-12-20',
  validFrom: '2024-12-20',
  validTo: null,
  ...changes,
});

export const registered = (businessId = shop, changes: Record<string, unknown> = {}): StoryFact =>
  fact('BusinessRegistered', '2024-12-20', `business/${businessId}`, {
    businessId,
    district,
    street: null,
    premises: '人民路 1 号',
    industryCode: '6210',
    industryName: '正餐服务',
    businessScope: null,
    operator: null,
    registration: registration(changes),
    endedOn: null,
  });

const about = { businessId: shop, district };
const candidate = `candidate/${shop}`;
const officer = { id: 'officer-1', name: '王专员' };

export const cultivation: StoryFact[] = [
  fact('CandidateSuggested', '2026-02-10', candidate, {
    ...about,
    suggestedOn: '2026-02-10',
    findings: found,
    priority: true,
    ground: ground('conversion-pool-criteria', '举措20'),
  }),
  fact('CandidateAdmitted', '2026-02-11', candidate, {
    ...about,
    admittedOn: '2026-02-11',
    findings: found,
    priority: true,
    ground: ground('conversion-pool-criteria', '举措20'),
  }),
  fact('OfficerAssigned', '2026-02-12', candidate, {
    ...about,
    officer,
    nextFollowUpOn: '2026-02-20',
  }),
  fact('VisitRecorded', '2026-02-20', candidate, {
    ...about,
    visitId: uuid('e1'),
    visitedOn: '2026-02-20',
    summary: '讲解转企政策',
    needs: '担心税负',
    nextFollowUpOn: '2026-03-05',
  }),
  fact('WillingnessRecorded', '2026-02-27', candidate, {
    ...about,
    willingness: 'willing',
    recordedOn: '2026-02-27',
  }),
];

export const converted: StoryFact = fact('BusinessConverted', '2026-03-02', `business/${shop}`, {
  ...about,
  route: 're-registration',
  proof: 'conversion-certificate',
  certificateNo: '转企证-150302-2026-0001',
  convertedOn: '2026-03-02',
  from: registration(),
  to: registration({
    registrationId: uuid('f2'),
    creditCode: codes.enterprise,
    kind: 'enterprise',
    legalForm: '有限责任公司',
    name: '乌海市老李餐饮有限公司',
  }),
  premises: '人民路 1 号',
  businessScope: null,
  legalRepresentative: null,
  sameOperator: true,
});

type Permit = { key: keyof typeof caseIds; department: string; name: string; number: string };
const permits: Permit[] = [
  { key: 'food', department: 'market-regulation', name: '食品经营许可', number: '0001' },
  { key: 'health', department: 'health', name: '公共场所卫生许可', number: '0002' },
  { key: 'tobacco', department: 'tobacco', name: '烟草专卖零售许可', number: '0003' },
];
const due = (dueOn: string | null) => ({ dueOn, provisional: false });

export function permitCase({ key, department, number }: Permit) {
  return {
    ...about,
    caseId: caseIds[key],
    number: `许转-150302-2026-${number}`,
    applicationId,
    department,
    permitTypeId: `${key}-permit`,
  };
}
const [food, health, tobacco] = permits.map(permitCase);
const caseFact = (
  type: string,
  on: string,
  key: keyof typeof caseIds,
  data: Record<string, unknown>,
) => fact(type, on, `case/${caseIds[key]}`, data);

export const received: StoryFact[] = [
  fact('ApplicationReceived', '2026-03-03', `application/${applicationId}`, {
    ...about,
    applicationId,
    receivedOn: '2026-03-03',
    permitIds: permits.map((_, i) => uuid(`b${i}`)),
    awaitingCertificate: false,
  }),
  ...permits.map((permit, i) =>
    caseFact('TransferReceived', '2026-03-03', permit.key, {
      ...permitCase(permit),
      permitTypeName: permit.name,
      permitId: uuid(`b${i}`),
      receivedOn: '2026-03-03',
      acceptanceDue: due('2026-03-10'),
      findings: [],
    }),
  ),
];

const accepted = {
  receivedOn: '2026-03-03',
  acceptedOn: '2026-03-04',
  track: 'transfer',
  promise: due('2026-03-13'),
  statutory: due('2026-04-01'),
  calendarVersion: 1,
  ground: ground('permit-transfer-promise', '举措21'),
};
const completed = (on: string) => ({
  permitId: uuid('b0'),
  completedOn: on,
  newPermitNumber: 'JY11503020000001',
  validTo: null,
  onTime: true,
  departmentWorkdays: 3,
  applicantWorkdays: 0,
  deductedWorkdays: 0,
});

export const acceptance: StoryFact[] = [
  caseFact('TransferAccepted', '2026-03-04', 'food', { ...food, ...accepted }),
  caseFact('TransferAccepted', '2026-03-04', 'health', { ...health, ...accepted }),
  caseFact('CorrectionRequested', '2026-03-04', 'tobacco', {
    ...tobacco,
    requestedOn: '2026-03-04',
    noticeNo: '补正-1',
    items: ['新营业执照'],
  }),
];
export const suspension: StoryFact = caseFact('ClockSuspended', '2026-03-05', 'health', {
  ...health,
  kind: 'inspection',
  noticeNo: '特别-1',
  suspendedOn: '2026-03-05',
  expectedDays: 10,
  expectedUntil: '2026-03-15',
  promise: due(null),
  statutory: due(null),
});
export const handling: StoryFact[] = [
  suspension,
  caseFact('TransferCompleted', '2026-03-06', 'food', { ...food, ...completed('2026-03-06') }),
  caseFact('CorrectionSupplied', '2026-03-06', 'tobacco', {
    ...tobacco,
    suppliedOn: '2026-03-06',
    acceptanceDue: due('2026-03-13'),
  }),
  caseFact('SuspensionOverran', '2026-03-16', 'health', {
    ...health,
    expectedUntil: '2026-03-15',
    noticedOn: '2026-03-16',
  }),
  caseFact('ClockResumed', '2026-03-17', 'health', {
    ...health,
    resumedOn: '2026-03-17',
    promise: due('2026-03-24'),
    statutory: due('2026-04-13'),
  }),
  caseFact('TransferCompleted', '2026-03-20', 'health', { ...health, ...completed('2026-03-20') }),
  caseFact('TransferRerouted', '2026-03-18', 'tobacco', {
    ...tobacco,
    reroutedOn: '2026-03-18',
    differences: [{ field: 'premises', label: '经营场所', old: '人民路 1 号', new: '新华街 2 号' }],
    promise: due(null),
    statutory: due('2026-04-15'),
  }),
  caseFact('TransferCompleted', '2026-04-01', 'tobacco', {
    ...tobacco,
    ...completed('2026-04-01'),
  }),
  fact('ApplicationCompleted', '2026-04-01', `application/${applicationId}`, {
    ...about,
    applicationId,
    completedOn: '2026-04-01',
    cases: Object.values(caseIds).map((caseId) => ({ caseId, outcome: 'completed' })),
  }),
];

const lineage = { ...about, programme: 'conversion-subsidy' };
const claim = { ...lineage, claimId, number: '补-150302-2028-0001' };
const subsidyGround = ground('conversion-subsidy', '举措22');
const claimFact = (type: string, on: string, data: Record<string, unknown>) =>
  fact(type, on, `claim/${claimId}`, { ...claim, ...data });
const paymentNo = 'P-2028-0001';

export const matured: StoryFact = fact(
  'EntitlementMatured',
  '2028-03-02',
  `entitlement/${shop}/conversion-subsidy`,
  { ...lineage, maturedOn: '2028-03-02', findings: found, ground: subsidyGround },
);
export const publicised: StoryFact = claimFact('ClaimPublicised', '2028-03-07', {
  publicisedOn: '2028-03-07',
  lastDay: '2028-03-14',
  provisional: true,
  ground: ground('publicity-period', '演示'),
});
export const subsidy: StoryFact[] = [
  matured,
  claimFact('ClaimLodged', '2028-03-03', {
    lodgedOn: '2028-03-03',
    amountFen: 10_000_000,
    findings: found,
    ground: subsidyGround,
  }),
  claimFact('ClaimVerified', '2028-03-06', { verifiedOn: '2028-03-06', findings: found }),
  publicised,
  claimFact('ClaimApproved', '2028-03-15', {
    approvedOn: '2028-03-15',
    amountFen: 10_000_000,
    fundId: uuid('9'),
    findings: found,
    ground: subsidyGround,
  }),
  claimFact('PaymentInstructed', '2028-03-16', {
    instructedOn: '2028-03-16',
    batchId: uuid('8'),
    paymentNo,
    amountFen: 10_000_000,
  }),
  claimFact('PaymentReturned', '2028-03-17', {
    returnedOn: '2028-03-17',
    paymentNo,
    reason: '户名不符',
  }),
  claimFact('PaymentInstructed', '2028-03-20', {
    instructedOn: '2028-03-20',
    batchId: uuid('7'),
    paymentNo: 'P-2028-0002',
    amountFen: 10_000_000,
  }),
  claimFact('SubsidyPaid', '2028-03-21', {
    paidOn: '2028-03-21',
    paymentNo: 'P-2028-0002',
    amountFen: 10_000_000,
    fundId: uuid('9'),
  }),
];

const firm = { ...about, pool: 'quota-trade' };
const member = (type: string, on: string, data: Record<string, unknown>) =>
  fact(type, on, `member/${shop}`, { ...firm, ...data });
const proximity = {
  metric: 'turnover',
  period: '2028',
  figureFen: 210_000_000,
  source: 'tax',
  thresholdFen: 200_000_000,
  percent: 105,
};
const upscaleGround = ground('upscale-thresholds', '举措24');

export const upscale: StoryFact[] = [
  member('FirmSuggested', '2028-05-01', {
    suggestedOn: '2028-05-01',
    proximity,
    reason: '转企企业',
    ground: upscaleGround,
  }),
  member('FirmAdmitted', '2028-05-08', {
    admittedOn: '2028-05-08',
    tier: 'critical',
    leadBureau: 'commerce',
    proximity,
    ground: upscaleGround,
  }),
  member('ThresholdReached', '2028-06-01', {
    reachedOn: '2028-06-01',
    proximity,
    nextWindowOpensOn: '2028-06-10',
    ground: upscaleGround,
  }),
  member('FilingSubmitted', '2028-06-12', {
    submittedOn: '2028-06-12',
    track: 'monthly',
    windowClosesOn: '2028-06-20',
  }),
  member('FirmListed', '2028-06-28', { listedOn: '2028-06-28', first: true, fromPool: true }),
];

/** 一家面馆: from its first registration to the statisticians' roster. */
export const wholeStory: StoryFact[] = [
  registered(),
  ...cultivation,
  converted,
  ...received,
  ...acceptance,
  ...handling,
  ...subsidy,
  ...upscale,
];
