import { Migration } from '@mikro-orm/migrations';
import { parkingTables } from '@tisheng/service-kit/messaging';

/** Letters no longer rest on their place alone, tell how they were closed, and can be given up by two people. */
export class KnowLettersByWhatTheyHold extends Migration {
  override up(): void {
    for (const sql of parkingTables()) this.addSql(sql);
  }
}
