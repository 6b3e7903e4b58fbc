import type { EntityManager } from '@mikro-orm/postgresql';
import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import { v7 as newId } from 'uuid';
import {
  type AccountName,
  type Balances,
  emptyFund,
  type PostingKind,
  post,
  reversalOf,
} from '#domain/posting.ts';

export type Order = {
  fundId: string;
  kind: PostingKind;
  amountFen: number;
  claimId: string | null;
  documentNo?: string | null;
  /** When it happened in the world; today unless told. */
  occurredOn?: string;
  reason: string;
};

type Account = { id: string; fundId: string; name: AccountName; balance: string };
type LockedFund = { balances: Balances; ids: Map<AccountName, string> };

/** Locks the accounts of some funds, always in id order, so that two postings never wait for each other. */
export async function lockFunds(
  tx: EntityManager,
  fundIds: readonly string[],
): Promise<Map<string, LockedFund>> {
  const rows = await run<Account>(
    tx,
    `select id, fund_id as "fundId", name, balance_fen as balance from accounts
     where fund_id = any($1::uuid[]) order by id for update`,
    [[...new Set(fundIds)]],
  );
  const funds = new Map<string, LockedFund>();
  for (const { id, fundId, name, balance } of rows) {
    const fund = funds.get(fundId) ?? { balances: emptyFund, ids: new Map() };
    fund.ids.set(name, id);
    funds.set(fundId, { ...fund, balances: { ...fund.balances, [name]: Number(balance) } });
  }
  return funds;
}

/**
 * Writes transfers with their entries and the new balances, all in the transaction of the context.
 * @throws Refusal `insufficient-funds`
 */
export async function postTransfers(
  context: CommandContext,
  orders: readonly Order[],
): Promise<void> {
  if (orders.length === 0) return;
  const funds = await lockFunds(
    context.tx,
    orders.map(({ fundId }) => fundId),
  );
  for (const order of orders) {
    const fund = funds.get(order.fundId);
    if (!fund) throw new Error(`fund ${order.fundId} has no accounts`);
    const { entries, balances } = post(fund.balances, order.kind, order.amountFen);
    fund.balances = balances;
    const transferId = await insertTransfer(context, order);
    await run(
      context.tx,
      `insert into entries (transfer_id, account_id, amount_fen, balance_fen)
       select $1::uuid, * from unnest($2::bigint[], $3::bigint[], $4::bigint[])`,
      [
        transferId,
        entries.map(({ account }) => fund.ids.get(account)),
        entries.map(({ amountFen }) => amountFen),
        entries.map(({ balanceFen }) => balanceFen),
      ],
    );
  }
  await saveBalances(context.tx, funds);
}

async function insertTransfer(context: CommandContext, order: Order): Promise<string> {
  const id = newId();
  const { fundId, kind, amountFen, claimId, documentNo = null, reason } = order;
  const { cause, today } = context;
  const occurredOn = order.occurredOn ?? today;
  await run(
    context.tx,
    `insert into transfers (id, fund_id, kind, amount_fen, claim_id, document_no, reason,
       reverses_id, occurred_on, recorded_at, actor_id)
     values ($1, $2, $3, $4, $5, $6, $7,
       (select t.id from transfers t where t.claim_id = $5 and t.fund_id = $2 and t.kind = $8 and t.amount_fen = $4
          and not exists (select from transfers r where r.reverses_id = t.id)
        order by t.id desc limit 1),
       $9, $10, $11)`,
    [
      id,
      fundId,
      kind,
      amountFen,
      claimId,
      documentNo,
      reason,
      reversalOf[kind] ?? null,
      occurredOn,
      cause.now,
      cause.actor.id,
    ],
  );
  return id;
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
