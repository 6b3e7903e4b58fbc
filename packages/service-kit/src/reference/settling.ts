import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Publications tell what they end since 2026-11-30. Those of before are settled here by the rule that the rulebook
 * followed then as it does now: a version ends on the day before the first later one that takes over, unless that one
 * was withdrawn before it held.
 */
export const settlePolicies = `update reference_policies former
  set effective_to = least(former.stated_to, (
    select min(later.effective_from) - 1 from reference_policies later
    where later.policy_id = former.policy_id and later.scope = former.scope
      and later.version > former.version and later.effective_from >= former.effective_from
      and (later.withdrawn_on is null or later.withdrawn_on > later.effective_from)))`;

/** Permit types are replaced, never withdrawn. */
export const settlePermitTypes = `update reference_permit_types former
  set effective_to = least((former.permit_type ->> 'effectiveTo')::date, (
    select min((later.permit_type ->> 'effectiveFrom')::date) - 1 from reference_permit_types later
    where later.permit_type_id = former.permit_type_id and later.version > former.version
      and later.permit_type ->> 'effectiveFrom' >= former.permit_type ->> 'effectiveFrom'))`;

export async function settlePolicy(
  tx: EntityManager,
  { policyId, scope }: { policyId: string; scope: string },
): Promise<void> {
  await tx.execute(`${settlePolicies} where former.policy_id = ? and former.scope = ?`, [
    policyId,
    scope,
  ]);
}

export async function settlePermitType(
  tx: EntityManager,
  { permitTypeId }: { permitTypeId: string },
): Promise<void> {
  await tx.execute(`${settlePermitTypes} where former.permit_type_id = ?`, [permitTypeId]);
}
