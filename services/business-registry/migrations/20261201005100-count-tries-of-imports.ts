import { Migration } from '@mikro-orm/migrations';

export class CountTriesOfImports extends Migration {
  override up(): void {
    this.addSql('alter table import_batches add tries int not null default 0');
    this.addSql(`comment on column import_batches.tries is '当前一批行连续未成的次数，成则归零'`);
  }
}
