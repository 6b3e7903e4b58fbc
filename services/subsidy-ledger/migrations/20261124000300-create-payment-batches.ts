import { Migration } from '@mikro-orm/migrations';
import { appendOnly } from '#persistence/append-only.ts';

export class CreatePaymentBatches extends Migration {
  override up(): void {
    for (const sql of [...batches, ...receipts, ...appendOnly('receipt_rows')]) this.addSql(sql);
  }
}

const batches = [
  `create table payment_batches (
    id uuid primary key,
    version int not null default 1,
    number text not null unique,
    district text not null check (district in ('haibowan', 'wuda', 'hainan')),
    status text not null check (status in ('prepared', 'confirmed', 'cancelled')),
    prepared_on date not null,
    prepared_by jsonb not null,
    confirmed_on date,
    confirmed_by jsonb,
    last_actor text not null,
    check (prepared_by ->> 'id' <> confirmed_by ->> 'id'),
    check ((status = 'confirmed') = (confirmed_on is not null))
  )`,
  `create index payment_batches_listed on payment_batches (district, status, prepared_on)`,
  `comment on table payment_batches is '拨付批次：经办编制、复核确认后冻结；更正另编新批次'`,
  `create sequence payment_batch_numbers`,
  `create table payment_lines (
    payment_no text primary key,
    batch_id uuid not null references payment_batches (id),
    claim_id uuid not null references claims (id),
    position int not null,
    amount_fen bigint not null check (amount_fen > 0),
    payee text not null,
    credit_code text,
    account jsonb not null,
    status text not null check (status in ('prepared', 'held', 'instructed', 'paid', 'returned')),
    settled_on date,
    reason text,
    unique (batch_id, claim_id)
  )`,
  `create unique index payment_lines_one_open on payment_lines (claim_id)
    where status in ('prepared', 'instructed', 'paid')`,
  `comment on table payment_lines is '拨付明细：唯一业务号，一件申报同时只有一笔在途或已付'`,
];

const receipts = [
  `create table receipt_rows (
    id bigint generated always as identity primary key,
    batch_id uuid not null references payment_batches (id),
    payment_no text not null,
    amount_fen bigint not null,
    payee text not null,
    result text not null check (result in ('paid', 'returned')),
    reason text,
    outcome text not null check (outcome in ('paid', 'returned', 'already-recorded', 'unmatched')),
    problem text,
    settled_on date not null,
    recorded_on date not null,
    recorded_at timestamptz not null,
    actor_id text not null
  )`,
  `create index receipt_rows_by_batch on receipt_rows (batch_id, id)`,
  `comment on table receipt_rows is '银行回单：收到的每一行及对账结果，只增不改'`,
];
