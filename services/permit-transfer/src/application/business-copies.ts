import type { businessRegistry } from '@tisheng/contracts';
import type { CommandContext, ReceivedFact } from '@tisheng/service-kit/messaging';
import { run } from '@tisheng/service-kit/messaging';
import { BusinessRow, type StoredConversion } from '#persistence/business-row.ts';
import { resumeAwaiting } from './waiting-applications.ts';

type Fact<Type extends keyof (typeof businessRegistry)['events']> = ReceivedFact<
  typeof businessRegistry,
  Type
>;

export async function copyBusiness({ tx }: CommandContext, { data }: Fact<'BusinessRegistered'>) {
  const known = await tx.findOne(BusinessRow, { businessId: data.businessId });
  if (known) return;
  const { businessId, district, premises, businessScope, operator, registration } = data;
  const copy = {
    businessId,
    district,
    name: registration.name,
    creditCode: registration.creditCode,
    premises,
    scope: businessScope,
    operator,
    closedOn: data.endedOn,
  };
  tx.persist(tx.create(BusinessRow, copy));
  await tx.flush();
}

export async function copyChange({ tx }: CommandContext, { data }: Fact<'RegistrationChanged'>) {
  const business = await tx.findOne(BusinessRow, { businessId: data.businessId });
  if (!business) return;
  const { name, creditCode, district, premises, businessScope, operator } = data.changes;
  if (name !== undefined) business.name = name;
  if (creditCode !== undefined) business.creditCode = creditCode;
  if (district !== undefined) business.district = district;
  if (premises !== undefined) business.premises = premises;
  if (businessScope !== undefined) business.scope = businessScope;
  if (operator !== undefined) business.operator = operator;
  await tx.flush();
  if (name !== undefined || creditCode !== undefined) await renameOpenCases(tx, business);
}

async function renameOpenCases(tx: CommandContext['tx'], business: BusinessRow): Promise<void> {
  await run(
    tx,
    `update transfer_cases set business_name = $2, credit_code = $3
     where business_id = $1 and closed_on is null`,
    [business.businessId, business.name, business.creditCode ?? null],
  );
}

export async function copyClosing({ tx }: CommandContext, { data }: Fact<'BusinessClosed'>) {
  const business = await tx.findOne(BusinessRow, { businessId: data.businessId });
  if (business) business.closedOn = data.closedOn;
  await tx.flush();
}

/** 两户并为一户: permits on file and what still waits for its certificate follow the survivor. */
export async function copyMerger({ tx }: CommandContext, { data }: Fact<'BusinessesMerged'>) {
  const absorbed = await tx.findOne(BusinessRow, { businessId: data.absorbedBusinessId });
  const survivor = await tx.findOne(BusinessRow, { businessId: data.businessId });
  if (!absorbed || !survivor) return;
  absorbed.mergedInto = data.businessId;
  await tx.flush();
  for (const moved of [
    'update permits set business_id = $2 where business_id = $1',
    `update applications set business_id = $2
     where business_id = $1 and status = 'awaiting-certificate'`,
  ])
    await run(tx, moved, [data.absorbedBusinessId, data.businessId]);
}

/**
 * 转企登记完成: what waited for the registrar's proof goes on by itself, with this day as its day of receipt.
 * 举措20、21: whether the business ever was in a pool is not asked.
 */
export async function takeConversion(context: CommandContext, fact: Fact<'BusinessConverted'>) {
  const { tx } = context;
  const { businessId } = fact.data;
  const before = await tx.findOne(BusinessRow, { businessId });
  const conversion = conversionOf(fact, before);
  const after = {
    name: fact.data.to.name,
    creditCode: fact.data.to.creditCode,
    premises: fact.data.premises,
    scope: fact.data.businessScope ?? conversion.scopeBefore,
    operator: fact.data.legalRepresentative ?? conversion.operatorBefore,
    conversion,
  };
  const business =
    before ?? tx.create(BusinessRow, { businessId, district: fact.data.district, ...after });
  tx.persist(tx.assign(business, after));
  await tx.flush();
  await resumeAwaiting(context, business);
}

function conversionOf(
  { data }: Fact<'BusinessConverted'>,
  before: BusinessRow | null,
): StoredConversion {
  const { route, proof, certificateNo, convertedOn, from, to } = data;
  return {
    route,
    proof,
    certificateNo,
    convertedOn,
    nameBefore: from.name,
    creditCodeBefore: from.creditCode,
    premisesBefore: before?.premises ?? data.premises,
    nameAfter: to.name,
    creditCodeAfter: to.creditCode,
    premisesAfter: data.premises,
    scopeBefore: before?.scope ?? null,
    scopeAfter: data.businessScope,
    operatorBefore: before?.operator ?? null,
    legalRepresentative: data.legalRepresentative,
    sameOperator: data.sameOperator,
  };
}
