import type { EntityManager } from '@mikro-orm/postgresql';
import type { Business } from '#domain/business.ts';
import { addBusinessRow } from './businesses.ts';
import type { OperatorSecrets } from './operator-secrets.ts';
import { findOperator, saveOperator } from './operators.ts';
import { moveRegistrations, saveRegistrations } from './registrations.ts';
import { BusinessRow } from './rows.ts';

/** The business and those absorbed into it, in the order of their ids. */
export async function listAbsorbed(tx: EntityManager, businessId: string): Promise<string[]> {
  const rows = await tx.find(BusinessRow, { mergedInto: businessId });
  return rows.map((row) => row.businessId).toSorted();
}

/** Moves registrations, their codes and the operator's name, sealed anew, to the business that was parted. */
export async function partBusiness(
  tx: EntityManager,
  holder: Business,
  parted: Business,
  secrets: OperatorSecrets,
): Promise<void> {
  const { businessId } = parted;
  await addBusinessRow(tx, parted);
  await moveRegistrations(tx, parted);
  await saveRegistrations(tx, parted);
  const operator = await findOperator(tx, holder.businessId);
  if (!operator) return;
  const resealed = (sealed: string) =>
    secrets.sealText(secrets.openText(sealed, holder.businessId), businessId);
  await saveOperator(tx, businessId, {
    ...operator,
    nameSealed: resealed(operator.nameSealed),
    numberSealed: operator.numberSealed && resealed(operator.numberSealed),
  });
}
