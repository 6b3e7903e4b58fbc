import { Migration } from '@mikro-orm/migrations';
import { directoryTables } from '@tisheng/service-kit/directory';

export class CopyTheDirectory extends Migration {
  override up(): void {
    for (const sql of directoryTables) this.addSql(sql);
  }
}
