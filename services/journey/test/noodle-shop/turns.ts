import { caseFact, due, food, health } from './permits.ts';
import { about, fact, found, ground, type StoryFact, shop, uuid } from './shop.ts';
import { claimFact, lineage } from './subsidy.ts';
import { member } from './upscale.ts';

const candidate = `candidate/${shop}`;
const entitlement = `entitlement/${shop}/conversion-subsidy`;
const other = '019aa000-0000-7000-8000-000000000002';

/** Turns that the story of the noodle shop did not take. */
export const turns: StoryFact[] = [
  fact('CandidateReleased', '2026-02-28', candidate, {
    ...about,
    releasedOn: '2026-02-28',
    reason: '不再经营',
  }),
  fact('CandidateGraduated', '2026-03-02', candidate, {
    ...about,
    convertedOn: '2026-03-02',
    route: 're-registration',
    fromPool: true,
  }),
  fact('BusinessClosed', '2026-02-28', `business/${shop}`, {
    businessId: shop,
    closedOn: '2026-02-28',
    manner: 'cancelled',
  }),
  caseFact('TransferDeemedAccepted', '2026-03-11', 'health', {
    ...health,
    receivedOn: '2026-03-03',
    acceptedOn: '2026-03-03',
    deemedOn: '2026-03-11',
    track: 'transfer',
    promise: due('2026-03-12'),
    statutory: due('2026-03-31'),
    calendarVersion: 1,
    ground: ground('permit-transfer-promise', '举措21'),
  }),
  caseFact('DueDayPassed', '2026-03-16', 'health', {
    ...health,
    clock: 'promise',
    dueOn: '2026-03-13',
    noticedOn: '2026-03-16',
  }),
  caseFact('LimitExtended', '2026-03-10', 'health', {
    ...health,
    extendedOn: '2026-03-10',
    workdays: 10,
    reason: '材料需核验',
    statutory: due('2026-04-15'),
  }),
  caseFact('TransferRefused', '2026-03-10', 'health', {
    ...health,
    refusedOn: '2026-03-10',
    reason: '场所不符合卫生要求',
    legalBasis: '公共场所卫生管理条例 第4条',
  }),
  caseFact('TransferWithdrawn', '2026-03-10', 'health', {
    ...health,
    withdrawnOn: '2026-03-10',
    reason: '申请人撤回',
  }),
  caseFact('ScanAdded', '2026-03-12', 'health', {
    ...health,
    fileId: uuid('f9'),
    addedOn: '2026-03-12',
    kind: 'delivery-receipt',
    contentHash: '0'.repeat(64),
  }),
  fact('PermitTakenBack', '2026-03-10', `permit/${uuid('b0')}`, {
    ...about,
    permitId: uuid('b0'),
    department: 'market-regulation',
    permitTypeName: '食品经营许可',
    permitNumber: 'JY11503020000000',
    takenBackOn: '2026-03-10',
    reason: '误导入，已随导入撤回',
  }),
  caseFact('TransferReassigned', '2026-03-05', 'food', {
    ...food,
    reassignedOn: '2026-03-05',
    officerId: 'officer-7',
    officerName: '赵经办',
  }),
  fact('EntitlementSuspended', '2028-03-03', entitlement, {
    ...lineage,
    suspendedOn: '2028-03-03',
    reason: '列入不良信用记录',
  }),
  fact('EntitlementResumed', '2028-03-04', entitlement, {
    ...lineage,
    resumedOn: '2028-03-04',
    reason: '信用已修复',
  }),
  fact('EntitlementLost', '2028-03-05', entitlement, {
    ...lineage,
    lostOn: '2028-03-05',
    reason: '已注销',
  }),
  claimFact('ObjectionRaised', '2028-03-08', { raisedOn: '2028-03-08', ground: '经营地点不符' }),
  claimFact('ClaimQueued', '2028-03-15', {
    queuedOn: '2028-03-15',
    amountFen: 10_000_000,
    availableFen: 0,
  }),
  claimFact('AccountCorrectionMoved', '2028-03-15', { movedOn: '2028-03-15', stage: 'proposed' }),
  claimFact('PaymentPrepared', '2028-03-16', {
    preparedOn: '2028-03-16',
    batchId: uuid('8'),
    batchNumber: '批-20280316-0001',
    paymentNo: 'P-2028-0001',
  }),
  claimFact('PaymentSetAside', '2028-03-16', {
    setAsideOn: '2028-03-16',
    batchId: uuid('8'),
    paymentNo: 'P-2028-0001',
    reason: '批次已取消',
  }),
  claimFact('PaymentQuestioned', '2028-03-23', {
    questionedOn: '2028-03-23',
    reason: '与 补-150302-2028-0002 并户后属同一主体',
  }),
  claimFact('PaymentUpheld', '2028-03-24', {
    upheldOn: '2028-03-24',
    reason: '两户在并户以前各自依法享受',
  }),
  claimFact('RecoveryWithdrawn', '2028-03-25', {
    withdrawnOn: '2028-03-25',
    amountFen: 10_000_000,
    decisionNo: '海财追〔2028〕1号',
    reason: '追回登记有误',
  }),
  claimFact('ReceiptWithdrawn', '2028-03-22', {
    withdrawnOn: '2028-03-22',
    paymentNo: 'P-2028-0002',
    result: 'paid',
    reason: '误记',
  }),
  claimFact('ClaimRefused', '2028-03-15', { refusedOn: '2028-03-15', reason: '条件不满足' }),
  claimFact('SubsidyRecovered', '2029-01-10', {
    recoveredOn: '2029-01-10',
    amountFen: 10_000_000,
    decisionNo: '追回-1',
    reason: '材料不实',
  }),
  member('FilingReturned', '2028-06-15', {
    returnedOn: '2028-06-15',
    level: 'city',
    reason: '缺少销售凭证',
  }),
  member('FirmReleased', '2028-06-20', { releasedOn: '2028-06-20', reason: '连续两年低于标准' }),
  member('FirmDelisted', '2029-06-20', { delistedOn: '2029-06-20', reason: 'below-threshold' }),
];

