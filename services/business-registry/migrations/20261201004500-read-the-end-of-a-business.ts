import { Migration } from '@mikro-orm/migrations';

export class ReadTheEndOfABusiness extends Migration {
  override up(): void {
    this.addSql('alter table import_rows add ended_on date');
    this.addSql(
      `comment on column import_rows.ended_on is '文件中的注销（吊销）日期；空为文件未写'`,
    );
    this.addSql(`alter table import_batches add left_out jsonb not null default '[]'`);
    this.addSql(
      `comment on column import_batches.left_out is '文件中未导入的列与行，逐条说明；空为本列启用以前的批次'`,
    );
  }
}
