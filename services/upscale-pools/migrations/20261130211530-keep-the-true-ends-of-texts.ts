import { Migration } from '@mikro-orm/migrations';
import { referenceEnds } from '@tisheng/service-kit/reference';

/** Publications tell what they end; the copies of a running city learn it from what they have. */
export class KeepTheTrueEndsOfTexts extends Migration {
  override up(): void {
    for (const sql of referenceEnds) this.addSql(sql);
  }
}
