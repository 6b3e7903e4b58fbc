import type { EntityManager } from '@mikro-orm/postgresql';
import { type CommandContext, run } from '@tisheng/service-kit/messaging';
import { allChanged, type Portion } from '@tisheng/service-kit/service';
import { SEARCH_RULE, searchTextOf } from './search-text.ts';

type Named = {
  businessId: string;
  name: string;
  formerNames: string[];
  registrations: Parameters<typeof searchTextOf>[0];
};

const namedColumns = `b.business_id as "businessId", b.name, b.former_names as "formerNames",
  (select json_agg(json_build_object('name', g.name, 'creditCode', g.credit_code,
     'legacyNumber', g.legacy_number) order by g.position)
   from registrations g where g.business_id = b.business_id) as registrations`;

/** The names of businesses, then and now, as their search texts are made of. */
export function loadNames(tx: EntityManager, businessIds: readonly string[]): Promise<Named[]> {
  const sql = `select ${namedColumns} from businesses b where b.business_id = any($1)`;
  return run<Named>(tx, sql, [businessIds]);
}

/** Writes former names and search texts as given. */
export async function writeNames(
  tx: EntityManager,
  named: readonly Pick<Named, 'businessId' | 'formerNames' | 'registrations'>[],
): Promise<void> {
  const texts = named.map(({ businessId, formerNames, registrations }) => ({
    businessId,
    formerNames,
    searchText: searchTextOf(registrations, formerNames),
  }));
  await run(
    tx,
    `update businesses b set former_names = v."formerNames", search_text = v."searchText",
       search_rule = $2
     from json_to_recordset($1::json) as v("businessId" uuid, "formerNames" text[], "searchText" text)
     where b.business_id = v."businessId"`,
    [JSON.stringify(texts), SEARCH_RULE],
  );
}

const portion = 500;

/** Makes the search texts of an earlier rule anew. */
export async function renewSearchTexts({ tx }: CommandContext): Promise<Portion> {
  // The rule stands in the statement, so that the index of old rows is used.
  const old = await run<Named>(
    tx,
    `select ${namedColumns} from businesses b where b.search_rule < ${SEARCH_RULE}
     order by b.business_id limit $1 for update`,
    [portion],
  );
  if (old.length > 0) await writeNames(tx, old);
  return allChanged(old.length);
}
