import type { PersonContext } from '@tisheng/service-kit/http';
import { requireDistrict } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Business } from '#domain/business.ts';
import { requireAction } from '#domain/business-actions.ts';
import { confirmSplitOff, type Named, partingOf } from '#domain/split.ts';
import { findFirstFact, getBusiness, lockIdentity, saveBusiness } from '#persistence/businesses.ts';
import { SplitOffRow } from '#persistence/rows.ts';
import { listAbsorbed, partBusiness } from '#persistence/split-offs.ts';
import type { RegistryContext } from './context.ts';
import { announceBusiness, type Decided } from './decision.ts';

type Asked = { businessId: string; splitOffId: string };

/** 提出分户. @throws Refusal `split-off-open` | `already-registered` | those of `partingOf` */
export async function proposeSplitOff(
  context: PersonContext,
  command: Asked & Named & { reason: string },
): Promise<void> {
  const { tx, actor, cause } = context;
  const { businessId, newBusinessId } = command;
  partingOf(await loadLineage(context, businessId), command);
  await requireNew(context, newBusinessId);
  if (await tx.findOne(SplitOffRow, { businessId, status: 'proposed' }))
    throw refuse('split-off-open', '此户已有待复核的分户申请，请先办结该申请');
  tx.create(SplitOffRow, {
    ...command,
    registrationIds: [...command.registrationIds],
    proposedBy: actor.id,
    proposedByName: actor.name,
    proposedAt: cause.now,
    status: 'proposed',
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
  });
}

/** 复核分户：by another person than the one who proposed it. */
export async function confirmProposedSplitOff(
  context: RegistryContext,
  asked: Asked,
): Promise<Decided> {
  const { tx, actor, today, secrets } = context;
  const { businessId } = asked;
  const lineage = await loadLineage(context, businessId);
  const row = await getSplitOff(context, asked);
  const split = confirmSplitOff(row, lineage, actor.id, today);
  await requireNew(context, row.newBusinessId);
  decided(row, 'confirmed', context);
  const before = await getBusiness(tx, split.remaining.businessId);
  await partBusiness(tx, split.parting.holder, split.parted, secrets);
  await saveBusiness(tx, split.remaining, before);
  await announceBusiness(context, row.newBusinessId, today, split.facts);
  if (split.told.length > 0) await announceBusiness(context, businessId, today, split.told);
  const { version } = await getBusiness(tx, businessId);
  return { businessId, version };
}

/** 不予分户，或由提出人撤回. @throws Refusal `split-off-decided` */
export async function declineSplitOff(context: PersonContext, asked: Asked): Promise<void> {
  const { business } = await getBusiness(context.tx, asked.businessId);
  requireDistrict(context.actor, business.district);
  const row = await getSplitOff(context, asked);
  if (row.status !== 'proposed')
    throw refuse('split-off-decided', '此分户申请已经办结，请刷新查看');
  if (row.proposedBy === context.actor.id) row.status = 'declined';
  else decided(row, 'declined', context);
}

async function loadLineage(
  { tx, actor }: PersonContext,
  businessId: string,
): Promise<[Business, ...Business[]]> {
  const { business: origin } = await getBusiness(tx, businessId);
  requireDistrict(actor, origin.district);
  requireAction(origin, 'split-off');
  const absorbed: Business[] = [];
  for (const id of await listAbsorbed(tx, businessId)) {
    const { business } = await getBusiness(tx, id);
    requireDistrict(actor, business.district);
    absorbed.push(business);
  }
  return [origin, ...absorbed];
}

async function requireNew({ tx }: PersonContext, businessId: string): Promise<void> {
  await lockIdentity(tx, businessId);
  if (await findFirstFact(tx, businessId))
    throw refuse('already-registered', '新户的主体标识已被使用，请刷新页面后重新提交', {
      businessId,
    });
}

async function getSplitOff({ tx }: PersonContext, asked: Asked) {
  const row = await tx.findOne(SplitOffRow, asked);
  if (!row) throw refuse('split-off-not-found', '没有找到此分户申请，请刷新后重试', asked);
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
