import { Migration } from '@mikro-orm/migrations';

export class SayWhatAFileLeftOut extends Migration {
  override up(): void {
    this.addSql(`alter table import_batches add left_out jsonb not null default '[]'`);
    this.addSql(
      `comment on column import_batches.left_out is '文件中未导入的列与行，逐条说明；空为本列启用以前的批次'`,
    );
  }
}
