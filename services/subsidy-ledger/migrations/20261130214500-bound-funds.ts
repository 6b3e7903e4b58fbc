import { Migration } from '@mikro-orm/migrations';

/** 一千亿元, so that every sum stays exact in a number. A balance of before is not looked at until it is touched. */
export class BoundFunds extends Migration {
  override up(): void {
    this.addSql(`alter table accounts add constraint accounts_within_bounds
      check (balance_fen between -10000000000000 and 10000000000000) not valid`);
  }
}
