import { createTestDatabase, sqlRows, type TestDatabase, type ToldFact } from '@tisheng/test-kit';
import { afterAll, beforeAll } from 'vitest';
import { createOrm, type Orm } from '../../src/database/orm.ts';
import { searchPatterns } from '../../src/database/search.ts';
import type { ReceivedFact } from '../../src/messaging/index.ts';
import { isNamed, registryKeepers, registryTables } from '../../src/registry/index.ts';

const parts = { figures: true, credit: true, annualReports: true };

/** A copy of the register with all its parts, in a database of its own. */
export function registerCopy() {
  const keepers = registryKeepers(parts);
  const sequences = new Map<string, number>();
  let database: TestDatabase;
  let orm: Orm;

  beforeAll(async () => {
    const service = 'trial-register-copy';
    database = await createTestDatabase({
      service,
      migrate: async (url) => {
        for (const sql of registryTables(parts)) await sqlRows(url, sql);
      },
    });
    orm = await createOrm({ databaseUrl: database.appUrl, applicationName: service, entities: [] });
  });
  afterAll(async () => {
    await orm.close(true);
    await database.drop();
  });

  /** With its place among the facts of its business. */
  function received(fact: ToldFact): ReceivedFact {
    const sequence = (sequences.get(fact.subject) ?? 0) + 1;
    sequences.set(fact.subject, sequence);
    return { ...fact, sequence } as unknown as ReceivedFact;
  }
  const em = () => orm.em.fork();
  /** Facts of one type by one call, in the transaction of `tx`. */
  const keep = async (tx: ReturnType<typeof em>, ...facts: ReceivedFact[]) => {
    for (const [type, some] of Map.groupBy(facts, (fact) => fact.type))
      await keepers[type]?.(tx, some);
  };
  /** Each fact by itself, as a consumer hands them on. */
  const tellAgain = (...facts: ReceivedFact[]) =>
    em().transactional(async (tx) => {
      for (const fact of facts) await keep(tx, fact);
    });

  return {
    em,
    received,
    keep,
    tellAgain,
    async tell(...facts: ToldFact[]): Promise<ReceivedFact[]> {
      const told = facts.map(received);
      await tellAgain(...told);
      return told;
    },
    async named(q: string): Promise<string[]> {
      const sql = `select business_id from registry_businesses b where ${isNamed('b', '$1')}`;
      const rows = await sqlRows<{ business_id: string }>(database.appUrl, sql, [
        searchPatterns(q),
      ]);
      return rows.map(({ business_id }) => business_id).toSorted();
    },
    everything: () =>
      Promise.all(
        ['records', 'registrations', 'former_names', 'conversions', 'figures'].map((table) =>
          sqlRows(database.appUrl, `select t::text from registry_${table} t order by 1`),
        ),
      ),
  };
}
