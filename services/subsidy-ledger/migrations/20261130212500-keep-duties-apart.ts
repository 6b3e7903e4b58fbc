import { Migration } from '@mikro-orm/migrations';
import { appendOnly } from '#persistence/append-only.ts';

export class KeepDutiesApart extends Migration {
  override up(): void {
    for (const sql of [
      ...duties,
      ...whoDidWhat,
      ...claims,
      ...withdrawals,
      ...appropriations,
      ...appendOnly('claim_duties'),
    ])
      this.addSql(sql);
  }
}

const duties = [
  `create table claim_duties (
    claim_id uuid not null references claims (id),
    duty text not null check (duty in ('look-up-credit', 'lodge', 'propose-account',
      'confirm-account', 'verify', 'answer-objection', 'approve', 'release-hold',
      'approve-account', 'prepare-payment', 'confirm-payment', 'book-receipt',
      'withdraw-receipt')),
    person_id text not null,
    person_name text not null,
    done_on date not null,
    primary key (claim_id, person_id, duty)
  )`,
  `comment on table claim_duties is '经办分工：每件申报由谁办过什么，只增不改，退票和更正之后仍然有效'`,
  `create table evidence_givers (
    business_id uuid not null,
    person_id text not null,
    person_name text not null,
    primary key (business_id, person_id)
  )`,
  `comment on table evidence_givers is '为该主体填报过经营数据或信用记录的人，来自 business-registry 事实的经办人'`,
];

/** What a running city did before is read out of its journal and notes; only people, no sweep. */
const whoDidWhat = [
  `insert into claim_duties
    select c.id, d.duty, j.envelope -> 'actor' ->> 'id', j.envelope -> 'actor' ->> 'name',
      min(j.envelope ->> 'occurredOn')::date
    from claims c join journal j on j.subject = 'claim/' || c.id
    join (values ('ClaimLodged', 'lodge'), ('ClaimVerified', 'verify'),
      ('PaymentInstructed', 'confirm-payment'), ('PaymentReturned', 'book-receipt'),
      ('SubsidyPaid', 'book-receipt')) d (type, duty) on d.type = j.type
    where j.envelope -> 'actor' ->> 'bureau' <> 'system' group by 1, 2, 3, 4
   on conflict do nothing`,
  `insert into claim_duties
    select c.id, 'approve', c.approved_by ->> 'id', c.approved_by ->> 'name',
      coalesce(c.approved_on, c.lodged_on)
    from claims c where c.approved_by is not null on conflict do nothing`,
  `insert into claim_duties
    select n.claim_id, d.duty, n.actor_id, max(n.actor_name), min(n.occurred_on)
    from claim_notes n
    join (values ('objection-answered', 'answer-objection'), ('hold-released', 'release-hold'),
      ('account-proposed', 'propose-account'), ('account-confirmed', 'confirm-account'),
      ('payment-prepared', 'prepare-payment')) d (kind, duty) on d.kind = n.kind
    where n.actor_id not like 'system:%' group by 1, 2, 3 on conflict do nothing`,
];

const claims = [
  `alter table claims add credit_queried_on date, add proposal_confirmed_by jsonb,
    add receipt_withdrawal jsonb,
    add check (proposed_by ->> 'id' <> proposal_confirmed_by ->> 'id')`,
];

const withdrawals = [
  `alter table transfers drop constraint transfers_kind_check, drop constraint transfers_check`,
  `alter table transfers
    add constraint transfers_kind_check check (kind in ('appropriate', 'reserve', 'release',
      'instruct', 'return', 'pay', 'withdraw-payment', 'recover')),
    add constraint transfers_check check
      ((kind in ('release', 'return', 'withdraw-payment')) = (reverses_id is not null))`,
];

const appropriations = [
  `create table appropriations (
    id uuid primary key,
    fund_id uuid not null references funds (id),
    amount_fen bigint not null check (amount_fen > 0),
    document_no text not null,
    appropriated_on date not null,
    status text not null check (status in ('proposed', 'confirmed', 'rejected')),
    proposed_on date not null,
    proposed_by jsonb not null,
    settled_on date,
    settled_by jsonb,
    check (proposed_by ->> 'id' <> settled_by ->> 'id'),
    check ((status = 'proposed') = (settled_on is null))
  )`,
  `create unique index appropriations_once on appropriations (fund_id, document_no)
    where status <> 'rejected'`,
  `create index appropriations_by_fund on appropriations (fund_id, proposed_on, id)`,
  `comment on table appropriations is '下达指标：一人登记、另一人复核后入账；同一文号在一项资金中只入账一次'`,
];
