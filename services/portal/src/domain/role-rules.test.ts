import type { Role } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import { conflictsOf, exclusions, misplacedRoles } from './role-rules.ts';

const pairs = (roles: Role[]) => conflictsOf(roles).map(({ roles: pair }) => pair.join(' + '));

describe('conflictsOf', () => {
  test.each<[Role[], string[]]>([
    [['finance-reviewer', 'finance-payer'], ['finance-reviewer + finance-payer']],
    [['finance-payer', 'registrar'], ['finance-payer + registrar']],
    [['cultivation-officer', 'finance-reviewer'], ['cultivation-officer + finance-reviewer']],
    [
      ['system-admin', 'security-admin', 'auditor'],
      ['system-admin + security-admin', 'system-admin + auditor', 'security-admin + auditor'],
    ],
    [['auditor', 'leading-office'], ['auditor + leading-office']],
    [['statistics-clerk', 'cultivation-officer'], ['statistics-clerk + cultivation-officer']],
    [['permit-officer', 'permit-head'], []],
    [['policy-editor', 'policy-publisher'], []],
    [['registrar', 'permit-officer'], []],
    [['finance-payer', 'finance-payer'], []],
  ])('of %j are %j', (roles, expected) => {
    expect(pairs(roles)).toEqual(expected);
    expect(pairs(roles.toReversed())).toHaveLength(expected.length);
  });

  test('each say why and by which text', () => {
    expect(exclusions.filter(({ reason, citation }) => !reason || !citation)).toEqual([]);
  });

  test('cite the independence of the statisticians by the number it has since 2024-09-13', () => {
    const [conflict] = conflictsOf(['statistics-clerk', 'sector-officer']);
    expect(conflict?.citation).toContain('统计法 第七条');
  });

  test.each(demonstrationAccounts)('are none in the demonstration: $id', ({ roles, bureau }) => {
    expect([conflictsOf(roles), misplacedRoles(roles, bureau)]).toEqual([[], []]);
  });
});

describe('misplacedRoles', () => {
  test('keeps money with the finance bureau and the roster with the statisticians', () => {
    expect(misplacedRoles(['finance-payer', 'leading-office'], 'leading-office')).toEqual([
      'finance-payer',
    ]);
    expect(misplacedRoles(['statistics-clerk'], 'statistics')).toEqual([]);
  });
});
