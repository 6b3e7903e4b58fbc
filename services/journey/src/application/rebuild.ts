import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonContext, QueryContext } from '@tisheng/service-kit/http';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { allChanged, type Sweep } from '@tisheng/service-kit/service';
import { mergersOf } from '#persistence/entries.ts';
import { enterBusinesses } from '#persistence/lineages.ts';
import {
  beginRebuild,
  compareSets,
  endRebuild,
  enterState,
  latestRebuild,
  lockForRebuild,
  nextBusinesses,
  noteFolded,
  openRebuild,
  type Rebuild,
  type RebuildState,
  replayEntries,
  sizeOf,
} from '#persistence/rebuilds.ts';
import { liveSchema, type Schema, shadowOf } from '#persistence/schemas.ts';
import { refoldFunds } from './fund-tasks.ts';
import { refold } from './project-facts.ts';

export type RefusalCode = 'rebuild-under-way';

const stateNames: Record<RebuildState, string> = {
  replaying: '重放事实',
  folding: '推算各户',
  swapped: '已比对并切换',
  abandoned: '比对不全，已放弃',
};
const isOpen = (rebuild: Rebuild | null) =>
  rebuild?.state === 'replaying' || rebuild?.state === 'folding';

/** Asks for it; a sweep does the work, portion by portion. @throws Refusal `rebuild-under-way` */
export async function startRebuild({ tx, actor, cause }: PersonContext) {
  if (await lockForRebuild(tx))
    throw refuse<RefusalCode>('rebuild-under-way', '已有一次重建正在进行，请等它完成后再试');
  await beginRebuild(tx, actor.id, cause.now);
  return describe(tx);
}

export const getRebuild = ({ em }: QueryContext) => describe(em);

async function describe(em: EntityManager) {
  const rebuild = await latestRebuild(em);
  const size = await sizeOf(em, await liveSchema(em));
  return {
    version: rebuild?.number ?? 0,
    latest: rebuild && { ...rebuild, stateName: stateNames[rebuild.state] },
    ...size,
    availableActions: isOpen(rebuild) ? [] : [{ action: 'rebuild' as const, label: '重建' }],
  };
}

/** How much one transaction takes: short enough that nobody waits for it. */
const portions = { entries: 10_000, businesses: 500 };
export type Portions = typeof portions;

/**
 * Rebuild while serving. Each portion is a transaction that notes its own place, so that a crash costs one portion; new
 * facts are told to both sets meanwhile.
 */
export const rebuildSweep = (sizes: Portions = portions): Sweep => ({
  name: 'rebuild',
  run: async (context) => {
    const rebuild = await openRebuild(context.tx);
    if (!rebuild) return allChanged(0);
    const live = await liveSchema(context.tx);
    if (rebuild.state === 'replaying') await replay(context.tx, rebuild, live, sizes.entries);
    else await fold(context, rebuild, live, sizes.businesses);
    return allChanged(1);
  },
});

async function replay(tx: EntityManager, rebuild: Rebuild, live: Schema, limit: number) {
  const replayed = await replayEntries(tx, rebuild, live, shadowOf(live), limit);
  if (replayed === limit) return;
  await refoldFunds(tx, shadowOf(live), null);
  await enterState(tx, rebuild, 'folding');
}

async function fold(context: CommandContext, rebuild: Rebuild, live: Schema, limit: number) {
  const { tx } = context;
  const shadow = shadowOf(live);
  const businessIds = await nextBusinesses(tx, shadow, rebuild.foldedTo, limit);
  // Alone in its transaction: a swap waits for those who project, so it may hold nothing that they wait for.
  if (businessIds.length === 0) return compareAndSwap(context, rebuild, live);
  const merges = await mergersOf(tx, shadow, businessIds);
  const absorbed = merges.map(({ absorbedBusinessId }) => absorbedBusinessId);
  const touched = [...new Set([...businessIds, ...absorbed])].toSorted();
  await enterBusinesses(tx, shadow, touched);
  await refold(tx, shadow, touched, merges);
  await noteFolded(tx, rebuild, businessIds);
}

/**
 * The rebuilt set comes from the facts alone, so it is the true one where the two differ; the number says how much was
 * amiss. It is not taken when a fact is missing in it.
 */
async function compareAndSwap({ tx, cause }: CommandContext, rebuild: Rebuild, live: Schema) {
  const shadow = shadowOf(live);
  const { lost, differences } = await compareSets(tx, live, shadow);
  const found = { differences: differences + lost, at: cause.now };
  await enterState(tx, rebuild, lost > 0 ? 'abandoned' : 'swapped', found);
  await endRebuild(tx, lost > 0 ? live : shadow);
}
