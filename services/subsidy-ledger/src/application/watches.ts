import { LockMode } from '@mikro-orm/core';
import { type Programme, subsidyLedger } from '@tisheng/contracts';
import {
  type Announcement,
  announceMany,
  type CommandContext,
} from '@tisheng/service-kit/messaging';
import { loadReference, type Reference } from '@tisheng/service-kit/reference';
import type { Lineage } from '@tisheng/service-kit/registry';
import { examine, type Rules, steadyFrom } from '#domain/conditions.ts';
import { open, review, type Seen } from '#domain/entitlement.ts';
import { goneOf, type Member } from '#domain/standing.ts';
import { EntitlementRow } from '#persistence/entitlement-row.ts';
import { circumstancesOf, type KnownLineage, loadLineages } from '#persistence/lineages.ts';
import { findRules } from './rules.ts';

const watched = ['conversion-subsidy', 'first-listing-award'] as const;
type Watched = (typeof watched)[number];

type Reviewing = {
  context: CommandContext;
  reference: Reference;
  rows: readonly EntitlementRow[];
};
type Watch = { lineage: KnownLineage; member: Member; programme: Watched };
type Outcome = { opened: number; announced: Announcement<typeof subsidyLedger>[] };

/**
 * Brings all watches of some lineages to what is known today: one that begins, moves, is suspended, matures or is lost
 * says so. The lineages are locked by who asks; answers how many watches were opened.
 */
export async function reviewLineages(
  context: CommandContext,
  lineages: readonly Lineage[],
): Promise<number> {
  const { tx } = context;
  const known = await loadLineages(tx, lineages);
  const rows = await tx.find(
    EntitlementRow,
    { businessId: { $in: known.flatMap(({ members }) => members) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { businessId: 'asc', programme: 'asc' } },
  );
  const reviewing = { context, reference: await loadReference(tx), rows };
  const outcome: Outcome = { opened: 0, announced: [] };
  for (const lineage of known)
    for (const member of lineage.records)
      for (const programme of watched)
        reviewWatch(reviewing, { lineage, member, programme }, outcome);
  await tx.flush();
  await announceMany(context, subsidyLedger, outcome.announced);
  return outcome.opened;
}

function reviewWatch(reviewing: Reviewing, watch: Watch, outcome: Outcome): void {
  const { context, rows } = reviewing;
  const { member, programme } = watch;
  const { businessId, district } = member;
  const row = rows.find((one) => one.businessId === businessId && one.programme === programme);
  if (!district || wasPaid(watch)) return;
  const seen = lookAt(reviewing, watch, row ?? null);
  if (!seen) return;
  const begun = row ? null : open({ businessId, programme, district }, seen);
  const present = begun?.watch ?? (row && { ...row, district });
  if (!present) return;
  const { changes, facts } = review(present, seen, context.today);
  const { district: _stored, ...columns } = { ...present, ...changes };
  const reviewed = { ...changes, reviewedOn: context.today };
  if (row) Object.assign(row, reviewed);
  else context.tx.create(EntitlementRow, { ...columns, reviewedOn: context.today });
  const told = [...(begun?.facts ?? []), ...facts];
  outcome.opened += begun ? 1 : 0;
  const subject = `entitlement/${businessId}/${programme}`;
  if (told.length > 0) outcome.announced.push({ subject, partitionkey: businessId, facts: told });
}

/** What was paid is no longer watched; from now on it could only be recovered. */
function wasPaid({ lineage, member, programme }: Watch): boolean {
  const claim = claimOf(lineage, member.businessId, programme);
  return claim?.status === 'paid' || claim?.status === 'recovered';
}

/** The claim made on this very watch is no second award. */
const claimOf = ({ claims }: KnownLineage, businessId: string, programme: Programme) =>
  claims.find((claim) => claim.businessId === businessId && claim.programme === programme);

/** Null where there is nothing to watch, or no policy to watch it by. */
function lookAt(
  { context, reference }: Reviewing,
  watch: Watch,
  row: EntitlementRow | null,
): Seen | null {
  const { lineage, member, programme } = watch;
  const { today } = context;
  const { businessId, district } = member;
  const openedOn = openingOf(watch);
  const gone = goneOf(member, lineage.root, today);
  const rules = district && findRules(reference, programme, district, today);
  const ground = rules ? rules.ground : (row?.ground ?? null);
  if (!ground || (!openedOn && !row)) return null;
  if (!openedOn || !rules) {
    if (!row || (openedOn && !gone)) return null;
    const { openedOn: opened, maturesOn } = row;
    const corrected = { reason: '转企或入统登记已更正，不再属于本主体', on: today };
    return { openedOn: opened, maturesOn, gone: gone ?? corrected, findings: [], ground };
  }
  const claimId = claimOf(lineage, businessId, programme)?.id ?? null;
  const findings = gone
    ? []
    : examine(circumstancesOf(lineage, { programme, claimId }), rules, today);
  return { openedOn, maturesOn: maturityOf(rules, openedOn), gone, findings, ground };
}

/**
 * 首次: the first conversion, or the first listing, of the whole lineage counts for the one that goes on; an absorbed
 * business shows its own.
 */
function openingOf({ lineage, member: { businessId }, programme }: Watch): string | null {
  const counts = (of: string) => businessId === lineage.root || of === businessId;
  const [first] =
    programme === 'conversion-subsidy'
      ? lineage.conversions.filter((one) => counts(one.businessId)).map((one) => one.convertedOn)
      : lineage.listings
          .filter((one) => one.first && counts(one.businessId))
          .map((one) => one.listedOn);
  return first ?? null;
}

/** An award for a listing is due at once. */
const maturityOf = (rules: Rules, openedOn: string): string =>
  rules.programme === 'conversion-subsidy' ? steadyFrom(openedOn, rules.award) : openedOn;
