import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type CommandContext,
  handOver,
  type ReceivedFact,
  type Subscriptions,
} from '@tisheng/service-kit/messaging';
import { referenceSubscriptions } from '@tisheng/service-kit/reference';
import { entriesOf, insertEntries } from '#persistence/entries.ts';
import { type Lineage, lockLineages, markAbsorbed } from '#persistence/lineages.ts';
import { type Projected, writeProjections } from '#persistence/projections.ts';
import { lockTargets, type Schema } from '#persistence/schemas.ts';
import { casesOf } from '#projection/cases.ts';
import type { Entry } from '#projection/entry.ts';
import { fundsIn } from '#projection/fund-tasks.ts';
import { isRead } from '#projection/is-read.ts';
import { foldJourney } from '#projection/journey.ts';
import { countedOf } from '#projection/scoreboard.ts';
import { tasksOf } from '#projection/worklist.ts';
import { refoldFunds } from './fund-tasks.ts';

/**
 * Takes a whole part of facts: keeps them as entries, then folds every lineage that they can change, with a number of
 * statements that does not grow with them. While a rebuild runs its
 * tables are told the same, so that nothing is missing when they are swapped in.
 */
export async function projectFacts(
  context: CommandContext,
  facts: readonly ReceivedFact[],
): Promise<void> {
  await copyRulebook(context, facts);
  const entries = facts.map(entryOf);
  const touched = touchedBy(entries.filter(isRead));
  for (const { schema } of await lockTargets(context.tx)) {
    await insertEntries(context.tx, schema, entries, touchedBy(entries));
    await refold(context.tx, schema, touched, mergesIn(entries));
    await refoldFunds(context.tx, schema, fundsIn(entries));
  }
}

/** Facts of the rulebook are also copied, to count days and to know the targets by. */
async function copyRulebook(context: CommandContext, facts: readonly ReceivedFact[]) {
  const handlers: Subscriptions = referenceSubscriptions;
  for (const fact of facts) {
    const handler = handlers[fact.type];
    if (handler) await handOver(handler, [{ context, fact }]);
  }
}

type Merge = { absorbedBusinessId: string; businessId: string };

/** Folds the lineages of these businesses anew, from all their entries: the same whatever came first. */
export async function refold(
  tx: EntityManager,
  schema: Schema,
  businessIds: readonly string[],
  merges: readonly Merge[],
): Promise<void> {
  if (businessIds.length === 0) return;
  const lineages = await settledLineages(tx, schema, businessIds, merges);
  const members = lineages.flatMap((lineage) => lineage.members);
  const entries = Map.groupBy(await entriesOf(tx, schema, members), (entry) => entry.businessId);
  const projected = lineages.map(({ root, members: ids }) =>
    project(
      root,
      ids,
      ids.flatMap((id) => entries.get(id) ?? []),
    ),
  );
  await writeProjections(tx, schema, projected);
}

/** Who is one business now: after mergers also those who have lost a member to another. */
async function settledLineages(
  tx: EntityManager,
  schema: Schema,
  businessIds: readonly string[],
  merges: readonly Merge[],
): Promise<Lineage[]> {
  const before = await lockLineages(tx, schema, businessIds);
  if (merges.length === 0) return before;
  const absorbed = [...new Set(merges.map(({ absorbedBusinessId }) => absorbedBusinessId))];
  await markAbsorbed(tx, schema, absorbed);
  const members = before.flatMap((lineage) => lineage.members);
  return lockLineages(tx, schema, [...new Set([...businessIds, ...members])].toSorted());
}

function project(root: string, members: readonly string[], entries: readonly Entry[]): Projected {
  return {
    root,
    members,
    journey: foldJourney(root, entries),
    tasks: tasksOf(root, entries),
    cases: casesOf(root, entries),
    counted: countedOf(root, entries),
  };
}

/** What the read side keeps of a fact; its data were checked by their contract on the way in. */
export function entryOf(fact: ReceivedFact): Entry {
  const { id, source, type, occurredOn, time, actor, data } = fact;
  const businessId = 'businessId' in data ? data['businessId'] : null;
  const recordedAt = new Date(time).toISOString();
  const kept = { id, businessId, service: source, type, occurredOn, recordedAt, actor, data };
  return kept as Entry;
}

export function mergesIn(entries: readonly Entry[]): Merge[] {
  return entries.flatMap((entry) => (entry.type === 'BusinessesMerged' ? [entry.data] : []));
}

/** The businesses whose projections these entries change, each once, in one order for all writers. */
export function touchedBy(entries: readonly Entry[]): string[] {
  const ids = entries.flatMap(({ businessId }) => (businessId ? [businessId] : []));
  const absorbed = mergesIn(entries).map((merge) => merge.absorbedBusinessId);
  return [...new Set([...ids, ...absorbed])].toSorted();
}
