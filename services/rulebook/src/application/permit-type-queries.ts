import type { Actor, Bureau, HandlingKind } from '@tisheng/contracts';
import { containing } from '@tisheng/service-kit/database';
import type { QueryContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { compareFields, type FieldChange } from '#domain/comparison.ts';
import { mayReadDrafts, type VersionStatus } from '#domain/drafting.ts';
import { publishedAndInForce } from '#persistence/in-force.ts';
import { PermitTypeRow } from '#persistence/permit-type-row.ts';
import { findPermitTypeInForce, loadPermitTypeDraft } from '#persistence/permit-types.ts';

/** By which columns the catalogue is put in order; `-` turns it round. */
const orders = {
  permitTypeId: {},
  name: { content: { name: 'asc' } },
  '-name': { content: { name: 'desc' } },
  statutoryWorkdays: { content: { statutoryWorkdays: 'asc' } },
  '-statutoryWorkdays': { content: { statutoryWorkdays: 'desc' } },
  effectiveFrom: { effectiveFrom: 'asc' },
  '-effectiveFrom': { effectiveFrom: 'desc' },
} as const;

export type PermitTypeSort = keyof typeof orders;
export const permitTypeSorts = Object.keys(orders) as [PermitTypeSort, ...PermitTypeSort[]];

export type PermitTypeFilter = {
  permitTypeId?: string | undefined;
  q?: string | undefined;
  issuer?: Bureau | undefined;
  handling?: HandlingKind | undefined;
  status?: VersionStatus | undefined;
  standing?: boolean;
  on?: string | undefined;
  sort: PermitTypeSort;
  limit: number;
  offset: number;
};

export async function listPermitTypes(
  { em, actor }: QueryContext,
  { limit, offset, sort, ...filter }: PermitTypeFilter,
): Promise<{ items: PermitTypeRow[]; total: number }> {
  const [items, total] = await em.findAndCount(
    PermitTypeRow,
    {
      $and: [
        readableBy(actor),
        kept(filter),
        filter.on ? publishedAndInForce(filter.on) : {},
        named(filter.q),
      ],
    },
    {
      limit,
      offset,
      orderBy: [orders[sort], { permitTypeId: 'asc' }, { number: 'desc' }, { id: 'asc' }],
    },
  );
  return { items, total };
}

/** Drafts have no number yet. */
const readableBy = ({ roles }: Pick<Actor, 'roles'>) =>
  mayReadDrafts(roles) ? {} : { number: { $ne: null } };

function kept({ permitTypeId, status, standing, issuer, handling }: Partial<PermitTypeFilter>) {
  const statuses: VersionStatus[] = ['draft', 'issued'];
  const content = { ...(issuer ? { issuer } : {}), ...(handling ? { handling } : {}) };
  return {
    ...(permitTypeId ? { permitTypeId } : {}),
    ...(standing ? { status: { $in: statuses } } : {}),
    ...(status ? { status } : {}),
    ...(issuer || handling ? { content } : {}),
  };
}

/** Part of a name or of an identifier; `%` and `_` are letters like others. */
function named(q: string | undefined) {
  if (!q) return {};
  const pattern = containing(q);
  return {
    $or: [{ content: { name: { $ilike: pattern } } }, { permitTypeId: { $ilike: pattern } }],
  };
}

/** @throws Refusal `not-found`, for a draft of others too */
export async function readPermitType({ em, actor }: QueryContext, id: string) {
  const row = await loadPermitTypeDraft(em, id);
  if (row.number !== null || mayReadDrafts(actor.roles)) return row;
  throw refuse('not-found', '没有这份许可事项，请返回许可事项目录查看');
}

/** Field by field, what the draft would change against the version that holds on its first day. */
export async function comparePermitTypeDraft(
  { em, today }: QueryContext,
  id: string,
): Promise<{
  draft: PermitTypeRow;
  inForce: PermitTypeRow | null;
  changes: FieldChange[];
  retroactive: boolean;
}> {
  const draft = await loadPermitTypeDraft(em, id);
  const { permitTypeId, effectiveFrom } = draft;
  const inForce = await findPermitTypeInForce(em, permitTypeId, effectiveFrom);
  const changes = compareFields(inForce?.content ?? {}, draft.content);
  return { draft, inForce, changes, retroactive: effectiveFrom < today };
}
