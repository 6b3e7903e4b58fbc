import type { EntityManager } from '@mikro-orm/postgresql';
import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import { v7 as newId } from 'uuid';
import {
  type AccountName,
  type Balances,
  emptyFund,
  type PostingKind,
  post,
} from '#domain/posting.ts';
import { originalsFor } from './originals.ts';

export type Order = {
  fundId: string;
  kind: PostingKind;
  amountFen: number;
  claimId: string | null;
  documentNo?: string | null;
  /** The transfer that it takes back, where that is known; else the latest of its claim that still stands. */
  reversesId?: string | null;
  /** When it happened in the world; today unless told. */
  occurredOn?: string;
  reason: string;
};

type Account = { id: string; fundId: string; name: AccountName; balance: string };
type LockedFund = { balances: Balances; ids: Map<AccountName, string> };

const accountsSql = `select id, fund_id as "fundId", name, balance_fen as balance from accounts
  where fund_id = any($1::uuid[]) order by id`;

/** Locks the accounts of some funds, always in id order, so that two postings never wait for each other. */
export const lockFunds = (
  tx: EntityManager,
  fundIds: readonly string[],
): Promise<Map<string, LockedFund>> => loadAccounts(tx, fundIds, `${accountsSql} for update`);

/** As they are just now: for a first look, since another may post a moment later. */
export async function balancesOf(em: EntityManager, fundId: string): Promise<Balances> {
  return (await loadAccounts(em, [fundId], accountsSql)).get(fundId)?.balances ?? emptyFund;
}

async function loadAccounts(em: EntityManager, fundIds: readonly string[], sql: string) {
  const rows = await run<Account>(em, sql, [[...new Set(fundIds)]]);
  const funds = new Map<string, LockedFund>();
  for (const { id, fundId, name, balance } of rows) {
    const fund = funds.get(fundId) ?? { balances: emptyFund, ids: new Map() };
    fund.ids.set(name, id);
    funds.set(fundId, { ...fund, balances: { ...fund.balances, [name]: Number(balance) } });
  }
  return funds;
}

type PostedEntry = { transferId: string; accountId: string; amountFen: number; balanceFen: number };

/**
 * Writes transfers with their entries and the new balances, all in the transaction of the context: each is decided on
 * the balances that the one before it left, and all are written together, thousands as quickly as one.
 * @throws Refusal `insufficient-funds` | `fund-too-large`
 */
export async function postTransfers(
  context: CommandContext,
  orders: readonly Order[],
): Promise<void> {
  if (orders.length === 0) return;
  const { tx } = context;
  const funds = await lockFunds(
    tx,
    orders.map(({ fundId }) => fundId),
  );
  const transfers = await originalsFor(
    tx,
    orders.map((order) => ({ ...order, id: newId() })),
  );
  const entries: PostedEntry[] = [];
  for (const { id: transferId, fundId, kind, amountFen } of transfers) {
    const fund = funds.get(fundId);
    if (!fund) throw new Error(`fund ${fundId} has no accounts`);
    const posting = post(fund.balances, kind, amountFen);
    fund.balances = posting.balances;
    for (const { account, ...moved } of posting.entries)
      entries.push({ transferId, accountId: fund.ids.get(account) ?? '', ...moved });
  }
  await insertTransfers(context, transfers);
  await insertEntries(tx, entries);
  await saveBalances(tx, funds);
}

type Transfer = Order & { id: string };

async function insertTransfers(
  { tx, cause, today }: CommandContext,
  transfers: readonly Transfer[],
): Promise<void> {
  const rows = transfers.map(({ fundId, amountFen, claimId, documentNo, occurredOn, ...same }) => ({
    id: same.id,
    fund_id: fundId,
    kind: same.kind,
    amount_fen: amountFen,
    claim_id: claimId,
    document_no: documentNo ?? null,
    reason: same.reason,
    reverses_id: same.reversesId ?? null,
    occurred_on: occurredOn ?? today,
  }));
  await run(
    tx,
    `insert into transfers (id, fund_id, kind, amount_fen, claim_id, document_no, reason,
       reverses_id, occurred_on, recorded_at, actor_id)
     select t.*, $2::timestamptz, $3::text from jsonb_to_recordset($1::jsonb) as t (id uuid,
       fund_id uuid, kind text, amount_fen bigint, claim_id uuid, document_no text, reason text,
       reverses_id uuid, occurred_on date)`,
    [JSON.stringify(rows), cause.now, cause.actor.id],
  );
}

/** In the order of the postings: the number of an entry tells which balance came before which. */
async function insertEntries(tx: EntityManager, entries: readonly PostedEntry[]): Promise<void> {
  await run(
    tx,
    `insert into entries (transfer_id, account_id, amount_fen, balance_fen)
     select transfer_id, account_id, amount_fen, balance_fen
     from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[]) with ordinality
       as e (transfer_id, account_id, amount_fen, balance_fen, nth) order by nth`,
    [
      entries.map(({ transferId }) => transferId),
      entries.map(({ accountId }) => accountId),
      entries.map(({ amountFen }) => amountFen),
      entries.map(({ balanceFen }) => balanceFen),
    ],
  );
}

async function saveBalances(tx: EntityManager, funds: Map<string, LockedFund>): Promise<void> {
  const ids: string[] = [];
  const amounts: number[] = [];
  for (const { balances, ids: accounts } of funds.values())
    for (const [name, id] of accounts) {
      ids.push(id);
      amounts.push(balances[name]);
    }
  await run(
    tx,
    `update accounts a set balance_fen = g.balance
     from unnest($1::bigint[], $2::bigint[]) g (id, balance)
     where a.id = g.id and a.balance_fen <> g.balance`,
    [ids, amounts],
  );
}

export async function openAccounts(tx: EntityManager, fundId: string): Promise<void> {
  await run(tx, 'insert into accounts (fund_id, name) select $1::uuid, * from unnest($2::text[])', [
    fundId,
    Object.keys(emptyFund),
  ]);
}
