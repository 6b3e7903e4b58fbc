import { Migration } from '@mikro-orm/migrations';
import { appendOnly } from '#persistence/append-only.ts';

export class CreateLedger extends Migration {
  override up(): void {
    for (const sql of [...funds, ...transfers, ...entries, ...appendOnly('transfers', 'entries')])
      this.addSql(sql);
  }
}

const funds = [
  `create table funds (
    id uuid primary key,
    version int not null default 1,
    district text not null check (district in ('haibowan', 'wuda', 'hainan')),
    year int not null check (year between 2000 and 2100),
    programme text not null
      check (programme in ('conversion-subsidy', 'quota-trade-award', 'first-listing-award')),
    budget jsonb not null,
    created_on date not null,
    unique (district, year, programme)
  )`,
  `comment on table funds is '专项资金：区 × 年度 × 奖补项目'`,
  `create table accounts (
    id bigint generated always as identity primary key,
    fund_id uuid not null references funds (id),
    name text not null
      check (name in ('treasury', 'appropriated', 'reserved', 'instructed', 'paid', 'recovered')),
    balance_fen bigint not null default 0,
    unique (fund_id, name),
    constraint accounts_never_overdrawn check (
      case name when 'treasury' then balance_fen <= 0 else balance_fen >= 0 end
    )
  )`,
  `comment on table accounts is '资金账户：treasury 为外部对方账户，余额不大于零；其余账户不得低于零'`,
];

const transfers = [
  `create table transfers (
    id uuid primary key,
    fund_id uuid not null references funds (id),
    kind text not null check (kind in
      ('appropriate', 'reserve', 'release', 'instruct', 'return', 'pay', 'recover')),
    amount_fen bigint not null check (amount_fen > 0),
    claim_id uuid,
    document_no text,
    reason text not null,
    reverses_id uuid unique,
    occurred_on date not null,
    recorded_at timestamptz not null,
    actor_id text not null,
    unique (id, fund_id, claim_id, amount_fen),
    foreign key (reverses_id, fund_id, claim_id, amount_fen)
      references transfers (id, fund_id, claim_id, amount_fen),
    check ((kind in ('release', 'return')) = (reverses_id is not null)),
    check ((kind = 'appropriate') = (claim_id is null))
  )`,
  `create index transfers_by_fund on transfers (fund_id, recorded_at)`,
  `create index transfers_by_claim on transfers (claim_id) where claim_id is not null`,
  `comment on table transfers is '资金划转：每笔从一个账户到另一个账户，只增不改；冲回另记一笔并指明原笔，每笔只冲回一次'`,
];

const entries = [
  `create table entries (
    id bigint generated always as identity primary key,
    transfer_id uuid not null references transfers (id),
    account_id bigint not null references accounts (id),
    amount_fen bigint not null check (amount_fen <> 0),
    balance_fen bigint not null,
    unique (transfer_id, account_id)
  )`,
  `create index entries_by_account on entries (account_id, id)`,
  `comment on table entries is '分录：金额带符号，balance_fen 为记账后余额；只增不改'`,
  `create function require_balanced_transfer() returns trigger language plpgsql as $$
    begin
      if (select count(*) <> 2 or sum(e.amount_fen) <> 0 or max(e.amount_fen) <> max(t.amount_fen)
          from transfers t left join entries e on e.transfer_id = t.id where t.id = new.id) then
        raise exception 'transfer % does not balance', new.id using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
  `create constraint trigger transfers_balance after insert on transfers
    deferrable initially deferred for each row execute function require_balanced_transfer()`,
];
