import { describe, expect, test } from 'vitest';
import { type Approval, approve, approveFromQueue } from './approval.ts';
import type { Claim } from './claim.ts';
import type { Rules } from './conditions.ts';

const today = '2026-03-12';
const ground = { policyId: 'conversion-subsidy', version: 1, citation: '演示方案举措22' };
const claim: Claim = {
  id: '0197d1c0-0000-7000-8000-000000000002',
  number: '补-150302-2026-0001',
  businessId: '0197d1c0-0000-7000-8000-000000000001',
  district: 'haibowan',
  programme: 'conversion-subsidy',
  status: 'publicised',
  amountFen: 10_000_000,
  fundId: null,
  ground,
  lodgedOn: '2026-03-04',
  creditQueriedOn: null,
  verifiedOn: '2026-03-04',
  verifiedBy: { id: 'officer-1', name: '演示专员' },
  publicisedOn: '2026-03-04',
  publicityLastDay: '2026-03-11',
  publicityProvisional: false,
  objection: null,
  approvedOn: null,
  approvedBy: null,
  batchId: null,
  paymentNo: null,
  paymentAttempts: 0,
  paidOn: null,
  recoveredFen: 0,
  holdReason: null,
  accountStale: false,
  proposedBy: null,
  proposalConfirmedBy: null,
  receiptWithdrawal: null,
  paymentQuestion: null,
  refusedReason: null,
};
const award = {
  amountFen: 10_000_000,
  steadyMonths: 24,
  convertedUntil: '2025-12-31',
  secondClaimOfOperator: 'warn' as const,
  creditCheckDaysMax: 30,
  annualReportsMin: 0,
};
const rules: Rules = { programme: 'conversion-subsidy', award, ground, credit: null };
const command: Approval = {
  person: { id: 'reviewer-1', name: '演示审核' },
  rules,
  findings: [{ check: 'credit', detail: '无不良信用记录', passed: true }],
  fund: { id: '0197d1c0-0000-7000-8000-000000000003', availableFen: 10_000_000 },
  queuedBefore: null,
};
const outcome = (given: Partial<Approval> = {}, of: Partial<Claim> = {}, on = today) =>
  approve({ ...claim, ...of }, { ...command, ...given }, on).facts.map(({ type }) => type);
const refusal = (code: string) => expect.objectContaining({ code });

describe('approve', () => {
  test('reserves when the fund has just enough', () => {
    expect(outcome()).toEqual(['ClaimApproved']);
  });

  test.each([
    ['there is a fen too little', { fund: { id: 'x', availableFen: 9_999_999 } }],
    ['the district has no fund this year', { fund: null }],
    ['somebody who applied earlier waits', { queuedBefore: '补-150302-2026-0000' }],
  ])('queues when %s', (_, given) => {
    expect(outcome(given)).toEqual(['ClaimQueued']);
  });

  test('says once that a claim waits', () => {
    expect(outcome({ fund: null }, { status: 'queued-for-funds' })).toEqual([]);
  });

  test('refuses on the last day of the publicity, and not the day after', () => {
    expect(() => outcome({}, {}, '2026-03-11')).toThrow(refusal('publicity-not-ended'));
    expect(outcome({}, {}, '2026-03-12')).toEqual(['ClaimApproved']);
  });

  test('refuses without an amount, and takes one that a later version sets', () => {
    const unset: Rules = { ...rules, award: { ...award, amountFen: null } };
    expect(() => outcome({ rules: unset }, { amountFen: null })).toThrow(refusal('amount-not-set'));
    const { changes } = approve({ ...claim, amountFen: null }, command, today);
    expect(changes.amountFen).toBe(10_000_000);
  });

  test('keeps the amount of the version at application', () => {
    const raised: Rules = { ...rules, award: { ...award, amountFen: 99 } };
    expect(approve(claim, { ...command, rules: raised }, today).changes.amountFen).toBe(10_000_000);
  });

  test('refuses a failed condition and missing data by different names', () => {
    const failedOne = [{ check: 'credit', detail: '列入', passed: false }];
    const unknownOne = [{ check: 'enterprise', detail: '未知', passed: null }];
    expect(() => outcome({ findings: failedOne })).toThrow(refusal('conditions-not-met'));
    expect(() => outcome({ findings: unknownOne })).toThrow(refusal('data-missing'));
  });

  test.each(['lodged', 'objected', 'approved', 'paid', 'refused'] as const)(
    'is not available for a claim that is %s',
    (status) => {
      expect(() => outcome({}, { status })).toThrow(refusal('not-available'));
    },
  );
});

describe('approveFromQueue', () => {
  const queued: Claim = {
    ...claim,
    status: 'queued-for-funds',
    approvedBy: command.person,
  };
  const { findings } = command;
  const fundId = command.fund?.id ?? '';

  test('approves in the name of who approved it into the queue', () => {
    const decision = approveFromQueue(queued, { rules, findings, fundId }, today);
    expect(decision?.changes).toMatchObject({ status: 'approved', approvedBy: command.person });
  });

  test('leaves one whose conditions no longer hold to a person', () => {
    const bad = [{ check: 'credit', detail: '列入', passed: false }];
    expect(approveFromQueue(queued, { rules, findings: bad, fundId }, today)).toBeNull();
  });
});
