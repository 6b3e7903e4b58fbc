import type { Finding } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { type Entitlement, lose, review } from './entitlement.ts';

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

const look = (entitlement: Entitlement, findings: Finding[] = passed, today = '2026-03-04') => {
  const { facts, changes } = review(entitlement, findings, ground, today);
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

  test('leaves a lost one alone', () => {
    expect(look({ ...watching, status: 'lost' }).types).toEqual([]);
  });
});

describe('lose', () => {
  test('says so once, with the reason', () => {
    const { facts, changes } = lose(watching, '2026-01-01 注销', '2026-01-01');
    expect(facts).toMatchObject([{ type: 'EntitlementLost', data: { reason: '2026-01-01 注销' } }]);
    expect(lose({ ...watching, ...changes }, '注销', '2026-01-02').facts).toEqual([]);
  });
});
