import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type District, districtCodes } from '@tisheng/contracts';
import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { ClaimRow } from './claim-row.ts';

/** Locked until the transaction ends: whoever decides on a claim decides alone. @throws Refusal `not-found` */
export async function loadClaim(tx: EntityManager, id: string): Promise<ClaimRow> {
  const row = await tx.findOne(ClaimRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!row) throw refuse('not-found', '没有这件申报，请从列表重新打开');
  return row;
}

/** Whose claim it is: never changes, so it may be read without a lock. */
export async function findClaimant(tx: EntityManager, claimId: string): Promise<string | null> {
  const sql = 'select business_id as "businessId" from claims where id = $1';
  const [found] = await run<{ businessId: string }>(tx, sql, [claimId]);
  return found?.businessId ?? null;
}

/** 补-150302-2027-0001: gapless per district and year. */
export async function nextClaimNumber(
  tx: EntityManager,
  district: District,
  year: number,
): Promise<string> {
  const [counter] = await run<{ last: number }>(
    tx,
    `insert into claim_counters (district, year, last) values ($1, $2, 1)
     on conflict (district, year) do update set last = claim_counters.last + 1 returning last`,
    [district, year],
  );
  return `补-${districtCodes[district]}-${year}-${String(counter?.last).padStart(4, '0')}`;
}

export type NoteKind =
  | 'credit-looked-up'
  | 'objection-answered'
  | 'publicity-ended'
  | 'payment-prepared'
  | 'payment-withdrawn'
  | 'payment-held'
  | 'hold-released'
  | 'account-proposed'
  | 'account-confirmed'
  | 'account-approved'
  | 'account-rejected'
  | 'receipt-withdrawal-asked'
  | 'receipt-withdrawal-refused'
  | 'moved-to-year'
  | 'passed-over'
  | 'second-award';

/** A step that other services need not know of: kept for ever, beside the facts. */
export async function noteClaim(
  { tx, cause, today }: CommandContext,
  claimId: string,
  kind: NoteKind,
  detail: string,
): Promise<void> {
  await run(
    tx,
    `insert into claim_notes (claim_id, kind, detail, occurred_on, recorded_at, actor_id, actor_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [claimId, kind, detail, today, cause.now, cause.actor.id, cause.actor.name],
  );
}
