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
import { type Action, requireAction } from '#domain/allowed-actions.ts';
import {
  admit,
  delist,
  evolve,
  file,
  list,
  type Member,
  release,
  returnFiling,
  weigh,
} from '#domain/member.ts';
import { getFirm } from '#persistence/firms.ts';
import { loadMember, saveMember } from '#persistence/members.ts';
import type { FirmRow } from '#persistence/rows.ts';
import { weighFirm } from './standing.ts';

type Target = { businessId: string; version: number };

/** Admits, and says at once when the firm is over the line already. */
export function admitMember(context: PersonContext, target: Target, chosen: UpscaleTier | null) {
  return decideOn(context, target, 'admission', async (member, firm) => {
    if (firm.closedOn) throw refuse('firm-closed', '该主体已注销或吊销，不能入库');
    const { standing, tier, window } = await weighFirm(context.tx, firm, context.today);
    const facts = admit(member, standing, tier(chosen), context.today);
    const admitted = facts.reduce(evolve, member);
    const opensOn = window.next?.opensOn ?? null;
    return [...facts, ...weigh(admitted, standing, tier(chosen), opensOn, context.today)];
  });
}

export function fileMember(context: PersonContext, target: Target) {
  return decideOn(context, target, 'filing', async (member, firm) => {
    const { window, track } = await weighFirm(context.tx, firm, context.today);
    const open = window.open && { track, closesOn: window.open.closesOn };
    return file(member, open, window.next?.opensOn ?? null, context.today);
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
  { pool, listedOn }: { pool: UpscalePool; listedOn: string },
) => decideOn(context, target, 'listing', (member) => list(member, pool, listedOn, context.today));

export const delistMember = (
  context: PersonContext,
  target: Target,
  { reason, delistedOn }: { reason: DelistingReason; delistedOn: string },
) => decideOn(context, target, 'delisting', (member) => delist(member, reason, delistedOn));

export const releaseMember = (context: PersonContext, target: Target, reason: string) =>
  decideOn(context, target, 'release', (member) => release(member, reason, context.today));

type Decide = (member: Member, firm: FirmRow) => UpscalePoolsFact[] | Promise<UpscalePoolsFact[]>;

/** Load, decide, evolve, save, announce, in the transaction of the door. Answers the new version. */
async function decideOn(context: PersonContext, target: Target, action: Action, decide: Decide) {
  const { tx, actor } = context;
  const firm = await getFirm(tx, target.businessId);
  requireDistrict(actor, firm.district);
  const stored = await loadMember(tx, target.businessId, firm.district);
  requireVersion(stored, target.version);
  requireAction(stored.member.status, actor.roles, action);
  const facts = await decide(stored.member, firm);
  await keep(context, stored.member, facts, actor.name);
  return { businessId: target.businessId, version: stored.version + (facts.length > 0 ? 1 : 0) };
}

export async function keep(
  context: CommandContext,
  member: Member,
  facts: UpscalePoolsFact[],
  lastActor: string,
): Promise<void> {
  if (facts.length === 0) return;
  await saveMember(context.tx, facts.reduce(evolve, member), lastActor);
  const about = { subject: `member/${member.businessId}`, partitionkey: member.businessId };
  await announce(context, upscalePools, about, facts);
}
