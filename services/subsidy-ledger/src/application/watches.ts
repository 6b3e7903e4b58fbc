import { LockMode } from '@mikro-orm/core';
import { type District, type Programme, subsidyLedger } from '@tisheng/contracts';
import { announce, type CommandContext, run } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { addMonths } from '@tisheng/workdays';
import type { ClaimStatus } from '#domain/claim.ts';
import { examine } from '#domain/conditions.ts';
import { type EntitlementDecision, lose, review } from '#domain/entitlement.ts';
import { lineageOf, loadCircumstances } from '#persistence/businesses.ts';
import { EntitlementRow } from '#persistence/entitlement-row.ts';
import { findRules } from './rules.ts';

type Opening = {
  businessId: string;
  programme: Programme;
  district: District;
  openedOn: string;
  /** Null: it matures the day it opens. */
  months: number | null;
};

/** 举措22：稳定经营2年以上 — counted from the conversion by the version in force (民法典 第202条). */
export async function openWatch(
  context: CommandContext,
  of: { businessId: string; district: District; convertedOn: string },
): Promise<boolean> {
  const reference = await loadReference(context.tx);
  const policy = reference.findPolicy('conversion-subsidy', context.today, of.district);
  if (!policy) return false;
  const { businessId, district, convertedOn } = of;
  const months = policy.parameters.steadyMonths;
  return open(context, {
    businessId,
    programme: 'conversion-subsidy',
    district,
    openedOn: convertedOn,
    months,
  });
}

export async function openListingWatch(
  context: CommandContext,
  { businessId, district, listedOn }: { businessId: string; district: District; listedOn: string },
): Promise<boolean> {
  const programme = 'first-listing-award';
  return open(context, { businessId, programme, district, openedOn: listedOn, months: null });
}

/** Whether a watch was opened. Without a policy none is yet; the sweep comes back when one is there. */
async function open(context: CommandContext, opening: Opening): Promise<boolean> {
  const { tx, today } = context;
  const { businessId, programme, district, openedOn, months } = opening;
  const rules = findRules(await loadReference(tx), programme, district, today);
  if (!rules) return false;
  const lineage = await lineageOf(tx, businessId);
  if (await tx.findOne(EntitlementRow, { businessId: lineage, programme })) return false;
  const maturesOn = months === null ? openedOn : addMonths(openedOn, months);
  const row = tx.create(EntitlementRow, {
    businessId: lineage,
    programme,
    district,
    status: 'watching',
    openedOn,
    maturesOn,
    maturedOn: null,
    reason: null,
    findings: [],
    ground: rules.ground,
    reviewedOn: null,
  });
  const { ground } = rules;
  const data = { businessId: lineage, district, programme, openedOn, maturesOn, ground };
  await tell(context, row, { changes: {}, facts: [{ type: 'EntitlementOpened', data }] });
  await reviewRow(context, row);
  return true;
}

/** Looks again at all watches of a business, because a fact about it came in. */
export async function reviewBusiness(context: CommandContext, businessId: string): Promise<void> {
  const lineage = await lineageOf(context.tx, businessId);
  const rows = await context.tx.find(
    EntitlementRow,
    { businessId: lineage },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { programme: 'asc' } },
  );
  for (const row of rows) await reviewRow(context, row);
}

export async function reviewRow(context: CommandContext, row: EntitlementRow): Promise<void> {
  const { tx, today } = context;
  const { businessId, programme, district } = row;
  const rules = findRules(await loadReference(tx), programme, district, today);
  if (!rules) return;
  const claim = await claimOf(tx, businessId, programme);
  // What was paid is no longer watched; from now on it could only be recovered.
  if (claim?.status === 'paid' || claim?.status === 'recovered') return;
  const claimId = claim?.id ?? null;
  const known = await loadCircumstances(tx, { businessId, programme, claimId });
  const decision = review(row, examine(known, rules, today), rules.ground, today);
  await tell(context, row, decision);
  row.reviewedOn = today;
  await tx.flush();
}

/** The claim made on this very watch is no second award. */
async function claimOf(tx: CommandContext['tx'], businessId: string, programme: Programme) {
  const [claim] = await run<{ id: string; status: ClaimStatus }>(
    tx,
    `select c.id, c.status from lineage_awards a join claims c on c.id = a.claim_id
     where a.business_id = $1 and a.programme = $2 and c.business_id = $1`,
    [businessId, programme],
  );
  return claim ?? null;
}

/** A watch goes with the business until a claim is lodged; the claim then keeps its district. */
export async function moveWatches(
  tx: CommandContext['tx'],
  businessId: string,
  district: District,
): Promise<void> {
  await tx.nativeUpdate(EntitlementRow, { businessId, status: { $ne: 'lost' } }, { district });
}

/** 注销、吊销或并入: what was not yet paid is lost, with the reason. */
export async function loseWatches(
  context: CommandContext,
  businessId: string,
  reason: string,
  lostOn: string,
): Promise<void> {
  const paid = await run<{ programme: Programme }>(
    context.tx,
    `select programme from claims where business_id = $1 and status in ('paid', 'recovered')`,
    [businessId],
  );
  const rows = await context.tx.find(
    EntitlementRow,
    { businessId, programme: { $nin: paid.map(({ programme }) => programme) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { programme: 'asc' } },
  );
  for (const row of rows) await tell(context, row, lose(row, reason, lostOn));
}

async function tell(
  context: CommandContext,
  row: EntitlementRow,
  { changes, facts }: EntitlementDecision,
): Promise<void> {
  Object.assign(row, changes);
  if (facts.length === 0) return;
  const { businessId, programme } = row;
  const about = { subject: `entitlement/${businessId}/${programme}`, partitionkey: businessId };
  await announce(context, subsidyLedger, about, facts);
}
