import type { QueryContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { CaseRow } from '#persistence/case-row.ts';
import { scopeOf } from './scope.ts';

/** @throws Refusal `not-found` — also for what lies outside the asker's scope. */
export async function getCase({ em, actor }: QueryContext, id: string): Promise<CaseRow> {
  const { districts, department } = scopeOf(actor);
  const ours = department ? { department: department as CaseRow['department'] } : {};
  const district = { $in: districts as CaseRow['district'][] };
  const row = await em.findOne(CaseRow, { id, district, ...ours });
  if (!row) throw refuse('not-found', '没有这一办件，或不在您的负责范围，请核对编号');
  return row;
}
