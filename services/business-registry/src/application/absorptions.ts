import type { PersonContext } from '@tisheng/service-kit/http';
import { requireDistrict } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { requireAction } from '#domain/business-actions.ts';
import { confirmAbsorption, requireAbsorbable } from '#domain/merger.ts';
import { getBusiness, saveBusiness } from '#persistence/businesses.ts';
import { AbsorptionRow } from '#persistence/rows.ts';
import { announceBusiness, type Decided } from './decision.ts';

/** 提出并户. @throws Refusal `absorption-open` | `absorbs-itself` | `already-absorbed` */
export async function proposeAbsorption(
  context: PersonContext,
  command: { absorptionId: string; businessId: string; absorbedBusinessId: string; reason: string },
): Promise<void> {
  const { tx, actor, cause } = context;
  const { absorbedBusinessId } = command;
  const { survivor, absorbed } = await loadBoth(context, command);
  requireAction(survivor.business, 'absorb');
  requireAbsorbable(survivor.business, absorbed.business);
  if (await tx.findOne(AbsorptionRow, { absorbedBusinessId, status: 'proposed' }))
    throw refuse('absorption-open', '被并入的一户已有待复核的并户申请，请先办结该申请');
  tx.create(AbsorptionRow, {
    ...command,
    proposedBy: actor.id,
    proposedByName: actor.name,
    proposedAt: cause.now,
    status: 'proposed',
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
  });
}

/** 复核并户：by another person than the one who proposed it. */
export async function confirmProposedAbsorption(
  context: PersonContext,
  asked: { businessId: string; absorptionId: string },
): Promise<Decided> {
  const { tx, actor, today } = context;
  const { businessId } = asked;
  const row = await getAbsorption(context, asked);
  const { survivor, absorbed } = await loadBoth(context, row);
  const facts = confirmAbsorption(row, survivor.business, absorbed.business, actor.id, today);
  decided(row, 'confirmed', context);
  const ended = { ...absorbed.business, status: 'absorbed' as const, mergedInto: businessId };
  await saveBusiness(tx, ended, absorbed);
  await announceBusiness(context, businessId, today, facts);
  return { businessId, version: survivor.version };
}

/** 不予并户，或由提出人撤回. @throws Refusal `absorption-decided` */
export async function declineAbsorption(
  context: PersonContext,
  asked: { businessId: string; absorptionId: string },
): Promise<void> {
  const row = await getAbsorption(context, asked);
  await loadBoth(context, row);
  if (row.status !== 'proposed')
    throw refuse('absorption-decided', '此并户申请已经办结，请刷新查看');
  if (row.proposedBy === context.actor.id) row.status = 'declined';
  else decided(row, 'declined', context);
}

async function loadBoth(
  { tx, actor }: PersonContext,
  { businessId, absorbedBusinessId }: { businessId: string; absorbedBusinessId: string },
) {
  // Locked in the order of their ids, so that two merges of the same pair cannot wait for each other.
  const ids = [businessId, absorbedBusinessId].toSorted();
  for (const id of ids) requireDistrict(actor, (await getBusiness(tx, id)).business.district);
  const survivor = await getBusiness(tx, businessId);
  const absorbed = await getBusiness(tx, absorbedBusinessId);
  return { survivor, absorbed };
}

async function getAbsorption(
  { tx }: PersonContext,
  asked: { businessId: string; absorptionId: string },
) {
  const row = await tx.findOne(AbsorptionRow, asked);
  if (!row) throw refuse('absorption-not-found', '没有找到此并户申请，请刷新后重试', asked);
  return row;
}

function decided(row: object, status: 'confirmed' | 'declined', { actor, cause }: PersonContext) {
  Object.assign(row, {
    status,
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: cause.now,
  });
}
