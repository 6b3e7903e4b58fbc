import { Migration } from '@mikro-orm/migrations';

/** The count belongs to a name or an address, whether or not there is such an account. */
export class CountSignInsApart extends Migration {
  override up(): void {
    this.addSql(`
      create table sign_in_counts (
        key text primary key check (length(key) <= 200),
        failures int not null check (failures >= 0),
        counted_since timestamptz not null,
        locked_until timestamptz
      )`);
    this.addSql(
      `comment on table sign_in_counts is '登录计数：按用户名、按来源地址，不论账号是否存在'`,
    );
    this.addSql('create index sign_in_counts_by_age on sign_in_counts (counted_since)');
    this.addSql('alter table accounts drop column failed_attempts, drop column locked_until');
  }
}
