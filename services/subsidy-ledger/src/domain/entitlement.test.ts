import type { Finding } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { type Entitlement, open, review, type Seen } from './entitlement.ts';

const ground = { policyId: 'conversion-subsidy', version: 1, citation: '演示方案举措22' };
const watching: Entitlement = {
  businessId: '0197d1c0-0000-7000-8000-000000000001',
  programme: 'conversion-subsidy',
  district: 'haibowan',
  status: 'watching',
  openedOn: '2024-03-04',
  maturesOn: '2026-03-04',
  maturedOn: null,
  reason: null,
  findings: [],
  ground,
};
const passed = [{ check: 'credit', detail: '无不良信用记录', passed: true }];
const badCredit = [{ check: 'credit', detail: '列入经营异常名录', passed: false }];
const unknown = [{ check: 'enterprise', detail: '主体类型未知', passed: null }];

const seen: Seen = {
  openedOn: '2024-03-04',
  maturesOn: '2026-03-04',
  gone: null,
  findings: passed,
  ground,
};
const look = (
  entitlement: Entitlement,
  findings: Finding[] = passed,
  today = '2026-03-04',
  given: Partial<Seen> = {},
) => {
  const { facts, changes } = review(entitlement, { ...seen, findings, ...given }, today);
  return { types: facts.map(({ type }) => type), status: changes.status ?? entitlement.status };
};

describe('review', () => {
  test.each([
    ['2026-03-03', [], 'watching'],
    ['2026-03-04', ['EntitlementMatured'], 'matured'],
  ])('on %s says %j', (today, types, status) => {
    expect(look(watching, passed, today)).toEqual({ types, status });
  });

  test('waits for missing data without calling it a failure', () => {
    expect(look(watching, unknown)).toEqual({ types: [], status: 'watching' });
  });

  test('suspends for bad credit, once', () => {
    expect(look(watching, badCredit)).toEqual({
      types: ['EntitlementSuspended'],
      status: 'suspended',
    });
    expect(look({ ...watching, status: 'suspended' }, badCredit).types).toEqual([]);
  });

  test('resumes by repair, and matures in the same breath when the day has come', () => {
    const suspended: Entitlement = { ...watching, status: 'suspended' };
    expect(look(suspended, passed, '2026-03-03')).toEqual({
      types: ['EntitlementResumed'],
      status: 'watching',
    });
    expect(look(suspended)).toEqual({
      types: ['EntitlementResumed', 'EntitlementMatured'],
      status: 'matured',
    });
  });

  test('suspends a matured one too, and gives it back matured, without maturing it twice', () => {
    const matured: Entitlement = { ...watching, status: 'matured', maturedOn: '2026-03-04' };
    expect(look(matured, badCredit).types).toEqual(['EntitlementSuspended']);
    expect(look({ ...matured, status: 'suspended' })).toEqual({
      types: ['EntitlementResumed'],
      status: 'matured',
    });
    expect(look(matured).types).toEqual([]);
  });

  test.each([
    ['enterprise', 'suspended', ['EntitlementSuspended']],
    ['steady', 'watching', []],
  ])('stops for a failed %s: %s, for time it waits', (check, status, types) => {
    expect(look(watching, [{ check, detail: '不符', passed: false }])).toEqual({ types, status });
  });

  test('tells a matured one whose data is gone that it stops, without losing its day', () => {
    const matured: Entitlement = { ...watching, status: 'matured', maturedOn: '2026-03-04' };
    expect(look(matured, unknown)).toEqual({ types: ['EntitlementSuspended'], status: 'watching' });
  });

  test('tells its days again when an absorbed business turns out to have converted earlier', () => {
    const moved = { openedOn: '2023-01-10', maturesOn: '2025-01-10' };
    const { facts, changes } = review(watching, { ...seen, ...moved }, '2026-01-01');
    expect(facts.map(({ type }) => type)).toEqual(['EntitlementOpened', 'EntitlementMatured']);
    expect(changes).toMatchObject({ ...moved, status: 'matured', maturedOn: '2026-01-01' });
  });

  test('takes the maturity back when the first conversion turns out to be later', () => {
    const matured: Entitlement = { ...watching, status: 'matured', maturedOn: '2026-03-04' };
    const later = { openedOn: '2025-01-10', maturesOn: '2027-01-10' };
    const wait = [{ check: 'steady', detail: '2027-01-10 届满', passed: false }];
    const { changes } = review(matured, { ...seen, ...later, findings: wait }, '2026-04-01');
    expect(changes).toMatchObject({ ...later, status: 'watching', maturedOn: null });
  });

  test('loses once, with the reason, and comes back when the business does', () => {
    const gone = { reason: '2026-01-01 注销', on: '2026-01-01' };
    const { facts, changes } = review(watching, { ...seen, gone }, '2026-01-02');
    expect(facts).toMatchObject([{ type: 'EntitlementLost', data: { reason: gone.reason } }]);
    const lost = { ...watching, ...changes };
    expect(review(lost, { ...seen, gone }, '2026-01-03').facts).toEqual([]);
    expect(look(lost, passed, '2026-03-03')).toEqual({
      types: ['EntitlementResumed'],
      status: 'watching',
    });
  });
});

describe('open', () => {
  test('begins to watch, and says from when to when', () => {
    const { watch, facts } = open(watching, seen);
    expect(watch).toEqual({ ...watching, ground });
    expect(facts).toMatchObject([
      { type: 'EntitlementOpened', data: { openedOn: '2024-03-04', maturesOn: '2026-03-04' } },
    ]);
  });
});
