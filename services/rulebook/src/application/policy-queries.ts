import type { District, PolicyId, PolicyScope } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { districtFirst } from '@tisheng/service-kit/in-force';
import { compareFields, type FieldChange } from '#domain/comparison.ts';
import { mayReadDrafts, type VersionStatus } from '#domain/drafting.ts';
import { findPoliciesInForce, loadPolicyDraft, loadPolicyVersion } from '#persistence/policies.ts';
import { PolicyRow } from '#persistence/policy-row.ts';

export type PolicyFilter = {
  policyId?: PolicyId | undefined;
  scope?: PolicyScope | undefined;
  status?: VersionStatus | undefined;
  on?: string | undefined;
  limit: number;
  offset: number;
};

/** The law is no secret: every signed-in person reads every version of every district, but no draft of others. */
export async function listPolicies(
  { em, actor }: QueryContext,
  { policyId, scope, status, on, limit, offset }: PolicyFilter,
): Promise<{ items: PolicyRow[]; total: number }> {
  const held = on ? await findPoliciesInForce(em, on, { policyId, scopes: scopesOf(scope) }) : null;
  const [items, total] = await em.findAndCount(
    PolicyRow,
    {
      ...(policyId ? { policyId } : {}),
      ...(scope ? { scope } : {}),
      ...(status ? { status } : {}),
      ...(mayReadDrafts(actor.roles) ? {} : { $not: { status: 'draft' as const } }),
      ...(held ? { id: { $in: held.map(({ id }) => id) } } : {}),
    },
    { limit, offset, orderBy: { policyId: 'asc', scope: 'asc', number: 'desc', id: 'asc' } },
  );
  return { items, total };
}

export const readPolicyVersion = (
  { em }: QueryContext,
  key: { policyId: PolicyId; scope: PolicyScope; number: number },
) => loadPolicyVersion(em, key);

export const readPolicyDraft = ({ em }: QueryContext, id: string) => loadPolicyDraft(em, id);

/** One version for each policy: the district's own goes before the city's. */
export async function policiesInForce(
  { em }: QueryContext,
  on: string,
  district: District | undefined,
): Promise<PolicyRow[]> {
  const scopes: PolicyScope[] = district ? ['city', district] : ['city'];
  const rows = await findPoliciesInForce(em, on, { scopes });
  const byPolicy = Map.groupBy(rows, ({ policyId }) => policyId);
  return [...byPolicy.values()].flatMap((inForce) => districtFirst(inForce, district) ?? []);
}

/** Field by field, what the draft would change against the version that holds on its first day. */
export async function compareDraft(
  { em, today }: QueryContext,
  id: string,
): Promise<{
  draft: PolicyRow;
  inForce: PolicyRow | null;
  changes: FieldChange[];
  retroactive: boolean;
}> {
  const draft = await loadPolicyDraft(em, id);
  const { policyId, scope, effectiveFrom } = draft;
  const scopes: PolicyScope[] = [scope, 'city'];
  const held = await findPoliciesInForce(em, effectiveFrom, { policyId, scopes });
  const inForce = districtFirst(held, scope);
  const said = ({ citation, parameters }: PolicyRow) => ({ citation, ...parameters });
  const changes = compareFields(inForce ? said(inForce) : {}, said(draft));
  return { draft, inForce, changes, retroactive: effectiveFrom < today };
}

const scopesOf = (scope: PolicyScope | undefined): PolicyScope[] =>
  scope ? [scope] : ['city', 'haibowan', 'wuda', 'hainan'];
