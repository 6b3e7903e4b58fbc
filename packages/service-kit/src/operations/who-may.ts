import type { Role } from '@tisheng/contracts';

/** Whoever sees what is stuck. Payloads are masked for all of them. */
export const watchers: readonly Role[] = ['system-admin', 'leading-office', 'auditor'];

/** Whoever mends it. */
export const menders: readonly Role[] = ['system-admin'];

/**
 * Whoever agrees that a fact has no effect here. That is a decision on the business and not on the machine: the
 * leading office answers for the whole way of a business, and gains no other right by it.
 */
export const confirmers: readonly Role[] = ['leading-office'];
