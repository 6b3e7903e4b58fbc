import { describe, expect, test } from 'vitest';
import { differenceOf } from './accounts.ts';

const entry = {
  username: 'zhangsan',
  name: '演示甲',
  bureau: 'finance' as const,
  roles: ['finance-reviewer' as const],
  districts: ['wuda' as const],
  status: 'active' as const,
};

describe('differenceOf', () => {
  test('tells a change part by part, with what was before', () => {
    const after = { ...entry, name: '演示乙', roles: [], proposed: ['finance-payer' as const] };
    expect(differenceOf(entry, after)).toBe(
      '姓名：演示甲 → 演示乙；角色：财政审核人 → 无；待确认的角色：无 → 财政支付人',
    );
  });

  test('tells all of a new account', () => {
    expect(differenceOf(null, entry)).toBe(
      '用户名：zhangsan；姓名：演示甲；单位：财政局；角色：财政审核人；区：乌达区；状态：正常',
    );
  });

  test('tells nothing of an act that changes nothing', () => {
    expect(differenceOf(entry, { ...entry })).toBe('—');
  });
});
