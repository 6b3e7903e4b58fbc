import type { EntityManager } from '@mikro-orm/postgresql';
import type { District, OperatorIdentity } from '@tisheng/contracts';
import {
  findBusinesses,
  type KnownBusiness,
  type KnownConversion,
  listConversions,
  survivorsOf,
} from '@tisheng/service-kit/registry';
import type { Conversion } from '#domain/comparison.ts';

/** What the register said about the conversion, and how the holder was called before. */
export type HolderConversion = Conversion & {
  nameBefore: string;
  creditCodeBefore: string | null;
  premisesBefore: string;
};

/** 持证主体: a business that goes on by itself, as permits ask for it. */
export type Holder = {
  businessId: string;
  name: string;
  creditCode: string | null;
  district: District;
  premises: string;
  scope: string | null;
  operator: OperatorIdentity | null;
  closedOn: string | null;
  conversion: HolderConversion | null;
};

/** Those of these businesses that the register has told of and not taken back. */
export async function findHolders(
  em: EntityManager,
  businessIds: readonly string[],
): Promise<Holder[]> {
  const businesses = await findBusinesses(em, businessIds);
  const conversions = await listConversions(em, businessIds);
  const ofBusiness = Map.groupBy(conversions, ({ businessId }) => businessId);
  return businesses.map((business) =>
    toHolder(business, ofBusiness.get(business.businessId) ?? []),
  );
}

/**
 * The same, for permits that were filed on these businesses: what proves their conversion is told of whoever they were
 * filed on, or of one who goes on for him. What the register tells of others that were absorbed is no proof here.
 */
export async function findHolderOf(
  em: EntityManager,
  businessId: string,
  filedOn: readonly string[],
): Promise<Holder | null> {
  const [business] = await findBusinesses(em, [businessId]);
  if (!business) return null;
  const told = await survivorsOf(em, [businessId, ...filedOn]);
  return toHolder(business, await listConversions(em, told));
}

function toHolder(business: KnownBusiness, conversions: readonly KnownConversion[]): Holder {
  const own = conversions.filter(({ businessId }) => businessId === business.businessId);
  const last = own.at(-1) ?? conversions.at(-1);
  const { businessId, name, creditCode, district, operator, closedOn } = business;
  return {
    businessId,
    name,
    creditCode,
    district,
    premises: business.premises ?? '',
    scope: business.businessScope,
    operator,
    closedOn,
    conversion: last ? conversionOf(last) : null,
  };
}

/** What it made of the licence, whoever goes on by now: so a merger may be told before or after it. */
function conversionOf(told: KnownConversion): HolderConversion {
  const { from, to, premisesBefore, ...conversion } = told;
  return {
    ...conversion,
    nameBefore: from.name,
    creditCodeBefore: from.creditCode,
    premisesBefore: premisesBefore ?? told.premisesAfter,
    nameAfter: to.name,
    creditCodeAfter: to.creditCode,
  };
}
