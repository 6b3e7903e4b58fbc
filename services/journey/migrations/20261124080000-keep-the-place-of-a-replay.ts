import { Migration } from '@mikro-orm/migrations';

export class KeepThePlaceOfAReplay extends Migration {
  override up(): void {
    this.addSql('alter table rebuilds add column replayed_to uuid');
    this.addSql(`comment on column rebuilds.replayed_to is '重放到的最后一项事实，中断后由此继续'`);
  }
}
