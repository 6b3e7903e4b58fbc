import { Migration } from '@mikro-orm/migrations';
import { kitTableChanges } from '@tisheng/service-kit/service';

export class FindOldKeys extends Migration {
  override up(): void {
    for (const sql of kitTableChanges.keysByAge) this.addSql(sql);
  }
}
