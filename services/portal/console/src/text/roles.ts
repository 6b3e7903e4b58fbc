import type { Role } from '@tisheng/contracts';
import { roleNames } from '@tisheng/contracts/words';

/** Who finds what; the services decide what it shows, by the same roles. */
export const readers: readonly Role[] = [
  'cultivation-officer',
  'registrar',
  'permit-officer',
  'permit-head',
  'finance-reviewer',
  'finance-payer',
  'statistics-clerk',
  'sector-officer',
  'leading-office',
  'auditor',
];

export const roles = {
  gzq: ['cultivation-officer', 'leading-office', 'registrar', 'sector-officer', 'auditor'],
  sishang: [
    'cultivation-officer',
    'sector-officer',
    'statistics-clerk',
    'leading-office',
    'auditor',
  ],
  permits: [
    'permit-officer',
    'permit-head',
    'cultivation-officer',
    'registrar',
    'leading-office',
    'auditor',
  ],
  subsidies: [
    'cultivation-officer',
    'finance-reviewer',
    'finance-payer',
    'leading-office',
    'auditor',
  ],
  accounts: ['security-admin', 'auditor'],
  operations: ['system-admin', 'leading-office', 'auditor'],
  rulePreview: ['policy-editor', 'policy-publisher', 'leading-office', 'permit-head'],
} as const satisfies Record<string, readonly Role[]>;

export const roleName = (role: Role): string => roleNames[role];
