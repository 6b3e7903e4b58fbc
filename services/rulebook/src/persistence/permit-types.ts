import type { EntityManager } from '@mikro-orm/postgresql';
import { refuse } from '@tisheng/service-kit/refusal';
import { publishedAndInForce } from './in-force.ts';
import { PermitTypeRow } from './permit-type-row.ts';
import { takeTurn } from './turns.ts';

export const findPermitTypeDraft = (em: EntityManager, id: string) =>
  em.findOne(PermitTypeRow, { id });

/** @throws Refusal `not-found` */
export async function loadPermitTypeDraft(em: EntityManager, id: string): Promise<PermitTypeRow> {
  const row = await findPermitTypeDraft(em, id);
  if (row) return row;
  throw refuse('not-found', '没有这份许可事项草稿，请返回许可事项目录查看');
}

/** The draft, held until the transaction ends, so that it is published or put away once. */
export async function holdPermitTypeDraft(tx: EntityManager, id: string): Promise<PermitTypeRow> {
  await tx.execute('select id from permit_types where id = ? for update', [id]);
  return loadPermitTypeDraft(tx, id);
}

/** All published versions of one permit type, read when it is our turn. */
export async function publishedPermitTypes(
  tx: EntityManager,
  permitTypeId: string,
): Promise<PermitTypeRow[]> {
  await takeTurn(tx, `permit-type/${permitTypeId}`);
  return tx.find(
    PermitTypeRow,
    { permitTypeId, number: { $ne: null } },
    { orderBy: { number: 'asc' } },
  );
}

/** The version that holds on a day; permit types are never withdrawn, only replaced. */
export const findPermitTypeInForce = (em: EntityManager, permitTypeId: string, on: string) =>
  em.findOne(PermitTypeRow, { permitTypeId, ...publishedAndInForce(on) });
