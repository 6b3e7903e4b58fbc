import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { District } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Household } from '#domain/screening.ts';
import { HouseholdRow } from './rows.ts';

/** @throws Refusal `not-a-household` when the registry has told nothing of this business yet. */
export async function getHousehold(em: EntityManager, businessId: string): Promise<HouseholdRow> {
  const row = await em.findOne(HouseholdRow, { businessId });
  if (!row) throw refuse('not-a-household', '没有找到这户主体，请核对后从主体档案进入办理');
  return row;
}

export function toHousehold(row: HouseholdRow): Household {
  const { kind, registeredOn } = row;
  return {
    kind,
    registeredOn,
    industryCode: row.industryCode ?? null,
    generalTaxpayer: row.generalTaxpayer ?? null,
    turnoverFen: row.turnoverFen ?? null,
    closedOn: row.closedOn ?? null,
  };
}

/** Households of a district that no candidate row exists for, a page at a time in the order of their ids. */
export async function listUnseen(
  em: EntityManager,
  district: District,
  after: string,
  limit: number,
) {
  const unseen = raw('business_id not in (select business_id from candidates)');
  return em.find(
    HouseholdRow,
    { district, kind: 'sole-proprietor', closedOn: null, businessId: { $gt: after }, [unseen]: [] },
    { orderBy: { businessId: 'asc' }, limit, disableIdentityMap: true },
  );
}
