import type { Actor, Role } from '@tisheng/contracts';
import type { Entry } from './entry.ts';

const watchers: readonly Role[] = ['leading-office', 'auditor'];
const permitRoles: readonly Role[] = ['permit-officer', 'permit-head'];
const window: readonly Role[] = ['cultivation-officer', 'registrar'];
const finance: readonly Role[] = ['finance-reviewer', 'finance-payer'];

/** Whose duty the steps of each service are; the register's own are everybody's who handles businesses. */
const serviceReaders: Record<string, readonly Role[]> = {
  'conversion-pool': [...watchers, ...window, 'sector-officer'],
  'permit-transfer': [...watchers, ...window],
  'upscale-pools': [
    ...watchers,
    'cultivation-officer',
    'sector-officer',
    'statistics-clerk',
    'finance-reviewer',
  ],
  'subsidy-ledger': [...watchers, ...finance, 'cultivation-officer'],
};

/** The same duties by which business-registry opens the parts of a file. */
const figureReaders: readonly Role[] = [...watchers, ...window, 'sector-officer'];
const creditReaders: readonly Role[] = [...figureReaders, 'finance-reviewer'];
const typeReaders: Partial<Record<Entry['type'], readonly Role[]>> = {
  FiguresReported: figureReaders,
  CreditRecordListed: creditReaders,
  CreditRecordRepaired: creditReaders,
};

export type CaseKind = 'permit' | 'subsidy';

/** 办件、补助 that a person may find by number. */
export function caseKindsFor(roles: readonly Role[]): CaseKind[] {
  const permits = [...(serviceReaders['permit-transfer'] ?? []), ...permitRoles];
  const subsidies = serviceReaders['subsidy-ledger'] ?? [];
  const has = (allowed: readonly Role[]) => allowed.some((role) => roles.includes(role));
  return [
    ...(has(permits) ? ['permit' as const] : []),
    ...(has(subsidies) ? ['subsidy' as const] : []),
  ];
}

/**
 * The facts of a business that are this person's to read. A credit record that was repaired or is no longer public is
 * nobody's any more (信用修复管理办法), whatever past day is asked for.
 */
export function readableBy(
  actor: Pick<Actor, 'roles' | 'bureau'>,
  entries: readonly Entry[],
  today: string,
): Entry[] {
  const gone = recordsGone(entries, today);
  return entries
    .filter((entry) => isReadable(actor, entry))
    .filter((entry) => !recordOf(entry) || !gone.has(recordOf(entry) ?? ''));
}

function isReadable({ roles, bureau }: Pick<Actor, 'roles' | 'bureau'>, entry: Entry): boolean {
  const allowed = typeReaders[entry.type] ?? serviceReaders[entry.service];
  if (!allowed || allowed.some((role) => roles.includes(role))) return true;
  if (entry.service !== 'permit-transfer') return false;
  const isOwn = 'department' in entry.data && entry.data.department === bureau;
  return isOwn && permitRoles.some((role) => roles.includes(role));
}

function recordOf(entry: Entry): string | null {
  const isCredit = entry.type === 'CreditRecordListed' || entry.type === 'CreditRecordRepaired';
  return isCredit ? entry.data.recordId : null;
}

function recordsGone(entries: readonly Entry[], today: string): Set<string> {
  const gone = entries.flatMap((entry) => {
    if (entry.type === 'CreditRecordRepaired') return [entry.data.recordId];
    if (entry.type !== 'CreditRecordListed') return [];
    const { recordId, publicUntil } = entry.data;
    return publicUntil !== null && publicUntil < today ? [recordId] : [];
  });
  return new Set(gone);
}
