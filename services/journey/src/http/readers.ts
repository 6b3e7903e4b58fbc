import type { Access } from '@tisheng/service-kit/http';

/** Who may look at businesses and tasks; what they see is limited to their bureau and districts in SQL. */
export const readers: Access = [
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
export const cityWatchers: Access = ['leading-office', 'auditor'];
