import type { Role } from '@tisheng/contracts';

/** What of a file not everybody reads who may open it. */
export const guardedParts = ['figures', 'credit', 'proposals'] as const;
export type GuardedPart = (typeof guardedParts)[number];

/** 市场主体的一般信息: those who handle businesses; who administers accounts or texts handles none. */
export const businessReaders = [
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
] as const satisfies readonly Role[];

/**
 * By duty: figures serve cultivation, trades and the register; credit also those who judge an award. No figure goes
 * to the statisticians' clerk, since none may come near a statistical return (统计法 第28条).
 */
const readersOf: Record<GuardedPart, readonly Role[]> = {
  figures: ['cultivation-officer', 'sector-officer', 'registrar', 'leading-office', 'auditor'],
  credit: [
    'cultivation-officer',
    'sector-officer',
    'registrar',
    'finance-reviewer',
    'leading-office',
    'auditor',
  ],
  proposals: ['registrar', 'leading-office', 'auditor'],
};

export const mayRead = (roles: readonly Role[], part: GuardedPart): boolean =>
  roles.some((role) => readersOf[part].includes(role));

export const withheldFrom = (roles: readonly Role[]): GuardedPart[] =>
  guardedParts.filter((part) => !mayRead(roles, part));
