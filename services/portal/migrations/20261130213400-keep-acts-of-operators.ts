import { Migration } from '@mikro-orm/migrations';
import { actTables } from '@tisheng/service-kit/operations';

/** Who retried, skipped, filled or read again what, when and why. */
export class KeepActsOfOperators extends Migration {
  override up(): void {
    for (const sql of actTables) this.addSql(sql);
  }
}
