import type { Role } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import type { Account, Entry } from './account.ts';
import {
  change,
  confirmRights,
  type Deciding,
  disable,
  enable,
  open,
  rejectRights,
  resetPassword,
} from './administration.ts';

const entry: Entry = {
  name: '演示专员',
  bureau: 'finance',
  roles: ['leading-office'],
  districts: ['wuda'],
};
const account: Account = {
  ...entry,
  id: 'u1',
  username: 'officer',
  status: 'active',
  version: 1,
  passwordDue: false,
  proposal: null,
};
const first = { id: 'a1', name: '演示管理员甲' };
const second = { id: 'a2', name: '演示管理员乙' };
const by = (actor = first, administrators = 2): Deciding => ({
  actor,
  administrators,
  reason: '岗位调整',
  at: '2026-03-02T01:00:00.000Z',
});
const withRoles = (...roles: Role[]): Entry => ({ ...entry, roles });
const codeOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a grant of rights to money or administration', () => {
  test('waits for a second administrator, while the rest holds at once', () => {
    const changed = change(account, { ...withRoles('finance-payer'), name: '演示支付' }, by());
    expect(changed).toMatchObject({
      name: '演示支付',
      roles: [],
      proposal: { roles: ['finance-payer'], by: first, reason: '岗位调整' },
    });
    expect(confirmRights(changed, by(second))).toMatchObject({
      roles: ['finance-payer'],
      proposal: null,
    });
  });

  test('is not confirmed by who proposed it, nor by who would get it', () => {
    const changed = change(account, withRoles('finance-payer'), by());
    expect(codeOf(() => confirmRights(changed, by(first)))).toBe('second-person-needed');
    expect(codeOf(() => confirmRights(changed, by({ ...second, id: 'u1' })))).toBe('own-account');
  });

  test('is gone when it is rejected, and cannot be confirmed then', () => {
    const rejected = rejectRights(change(account, withRoles('finance-payer'), by()));
    expect([rejected.roles, rejected.proposal]).toEqual([[], null]);
    expect(codeOf(() => confirmRights(rejected, by(second)))).toBe('nothing-proposed');
  });

  test('holds at once where there is one administrator only', () => {
    expect(change(account, withRoles('finance-payer'), by(first, 1)).roles).toEqual([
      'finance-payer',
    ]);
  });

  test('is none when the person has the rights already', () => {
    const payer = { ...account, roles: ['finance-payer' as const] };
    expect(change(payer, { ...withRoles('finance-payer'), name: '演示改名' }, by()).proposal).toBe(
      null,
    );
  });

  test('waits for a new account too, which may work with the rest meanwhile', () => {
    const opened = open('u2', 'new', withRoles('leading-office', 'finance-reviewer'), by());
    expect(opened).toMatchObject({
      roles: ['leading-office'],
      passwordDue: true,
      proposal: { roles: ['leading-office', 'finance-reviewer'] },
    });
  });
});

describe('an account', () => {
  test.each<[string, () => unknown, string]>([
    [
      'of one who would review and pay is refused',
      () => change(account, withRoles('finance-reviewer', 'finance-payer'), by()),
      'roles-exclude-each-other',
    ],
    [
      'of a payer outside the finance bureau is refused',
      () => open('u2', 'x', { ...withRoles('finance-payer'), bureau: 'health' }, by()),
      'role-not-of-bureau',
    ],
    [
      'is not changed by its holder',
      () => change(account, entry, by({ ...first, id: 'u1' })),
      'own-account',
    ],
    [
      'is not shut by its holder',
      () => disable(account, by({ ...first, id: 'u1' })),
      'own-account',
    ],
    [
      'is not reset by its holder',
      () => resetPassword(account, by({ ...first, id: 'u1' })),
      'own-account',
    ],
    ['is not shut twice', () => disable({ ...account, status: 'disabled' }, by()), 'already-so'],
    ['is not opened twice', () => enable(account, by()), 'already-so'],
    [
      'does not come back with roles that exclude each other by now',
      () => enable({ ...account, status: 'disabled', roles: ['auditor', 'system-admin'] }, by()),
      'roles-exclude-each-other',
    ],
  ])('%s', (_, act, code) => {
    expect(codeOf(act)).toBe(code);
  });

  test('that is shut loses what was proposed for it', () => {
    const proposed = change(account, withRoles('finance-payer'), by());
    expect(disable(proposed, by(second))).toMatchObject({ status: 'disabled', proposal: null });
  });
});

describe('the last security administrator', () => {
  const last: Account = {
    ...account,
    id: 'a9',
    bureau: 'city-information',
    roles: ['security-admin'],
  };

  test('cannot be shut or moved to another post', () => {
    expect(codeOf(() => disable(last, by(first, 1)))).toBe('last-administrator');
    const other: Entry = { ...last, roles: ['system-admin'] };
    expect(codeOf(() => change(last, other, by(first, 1)))).toBe('last-administrator');
  });

  test('can go when another is there', () => {
    expect(disable(last, by(first, 2)).status).toBe('disabled');
  });
});
