import { Migration } from '@mikro-orm/migrations';
import { appendOnly } from '#persistence/append-only.ts';

export class CreateClaims extends Migration {
  override up(): void {
    for (const sql of [
      ...entitlements,
      ...claims,
      ...awards,
      ...records,
      ...appendOnly('claim_notes', 'account_views'),
    ])
      this.addSql(sql);
  }
}

const district = `text not null check (district in ('haibowan', 'wuda', 'hainan'))`;
const programme = `text not null
  check (programme in ('conversion-subsidy', 'quota-trade-award', 'first-listing-award'))`;

const entitlements = [
  `create table entitlements (
    business_id uuid not null,
    programme ${programme},
    version int not null default 1,
    district ${district},
    status text not null check (status in ('watching', 'suspended', 'matured', 'lost')),
    opened_on date not null,
    matures_on date not null,
    matured_on date,
    reason text,
    findings jsonb not null,
    ground jsonb not null,
    reviewed_on date,
    primary key (business_id, programme),
    check ((status = 'matured') <= (matured_on is not null)),
    check (matured_on is null or matured_on >= matures_on)
  )`,
  `create index entitlements_due on entitlements (matures_on, reviewed_on)
    where status in ('watching', 'suspended')`,
  `create index entitlements_listed on entitlements (district, status, matures_on)`,
  `comment on table entitlements is '补助资格：自转企之日起观察，到期且条件齐备时成就'`,
];

const claims = [
  `create table claims (
    id uuid primary key,
    version int not null default 1,
    number text not null unique,
    business_id uuid not null,
    business_name text not null,
    credit_code text,
    operator_ref text,
    district ${district},
    programme ${programme},
    status text not null check (status in ('lodged', 'verified', 'publicised', 'objected',
      'queued-for-funds', 'approved', 'instructed', 'returned', 'paid', 'recovered', 'refused')),
    amount_fen bigint check (amount_fen > 0),
    fund_id uuid references funds (id),
    ground jsonb not null,
    findings jsonb not null,
    warnings jsonb not null,
    lodged_on date not null,
    verified_on date,
    verified_by jsonb,
    publicised_on date,
    publicity_last_day date,
    publicity_provisional boolean not null default false,
    publicity_length int,
    publicity_unit text,
    publicity_ended_on date,
    objection text,
    approved_on date,
    approved_by jsonb,
    batch_id uuid,
    payment_no text,
    payment_attempts int not null default 0,
    paid_on date,
    recovered_fen bigint not null default 0,
    hold_reason text,
    account jsonb not null,
    account_stale boolean not null default false,
    proposed_account jsonb,
    proposed_by jsonb,
    proposed_reason text,
    refused_reason text,
    last_actor text not null,
    check (recovered_fen between 0 and coalesce(amount_fen, 0)),
    check (verified_by ->> 'id' <> approved_by ->> 'id'),
    check (approved_on > publicity_last_day),
    check (status not in ('approved', 'instructed', 'returned', 'paid', 'recovered')
      or (fund_id is not null and amount_fen is not null and approved_by is not null))
  )`,
  `create index claims_listed on claims (district, status, lodged_on)`,
  `create index claims_by_business on claims (business_id)`,
  `create index claims_by_batch on claims (batch_id) where batch_id is not null`,
  `create index claims_by_operator on claims (operator_ref, programme) where operator_ref is not null`,
  `create index claims_queued on claims (district, programme, number) where status = 'queued-for-funds'`,
  `create index claims_publicised on claims (publicity_last_day)
    where status = 'publicised' and publicity_ended_on is null`,
  `comment on table claims is '奖补申报'`,
  `comment on column claims.account is '收款账户：账号以 AES-256-GCM 加密，另存掩码'`,
  `create table claim_counters (
    district ${district}, year int not null, last int not null, primary key (district, year)
  )`,
  `comment on table claim_counters is '申报编号：每区每年连续'`,
];

const awards = [
  `create table lineage_awards (
    business_id uuid not null,
    programme ${programme},
    claim_id uuid not null references claims (id),
    primary key (business_id, programme)
  )`,
  `create index lineage_awards_by_claim on lineage_awards (claim_id)`,
  `comment on table lineage_awards is '每个主体每个项目只有一次：并入时连同前身一并占用，不予补助时让出'`,
];

const records = [
  `create table claim_notes (
    id bigint generated always as identity primary key,
    claim_id uuid not null references claims (id),
    kind text not null,
    detail text not null,
    occurred_on date not null,
    recorded_at timestamptz not null,
    actor_id text not null,
    actor_name text not null
  )`,
  `create index claim_notes_by_claim on claim_notes (claim_id, id)`,
  `comment on table claim_notes is '办理记录：不对外发布的步骤，只增不改'`,
  `create table account_views (
    id bigint generated always as identity primary key,
    claim_id uuid not null references claims (id),
    actor_id text not null,
    purpose text not null,
    viewed_at timestamptz not null
  )`,
  `comment on table account_views is '账号明文查看记录：谁、何时、为何，只增不改'`,
];
