import { listPage } from '@tisheng/service-kit/database';
import type { QueryContext } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { isCorrectable } from '#domain/fund-change.ts';
import type { AccountName, PostingKind } from '#domain/posting.ts';
import { fenOf } from '#persistence/fen-of.ts';

type EntryFound = {
  id: string;
  transferId: string;
  account: AccountName;
  kind: PostingKind;
  amountFen: string;
  balanceFen: string;
  claimId: string | null;
  claimNumber: string | null;
  documentNo: string | null;
  reason: string;
  reversesId: string | null;
  occurredOn: string;
  recordedAt: Date;
  actorId: string;
  /** Nothing has taken it back, and nobody has asked for that. */
  stands: boolean;
};

const columns = `e.id, t.id as "transferId", a.name as account, t.kind, e.amount_fen as "amountFen",
  e.balance_fen as "balanceFen", t.claim_id as "claimId", c.number as "claimNumber",
  t.document_no as "documentNo", t.reason, t.reverses_id as "reversesId",
  t.occurred_on::text as "occurredOn", t.recorded_at as "recordedAt", t.actor_id as "actorId",
  not exists (select from transfers r where r.reverses_id = t.id) and not exists (
    select from fund_changes f where f.corrects_id = t.id and f.status <> 'rejected') as stands`;

const from = `entries e join transfers t on t.id = e.transfer_id
  join accounts a on a.id = e.account_id left join claims c on c.id = t.claim_id
  where t.fund_id = $1 and ($2::text is null or a.name = $2)`;

/** 明细账: every entry with the balance after it; a reversal names the transfer it takes back. */
export async function listEntries(
  { em, actor }: QueryContext,
  query: { fundId: string; account?: AccountName | undefined; limit: number; offset: number },
) {
  const [fund] = await run<{ id: string }>(
    em,
    'select id from funds where id = $1 and district = any($2::text[])',
    [query.fundId, actor.districts],
  );
  if (!fund) throw refuse('not-found', '没有这项资金，或不在您负责的区');
  const listed = { columns, from, order: 'e.id', values: [query.fundId, query.account ?? null] };
  const { rows, total } = await listPage<EntryFound>(em, listed, query);
  const mayCorrect = actor.roles.includes('finance-reviewer');
  const items = rows.map(({ stands, ...row }) => ({
    ...row,
    id: Number(row.id),
    amountFen: fenOf(row.amountFen),
    balanceFen: fenOf(row.balanceFen),
    recordedAt: new Date(row.recordedAt).toISOString(),
    availableActions:
      mayCorrect && stands && isCorrectable(row.kind)
        ? [{ action: 'correct' as const, label: '冲正' }]
        : [],
  }));
  return { items, total };
}
