import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import type { Business } from '#domain/business.ts';
import { addBusinessRow, saveBusiness } from './businesses.ts';
import type { OperatorSecrets } from './operator-secrets.ts';
import { findOperator, saveOperator } from './operators.ts';
import { BusinessRow, RegistrationRow } from './rows.ts';

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
  const { businessId, registrations } = parted;
  await addBusinessRow(tx, parted);
  for (const [position, { registrationId }] of registrations.entries()) {
    const row = await tx.findOneOrFail(RegistrationRow, { registrationId });
    tx.assign(row, { businessId, position });
  }
  await tx.flush();
  const codes = registrations.flatMap(({ creditCode, legacyNumber }) => [creditCode, legacyNumber]);
  const moveCodes = 'update business_codes set business_id = $1 where code = any($2)';
  await run(tx, moveCodes, [businessId, codes.filter((code) => code !== null)]);
  await saveBusiness(tx, parted);
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
