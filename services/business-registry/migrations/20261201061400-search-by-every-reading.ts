import { Migration } from '@mikro-orm/migrations';

/** Texts of the first rule are made anew by a sweep: pinyin is read by the service, not by the database. */
export class SearchByEveryReading extends Migration {
  override up(): void {
    this.addSql('alter table businesses add search_rule smallint not null default 1');
    this.addSql('alter table businesses alter search_rule set default 2');
    this.addSql(
      `comment on column businesses.search_rule is '检索用文本按第几版规则生成；低于现行版的由后台重新生成'`,
    );
    this.addSql(
      'create index businesses_of_old_rule on businesses (business_id) where search_rule < 2',
    );
  }
}
