import type { DataOf } from '@tisheng/contracts';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { type Member, release, suggest, weigh } from '#domain/member.ts';
import { findFirm, keepClosed, keepConverted, keepFigures } from '#persistence/firms.ts';
import { loadMember } from '#persistence/members.ts';
import type { FirmRow } from '#persistence/rows.ts';
import { keep } from './members.ts';
import { weighIfPooled } from './standing.ts';

/** A figure moves a member, or makes a lead of a firm that is half way to the line. */
export async function noteFigures(
  context: CommandContext,
  { businessId, figures }: DataOf<'FiguresReported'>,
) {
  await keepFigures(context.tx, businessId, figures);
  const firm = await findFirm(context.tx, businessId);
  const weighed = firm && !firm.closedOn && (await weighIfPooled(context.tx, firm, context.today));
  if (!weighed) return;
  const { member } = await loadMember(context.tx, businessId, firm.district);
  const { standing, bands, tier, window } = weighed;
  const percent = standing.proximity?.percent ?? 0;
  const opensOn = window.next?.opensOn ?? null;
  const facts = [
    ...weigh(member, standing, tier(member.tier), opensOn, context.today),
    ...(percent >= bands.reservePercent
      ? suggest(member, standing, `已达到标准的 ${percent}%`, context.today)
      : []),
  ];
  await keep(context, member, facts, context.cause.actor.name);
}

/** A converted enterprise becomes a lead by itself, whether a pool has cultivated it or not. */
export async function noteConversion(context: CommandContext, data: DataOf<'BusinessConverted'>) {
  await keepConverted(context.tx, data);
  const found = await memberOf(context, data.businessId);
  const weighed = found && (await weighIfPooled(context.tx, found.firm, context.today));
  if (!found || !weighed) return;
  const facts = suggest(found.member, weighed.standing, '个转企后自动列为线索', context.today);
  await keep(context, found.member, facts, context.cause.actor.name);
}

/** Who is cultivated leaves with the closing; who is on the roster leaves it by the statisticians' word. */
export async function noteClosure(context: CommandContext, data: DataOf<'BusinessClosed'>) {
  await keepClosed(context.tx, data);
  const found = await memberOf(context, data.businessId);
  if (!found || !['suggested', 'admitted', 'at-threshold', 'filed'].includes(found.member.status))
    return;
  const reason = data.manner === 'cancelled' ? '注销' : '吊销';
  const facts = release(found.member, reason, data.closedOn);
  await keep(context, found.member, facts, context.cause.actor.name);
}

async function memberOf(
  context: CommandContext,
  businessId: string,
): Promise<{ firm: FirmRow; member: Member } | null> {
  const firm = await findFirm(context.tx, businessId);
  if (!firm) return null;
  const { member } = await loadMember(context.tx, businessId, firm.district);
  return { firm, member };
}

export { keepChanged, keepRegistered, mergeFirms } from '#persistence/firms.ts';