/** 误导入: it was taken back while its permit application was on its way. */
export const takenBack: StoryFact = fact('BusinessClosed', '2026-03-04', `business/${shop}`, {
  businessId: shop,
  closedOn: '2026-03-04',
  manner: 'cancelled',
  voided: true,
});
const stillUsed = {
  businessId: shop,
  service: 'permit-transfer',
  thing: `application/${uuid('a0')}`,
  what: '许可变更申请',
};
export const usedAfterwards: StoryFact[] = [
  fact('TakenBackBusinessUsed', '2026-03-05', `business/${shop}`, {
    ...stillUsed,
    district: 'haibowan',
    name: '海勃湾区老李面馆',
    since: '2026-03-03',
  }),
  fact('TakenBackUseEnded', '2026-03-06', `business/${shop}`, {
    ...stillUsed,
    endedOn: '2026-03-06',
  }),
];

/** 另一户, found by the same screening. */
export const otherHousehold = other;
export const otherSuggested: StoryFact = fact(
  'CandidateSuggested',
  '2026-02-10',
  `candidate/${other}`,
  {
    businessId: other,
    district: 'haibowan',
    suggestedOn: '2026-02-10',
    findings: found,
    priority: false,
    ground: ground('conversion-pool-criteria', '举措20'),
  },
);
/** The other household goes into the shop. */
export const merged: StoryFact = fact('BusinessesMerged', '2026-03-01', `business/${shop}`, {
  businessId: shop,
  absorbedBusinessId: other,
  mergedOn: '2026-03-01',
  reason: '两户同一经营者',
});

export const permitFiled: StoryFact = fact('PermitFiled', '2025-01-05', `permit/${uuid('b0')}`, {
  ...about,
  permitId: uuid('b0'),
  permitTypeId: 'food-permit',
  permitTypeName: '食品经营许可',
  permitNumber: 'JY11503020000000',
  department: 'market-regulation',
  validFrom: '2025-01-05',
  validTo: '2030-01-04',
});
