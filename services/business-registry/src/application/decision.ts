import { type BusinessRegistryFact, businessRegistry, type Day } from '@tisheng/contracts';
import { type PersonContext, requireDistrict, requireVersion } from '@tisheng/service-kit/http';
import { announce } from '@tisheng/service-kit/messaging';
import { type Business, evolve } from '#domain/business.ts';
import { type BusinessAction, requireAction } from '#domain/business-actions.ts';
import { getBusiness, saveBusiness } from '#persistence/businesses.ts';

export type Decided = { businessId: string; version: number };

/** Which business, what is to be done, on what day, and the version the person saw. */
export type Asked = { businessId: string; action: BusinessAction; on?: Day; version?: number };

/** Load, decide, evolve, save, announce: one transaction, so that state and facts never part. */
export async function decideOn(
  context: PersonContext,
  { businessId, action, on = context.today, version }: Asked,
  decide: (business: Business) => BusinessRegistryFact[] | Promise<BusinessRegistryFact[]>,
): Promise<Decided> {
  const { tx, actor } = context;
  const loaded = await getBusiness(tx, businessId);
  requireDistrict(actor, loaded.business.district);
  if (version !== undefined) requireVersion(loaded, version);
  requireAction(loaded.business, action);
  const facts = await decide(loaded.business);
  if (facts.length === 0) return { businessId, version: loaded.version };
  const saved = await saveBusiness(tx, facts.reduce(evolve, loaded.business), loaded);
  await announceBusiness(context, businessId, on, facts);
  return { businessId, version: saved };
}

export function announceBusiness(
  context: PersonContext,
  businessId: string,
  occurredOn: Day,
  facts: BusinessRegistryFact[],
): Promise<void> {
  const about = { subject: `business/${businessId}`, partitionkey: businessId, occurredOn };
  return announce(context, businessRegistry, about, facts);
}
