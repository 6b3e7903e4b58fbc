import { about, fact, found, ground, type StoryFact, shop, uuid } from './shop.ts';

const claimId = '019aa000-0000-7000-8000-0000000000d1';
export const lineage = { ...about, programme: 'conversion-subsidy' };
const claim = { ...lineage, claimId, number: '补-150302-2028-0001' };
const subsidyGround = ground('conversion-subsidy', '举措22');
export const claimFact = (type: string, on: string, data: Record<string, unknown>) =>
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
