import { Migration } from '@mikro-orm/migrations';

/** 受理期限临近 is said once for each time the period runs. */
export class MarkNearingAcceptances extends Migration {
  override up(): void {
    this.addSql('alter table transfer_cases add acceptance_nearing_raised_on date');
    this.addSql(`create index sweep_acceptance_nearing on transfer_cases (acceptance_nearing_on)
      where status = 'received' and acceptance_nearing_raised_on is null and not acceptance_provisional`);
  }
}
