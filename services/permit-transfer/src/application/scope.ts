import type { Actor, Role } from '@tisheng/contracts';

/** Who may look: the department at its own, the district's people at theirs, the leading office at all it is given. */
export const readerRoles = [
  'permit-officer',
  'permit-head',
  'cultivation-officer',
  'registrar',
  'leading-office',
  'auditor',
] as const satisfies readonly Role[];

const departmentRoles: readonly Role[] = ['permit-officer', 'permit-head'];

export type Scope = { districts: string[]; department: string | null };

/** Every list and every read passes this predicate in SQL. */
export function scopeOf({ districts, roles, bureau }: Actor): Scope {
  const looksWider = roles.some(
    (role) => (readerRoles as readonly Role[]).includes(role) && !departmentRoles.includes(role),
  );
  return { districts, department: looksWider ? null : bureau };
}
