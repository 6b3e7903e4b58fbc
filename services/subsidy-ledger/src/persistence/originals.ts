import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '@tisheng/service-kit/messaging';
import { type PostingKind, reversalOf } from '#domain/posting.ts';
import { fenOf } from './fen-of.ts';
import type { Order } from './ledger.ts';

type Posted = { id: string; fundId: string; claimId: string; kind: PostingKind; amountFen: number };

const placeOf = ({ fundId, claimId, amountFen }: Omit<Posted, 'id' | 'kind'>, kind: PostingKind) =>
  `${fundId} ${claimId} ${kind} ${amountFen}`;

/**
 * Names for each transfer that takes another back which one that is: the latest of its kind, fund, claim and amount
 * that still stands, those of this very run included. One that finds none is refused by the table. The accounts of the
 * funds are locked, so nobody else takes one back meanwhile.
 */
export async function originalsFor<Transfer extends Order & { id: string }>(
  tx: EntityManager,
  transfers: readonly Transfer[],
): Promise<Transfer[]> {
  const standing = await standingOf(tx, transfers);
  return transfers.map((transfer) => {
    const { id, kind, claimId } = transfer;
    if (claimId === null) return transfer;
    const about = { ...transfer, claimId };
    const original = reversalOf[kind];
    const reversesId = original
      ? (transfer.reversesId ?? standing.get(placeOf(about, original))?.pop() ?? null)
      : null;
    const place = placeOf(about, kind);
    standing.set(place, [...(standing.get(place) ?? []), id]);
    return { ...transfer, reversesId };
  });
}

/** What of these claims could be taken back, the latest last; nothing is asked where nothing is taken back. */
async function standingOf(tx: EntityManager, orders: readonly Order[]) {
  const standing = new Map<string, string[]>();
  const claims = orders.flatMap(({ kind, claimId }) =>
    claimId && reversalOf[kind] ? claimId : [],
  );
  if (claims.length === 0) return standing;
  const rows = await run<Omit<Posted, 'amountFen'> & { amountFen: string }>(
    tx,
    `select t.id, fund_id as "fundId", claim_id as "claimId", kind, amount_fen as "amountFen"
     from transfers t where claim_id = any($1::uuid[]) and kind = any($2::text[])
       and not exists (select from transfers r where r.reverses_id = t.id)
     order by t.id`,
    [claims, Object.values(reversalOf)],
  );
  for (const row of rows) {
    const place = placeOf({ ...row, amountFen: fenOf(row.amountFen) }, row.kind);
    standing.set(place, [...(standing.get(place) ?? []), row.id]);
  }
  return standing;
}
