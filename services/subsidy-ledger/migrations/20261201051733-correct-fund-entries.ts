import { Migration } from '@mikro-orm/migrations';

/** 调减和冲正: what two people booked two people take back; nothing that was written changes. */
export class CorrectFundEntries extends Migration {
  override up(): void {
    for (const sql of [...transfers, ...changes, ...questions]) this.addSql(sql);
  }
}

const ofTheFund = `('appropriate', 'reduce', 'withdraw-appropriation', 'withdraw-reduction')`;

const transfers = [
  `alter table transfers drop constraint transfers_kind_check, drop constraint transfers_check,
    drop constraint transfers_check1`,
  `alter table transfers
    add constraint transfers_kind_check check (kind in ('appropriate', 'reduce', 'reserve',
      'release', 'instruct', 'return', 'pay', 'withdraw-payment', 'recover',
      'withdraw-appropriation', 'withdraw-reduction', 'withdraw-recovery')),
    add constraint transfers_check check ((kind in ('release', 'return', 'withdraw-payment',
      'withdraw-appropriation', 'withdraw-reduction', 'withdraw-recovery'))
      = (reverses_id is not null)),
    add constraint transfers_check1 check ((kind in ${ofTheFund}) = (claim_id is null)),
    add constraint transfers_by_amount unique (id, fund_id, amount_fen)`,
  // The key with the claim says nothing of a transfer that has none.
  `alter table transfers add constraint transfers_reverse_their_own
    foreign key (reverses_id, fund_id, amount_fen) references transfers (id, fund_id, amount_fen)`,
];

const changes = [
  `alter table appropriations rename to fund_changes`,
  `alter table fund_changes
    add kind text not null default 'appropriate' check (kind in ('appropriate', 'reduce', 'correct')),
    add reason text,
    add corrects_id uuid references transfers (id),
    drop constraint appropriations_status_check, drop constraint appropriations_check,
    add constraint fund_changes_status_check
      check (status in ('proposed', 'confirmed', 'rejected', 'withdrawn')),
    add constraint fund_changes_by_two
      check (status in ('proposed', 'rejected') or proposed_by ->> 'id' <> settled_by ->> 'id'),
    add constraint fund_changes_correct check ((kind = 'correct') = (corrects_id is not null)),
    add constraint fund_changes_explained check (kind = 'appropriate' or reason is not null)`,
  'drop index appropriations_once',
  `create unique index fund_changes_once on fund_changes (fund_id, document_no)
    where kind <> 'correct' and status not in ('rejected', 'withdrawn')`,
  `create unique index fund_changes_correct_once on fund_changes (corrects_id)
    where status <> 'rejected'`,
  'alter index appropriations_by_fund rename to fund_changes_by_fund',
  'alter index appropriations_pkey rename to fund_changes_pkey',
  `comment on table fund_changes is
    '资金变动：下达、调减、冲正，一人登记、另一人复核后入账；同一文号在一项资金中只入账一次，一笔分录只冲正一次'`,
];

/** 已拨付待核实: what was asked of a payment and who answered, so that it is not asked twice. */
const questions = [
  'alter table claims add payment_question jsonb',
  `update claims set payment_question = jsonb_build_object('reason', hold_reason, 'answeredBy', null)
    where hold_reason is not null and status in ('instructed', 'paid')`,
];
