import type { EntityManager } from '@mikro-orm/postgresql';
import { type CommandContext, type Heard, oneByOne } from '../messaging/index.ts';
import { holdRelated } from './lineage.ts';

type OfBusiness = { data: { businessId: string } };

/**
 * Reacts to those facts of a run whose business has absorbed, was absorbed, or is `known` here: an import tells of tens of
 * thousands that concern nobody yet.
 */
export async function reviewConcerned(
  heard: readonly Heard<OfBusiness>[],
  known: (tx: EntityManager, businessIds: readonly string[]) => Promise<ReadonlySet<string>>,
  review: (context: CommandContext, businessId: string) => Promise<void>,
): Promise<void> {
  const [first] = heard;
  if (!first) return;
  const { tx } = first.context;
  const ids = heard.map(({ fact }) => fact.data.businessId);
  const concerned = new Set([...(await holdRelated(tx, ids)), ...(await known(tx, ids))]);
  const some = heard.filter(({ fact }) => concerned.has(fact.data.businessId));
  await oneByOne(some, (context, { data }) => review(context, data.businessId));
}

/** For a kind of fact that concerns nobody but the lineage. */
export const nobodyElse = async (): Promise<ReadonlySet<string>> => new Set();
