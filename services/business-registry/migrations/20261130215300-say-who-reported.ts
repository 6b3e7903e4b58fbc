import { Migration } from '@mikro-orm/migrations';

export class SayWhoReported extends Migration {
  override up(): void {
    this.addSql('alter table figures add reported_by text, add reported_by_name text');
    this.addSql(
      `comment on column figures.reported_by_name is '填报人；空为本列启用以前的数据，见事实日志'`,
    );
  }
}
