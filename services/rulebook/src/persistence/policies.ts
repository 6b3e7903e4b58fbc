import type { EntityManager } from '@mikro-orm/postgresql';
import type { PolicyId, PolicyScope } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { publishedAndInForce } from './in-force.ts';
import { PolicyRow } from './policy-row.ts';
import { takeTurn } from './turns.ts';

export const findPolicyDraft = (em: EntityManager, id: string) => em.findOne(PolicyRow, { id });

/** @throws Refusal `not-found` */
export async function loadPolicyDraft(em: EntityManager, id: string): Promise<PolicyRow> {
  const row = await findPolicyDraft(em, id);
  if (row) return row;
  throw refuse('not-found', '没有这份政策草稿，请返回政策列表查看');
}

/** @throws Refusal `not-found` */
export async function loadPolicyVersion(
  em: EntityManager,
  version: { policyId: PolicyId; scope: PolicyScope; number: number },
): Promise<PolicyRow> {
  const row = await em.findOne(PolicyRow, version);
  if (row) return row;
  throw refuse('not-found', '没有这个政策版本，请核对版本号');
}

/** The draft, held until the transaction ends, so that it is published or put away once. */
export async function holdPolicyDraft(tx: EntityManager, id: string): Promise<PolicyRow> {
  await tx.execute('select id from policies where id = ? for update', [id]);
  return loadPolicyDraft(tx, id);
}

/** All published versions of one text for one scope, read when it is our turn. */
export async function publishedPolicies(
  tx: EntityManager,
  policyId: PolicyId,
  scope: PolicyScope,
): Promise<PolicyRow[]> {
  await takeTurn(tx, `policy/${policyId}/${scope}`);
  return tx.find(
    PolicyRow,
    { policyId, scope, number: { $ne: null } },
    { orderBy: { number: 'asc' } },
  );
}

/** What holds on a day: a version is counted by its dates, whatever a sweep has marked since. */
export function findPoliciesInForce(
  em: EntityManager,
  on: string,
  filter: { policyId?: PolicyId | undefined; scopes: readonly PolicyScope[] },
): Promise<PolicyRow[]> {
  const { policyId, scopes } = filter;
  return em.find(
    PolicyRow,
    {
      ...publishedAndInForce(on),
      scope: { $in: [...scopes] },
      ...(policyId ? { policyId } : {}),
    },
    { orderBy: { policyId: 'asc', scope: 'asc' } },
  );
}
