import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import type { PostingKind } from '#domain/posting.ts';
import { fenOf } from './fen-of.ts';
import { FundChangeRow } from './fund-change-row.ts';

type Proposed = Pick<
  FundChangeRow,
  | 'id'
  | 'fundId'
  | 'kind'
  | 'amountFen'
  | 'documentNo'
  | 'appropriatedOn'
  | 'reason'
  | 'correctsId'
  | 'proposedOn'
  | 'proposedBy'
>;

/**
 * Answers false when the document, or the correction of the entry, is there already: two who register it at once are
 * told apart by the unique indexes. A document whose booking was taken back may come again.
 */
export async function insertProposal(tx: EntityManager, change: Proposed): Promise<boolean> {
  const made = await run<{ id: string }>(
    tx,
    `insert into fund_changes (id, fund_id, kind, amount_fen, document_no, appropriated_on, reason,
       corrects_id, status, proposed_on, proposed_by)
     select $1, $2, $3, $4, $5, $6, $7, $8, 'proposed', $9, $10
     where $3 = 'correct' or not exists (select from transfers t
       where t.fund_id = $2 and t.document_no = $5 and t.kind in ('appropriate', 'reduce')
         and not exists (select from transfers r where r.reverses_id = t.id))
     on conflict do nothing returning id`,
    [
      change.id,
      change.fundId,
      change.kind,
      change.amountFen,
      change.documentNo,
      change.appropriatedOn,
      change.reason,
      change.correctsId,
      change.proposedOn,
      JSON.stringify(change.proposedBy),
    ],
  );
  return made.length > 0;
}

/** Locked until the transaction ends. @throws Refusal `not-found` */
export async function loadChange(
  tx: EntityManager,
  of: { fundId: string; changeId: string },
): Promise<FundChangeRow> {
  const found = { id: of.changeId, fundId: of.fundId };
  const change = await tx.findOne(FundChangeRow, found, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!change) throw refuse('not-found', '没有这笔资金变动，请从资金台账重新打开');
  return change;
}

export type Transfer = {
  id: string;
  kind: PostingKind;
  amountFen: number;
  claimId: string | null;
  documentNo: string | null;
  isReversed: boolean;
};

/** @throws Refusal `not-found` */
export async function loadTransfer(
  tx: EntityManager,
  of: { fundId: string; transferId: string },
): Promise<Transfer> {
  const [found] = await run<Omit<Transfer, 'amountFen'> & { amountFen: string }>(
    tx,
    `select id, kind, amount_fen as "amountFen", claim_id as "claimId", document_no as "documentNo",
       exists (select from transfers r where r.reverses_id = t.id) as "isReversed"
     from transfers t where id = $1 and fund_id = $2`,
    [of.transferId, of.fundId],
  );
  if (!found) throw refuse('not-found', '没有这笔分录，请从资金台账重新打开');
  return { ...found, amountFen: fenOf(found.amountFen) };
}

/** Of which claim a change takes something back: never changes, so it may be read without a lock. */
export async function findCorrectedClaim(
  tx: EntityManager,
  of: { fundId: string; changeId: string },
): Promise<string | null> {
  const [found] = await run<{ claimId: string | null }>(
    tx,
    `select t.claim_id as "claimId" from fund_changes c join transfers t on t.id = c.corrects_id
     where c.id = $1 and c.fund_id = $2`,
    [of.changeId, of.fundId],
  );
  return found?.claimId ?? null;
}

/** 文号 of a booking that was taken back is free again. */
export async function freeDocument(
  tx: EntityManager,
  { fundId, documentNo }: Pick<FundChangeRow, 'fundId' | 'documentNo'>,
): Promise<void> {
  await run(
    tx,
    `update fund_changes set status = 'withdrawn'
     where fund_id = $1 and document_no = $2 and kind <> 'correct' and status = 'confirmed'`,
    [fundId, documentNo],
  );
}
