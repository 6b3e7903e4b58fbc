import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { refuse } from '@tisheng/service-kit/refusal';
import { PermitTypeRow } from './permit-type-row.ts';

export const findPermitTypeDraft = (em: EntityManager, id: string) =>
  em.findOne(PermitTypeRow, { id });

/** @throws Refusal `not-found` */
export async function loadPermitTypeDraft(em: EntityManager, id: string): Promise<PermitTypeRow> {
  const row = await findPermitTypeDraft(em, id);
  if (row) return row;
  throw refuse('not-found', '没有这份许可事项草稿，请返回许可事项目录查看');
}

/** All published versions of one permit type, held until the transaction ends. */
export function lockPublishedPermitTypes(
  tx: EntityManager,
  permitTypeId: string,
): Promise<PermitTypeRow[]> {
  return tx.find(
    PermitTypeRow,
    { permitTypeId, number: { $ne: null } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { number: 'asc' } },
  );
}
