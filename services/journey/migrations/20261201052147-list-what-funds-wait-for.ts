import { Migration } from '@mikro-orm/migrations';

const schemas = ['projection_a', 'projection_b'] as const;

/** A change of a fund that waits for its second person is a task, and belongs to no business. */
export class ListWhatFundsWaitFor extends Migration {
  override up(): void {
    for (const schema of schemas) {
      this.addSql(`alter table ${schema}.tasks alter column business_id drop not null`);
      this.addSql(`create index on ${schema}.tasks (subject) where business_id is null`);
      this.addSql(`create index on ${schema}.entries ((data ->> 'fundId'))
        where type in ('FundChangeProposed', 'FundChangeSettled')`);
    }
  }
}
