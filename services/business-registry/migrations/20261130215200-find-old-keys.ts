import { Migration } from '@mikro-orm/migrations';
import { kitTableChanges } from '@tisheng/service-kit/service';

/** Kept answers of operator-views held a person's full name; nothing else answers a name alone. */
export class FindOldKeys extends Migration {
  override up(): void {
    for (const sql of [...kitTableChanges.keysByAge, forgetNames]) this.addSql(sql);
  }
}

const forgetNames = `update idempotency_keys set answer = null
  where answer ? 'name' and answer - 'name' = '{}'::jsonb`;
