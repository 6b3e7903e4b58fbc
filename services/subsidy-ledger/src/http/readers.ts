import type { Role } from '@tisheng/contracts';

/** Who may read the ledger; each sees the districts of the signed token only. */
export const readers = [
  'cultivation-officer',
  'finance-reviewer',
  'finance-payer',
  'leading-office',
  'auditor',
] as const satisfies readonly Role[];

export const payers = ['finance-payer', 'finance-reviewer'] as const satisfies readonly Role[];
