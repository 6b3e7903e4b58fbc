import {
  type DelistingReason,
  type ReviewLevel,
  type UpscalePool,
  type UpscalePoolsFact,
  type UpscaleTier,
  upscalePools,
} from '@tisheng/contracts';
import { type PersonContext, requireDistrict, requireVersion } from '@tisheng/service-kit/http';
import { announce, type CommandContext } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import {
  findRecord,
  type KnownBusiness,
  type Lineage,
  lockLineage,
} from '@tisheng/service-kit/registry';
import { tierOf } from '#domain/classification.ts';
import {
  admit,
  delist,
  evolve,
  file,
  list,
  type Member,
  release,
  returnFiling,
} from '#domain/member.ts';
import { type Action, requireAction, requireLead } from '#domain/member-actions.ts';
import { weigh } from '#domain/weighing.ts';
import {
  keepStanding,
  loadMember,
  type StoredMember,
  saveMember,
  wasListed,
} from '#persistence/members.ts';
import { leadsOf, weighFirm, weighIfPooled } from './standing.ts';

type Target = { businessId: string; version: number };

/** Admits, and says at once when the firm is over the line already. */
export function admitMember(context: PersonContext, target: Target, chosen: UpscaleTier | null) {
  const { tx, today } = context;
  return decideOn(context, target, 'admission', async (member, firm, lineage) => {
    if (firm.closedOn) throw refuse('firm-closed', '该主体已注销或吊销，不能入库');
    const { standing, bands, window } = await weighFirm(tx, firm, lineage, today);
    const tier = tierOf(standing.proximity, bands, chosen);
    const facts = admit(member, standing, { tier, chosenTier: chosen }, today);
    const admitted = facts.reduce(evolve, member);
    return [...facts, ...weigh(admitted, standing, bands, window.next?.opensOn ?? null, today)];
  });
}

export function fileMember(context: PersonContext, target: Target) {
  const { tx, today } = context;
  return decideOn(context, target, 'filing', async (member, firm, lineage) => {
    const { window, track } = await weighFirm(tx, firm, lineage, today);
    const open = window.open && { track, closesOn: window.open.closesOn };
    return file(member, open, window.next?.opensOn ?? null, today);
  });
}

export const returnMemberFiling = (
  context: PersonContext,
  target: Target,
  { level, reason }: { level: ReviewLevel; reason: string },
) =>
  decideOn(context, target, 'filing-return', (member) =>
    returnFiling(member, level, reason, context.today),
  );

export const listMember = (
  context: PersonContext,
  target: Target,
  listing: { pool: UpscalePool; listedOn: string },
) =>
  decideOn(context, target, 'listing', async (member, _firm, { members }) =>
    list(member, listing, await wasListed(context.tx, members), context.today),
  );

export const delistMember = (
  context: PersonContext,
  target: Target,
  { reason, delistedOn }: { reason: DelistingReason; delistedOn: string },
) => decideOn(context, target, 'delisting', (member) => delist(member, reason, delistedOn));

export const releaseMember = (context: PersonContext, target: Target, reason: string) =>
  decideOn(context, target, 'release', (member) => release(member, reason, context.today));

type Decide = (
  member: Member,
  firm: KnownBusiness,
  lineage: Lineage,
) => UpscalePoolsFact[] | Promise<UpscalePoolsFact[]>;

/** Load, decide, evolve, save, announce, in the transaction of the door. Answers the new version. */
async function decideOn(context: PersonContext, target: Target, action: Action, decide: Decide) {
  const { tx, actor } = context;
  const { businessId } = target;
  const lineage = await lockLineage(tx, businessId);
  const firm = requireFirm(await findRecord(tx, businessId));
  requireDistrict(actor, firm.district);
  requireLead(actor, (await leadsOf(tx, context.today))(firm.industryCode), action);
  requirePresent(firm);
  const stored = await loadMember(tx, businessId, firm.district);
  requireVersion(stored, target.version);
  requireAction(stored.member.status, actor.roles, action);
  const facts = await decide(stored.member, firm, lineage);
  await keep(context, stored, facts, actor.name);
  await reweigh(context, firm, lineage);
  return { businessId, version: stored.version + (facts.length > 0 ? 1 : 0) };
}

/** Who was not a member before has no standing yet. */
async function reweigh({ tx, today }: PersonContext, firm: KnownBusiness, lineage: Lineage) {
  if (firm.closedOn) return;
  const found = await weighIfPooled(tx, firm, lineage, today);
  await keepStanding(tx, firm.businessId, found?.weighed?.standing.proximity ?? null);
}

/** @throws Refusal `not-a-firm` when the register has told nothing of this business yet. */
export function requireFirm(firm: KnownBusiness | null): KnownBusiness {
  if (!firm) throw refuse('not-a-firm', '没有找到这家主体，请核对后从主体档案进入办理');
  return firm;
}

/** @throws Refusal `absorbed` (facts: survivor) | `not-a-firm` for one taken back with its import. */
function requirePresent({ survivor, voided }: KnownBusiness): void {
  if (voided) throw refuse('not-a-firm', '该主体系误导入，已随导入撤回，不能再办理');
  if (!survivor) return;
  const name = survivor.name ? `“${survivor.name}”` : '其他主体';
  throw refuse('absorbed', `该主体已并入${name}，请在存续主体上办理`, { survivor });
}

export async function keep(
  context: CommandContext,
  { member, version }: Pick<StoredMember, 'member' | 'version'>,
  facts: UpscalePoolsFact[],
  lastActor: string,
): Promise<void> {
  if (facts.length === 0) return;
  await saveMember(context.tx, facts.reduce(evolve, member), { version, lastActor });
  const about = { subject: `member/${member.businessId}`, partitionkey: member.businessId };
  await announce(context, upscalePools, about, facts);
}
