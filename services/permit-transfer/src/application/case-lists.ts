import type { QueryContext } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { lineageOf } from '@tisheng/service-kit/registry';
import { type CaseFilter, pageOfCases } from '#persistence/case-list.ts';
import { CaseRow } from '#persistence/case-row.ts';
import { briefCase } from './case-views.ts';
import { scopeOf } from './scope.ts';

export type ListCases = Omit<CaseFilter, 'businessIds'> & {
  businessId?: string | undefined;
  limit: number;
  offset: number;
};

export async function listCases(
  { em, actor, today }: QueryContext,
  { businessId, ...query }: ListCases,
) {
  const { calendar } = await loadReference(em);
  const businessIds = businessId ? (await lineageOf(em, businessId)).members : undefined;
  const asking = { scope: scopeOf(actor), actorId: actor.id, today };
  const { ids, total } = await pageOfCases(em, { ...query, businessIds }, asking);
  const rows = await em.find(CaseRow, { id: { $in: ids } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [briefCase(row, { actor, calendar, today })] : [];
  });
  return { items, total };
}
