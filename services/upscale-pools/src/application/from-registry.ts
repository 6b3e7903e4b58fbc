import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommandContext, Heard } from '@tisheng/service-kit/messaging';
import {
  endingOf,
  findRecords,
  type KnownBusiness,
  type Lineage,
  lockLineage,
  nobodyElse,
  reviewConcerned,
} from '@tisheng/service-kit/registry';
import { leave } from '#domain/leaving.ts';
import { evolve } from '#domain/member.ts';
import { suggest, weigh } from '#domain/weighing.ts';
import { hasConverted } from '#persistence/conversions.ts';
import { keepStanding, knownMembers, loadMember } from '#persistence/members.ts';
import { keep } from './members.ts';
import { poolable, type Weighed, weighIfPooled } from './standing.ts';

/**
 * What the register's word means for the members of one lineage: the figures of all move the one that goes on, and who
 * was closed, absorbed or taken back leaves. It asks what is known by now, so facts may be told in any order.
 */
export async function reviewLineage(context: CommandContext, businessId: string): Promise<void> {
  const lineage = await lockLineage(context.tx, businessId);
  for (const business of await findRecords(context.tx, lineage.members))
    await reviewMember(context, business, lineage);
}

type Told = Heard<{ data: { businessId: string } }>;

/** A business that is new to the register has nothing to weigh, unless a merger was told before. */
export const reviewNewcomers = (heard: readonly Told[]) =>
  reviewConcerned(heard, nobodyElse, reviewLineage);

/** Figures and changes concern members, and whoever could become a lead by them; most of a register is neither. */
export async function reviewPooled(heard: readonly Told[]): Promise<void> {
  const today = heard[0]?.context.today ?? '';
  const membersAndPooled = async (tx: EntityManager, businessIds: readonly string[]) => {
    const members = await knownMembers(tx, businessIds);
    const others = businessIds.filter((id) => !members.has(id));
    return new Set([...members, ...(await poolable(tx, others, today))]);
  };
  await reviewConcerned(heard, membersAndPooled, reviewLineage);
}

/** Of those who end members are reviewed, and who belongs to others: an undone import ends tens of thousands more. */
export const reviewClosed = (heard: readonly Told[]) =>
  reviewConcerned(heard, knownMembers, reviewLineage);

async function reviewMember(context: CommandContext, firm: KnownBusiness, lineage: Lineage) {
  const { tx, cause } = context;
  const stored = await loadMember(tx, firm.businessId, firm.district);
  const { member, version } = stored;
  const ending = endingOf(firm);
  if (ending || firm.closedOn) {
    if (version === 0) return;
    if (ending) await keep(context, stored, leave(member, ending), cause.actor.name);
    await keepStanding(tx, firm.businessId, null);
    return;
  }
  const found = await weighIfPooled(tx, firm, lineage, context.today);
  if (!found) return;
  const { weighed, bands } = found;
  const standing = weighed?.standing ?? null;
  const opensOn = weighed?.window.next?.opensOn ?? null;
  const moved = weigh(member, standing, bands, opensOn, context.today);
  const reason = weighed && (await leadReason(context, weighed, lineage));
  const led = suggest(moved.reduce(evolve, member), standing, reason, context.today);
  const facts = [...moved, ...led];
  await keep(context, stored, facts, cause.actor.name);
  if (version === 0 && facts.length === 0) return;
  await keepStanding(tx, firm.businessId, standing?.proximity ?? null);
}

/** Half way to the line, or converted: an enterprise becomes a lead by itself, cultivated by a pool or not. */
async function leadReason(
  { tx }: CommandContext,
  { standing, bands }: Weighed,
  { members }: Lineage,
): Promise<string | null> {
  const percent = standing.proximity?.percent ?? 0;
  if (percent >= bands.reservePercent) return `已达到标准的 ${percent}%`;
  return (await hasConverted(tx, members)) ? '个转企后自动列为线索' : null;
}
