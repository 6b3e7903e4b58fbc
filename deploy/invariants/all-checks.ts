import { auditChecks } from './audit-checks.ts';
import type { Check } from './check.ts';
import { eventChecks } from './event-checks.ts';
import { ledgerChecks } from './ledger-checks.ts';
import { permitChecks } from './permit-checks.ts';
import { poolChecks } from './pool-checks.ts';

/** Every check, by the number of its invariant. */
export const allChecks: readonly Check[] = [
  ...ledgerChecks,
  ...permitChecks,
  ...poolChecks,
  ...eventChecks,
  ...auditChecks,
].toSorted((a, b) => Number(a.invariant.slice(1)) - Number(b.invariant.slice(1)));
