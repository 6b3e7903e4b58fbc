import { foldForSearch } from '@tisheng/formats';
import { containing, foldedSql } from '@tisheng/service-kit/database';

/** What a person looks for, as it stands in an index of pairs of signs, and as it stands in a LIKE. */
export function wordOf(q: string): [text: string, like: string] {
  const text = foldForSearch(q);
  return [text, containing(text)];
}

const name = foldedSql('name');
const isNamed = (place: string) => `grams(${name}) @> grams((${place}::text[])[1])
  and ${name} like (${place}::text[])[2]`;

const present = (place: string) =>
  `select business_id from registry_records where ${isNamed(place)}`;
const former = (place: string) => `select business_id from registry_former_names
    where ${isNamed(place)}
  union select business_id from registry_conversions
    where from_registration ->> 'creditCode' = upper((${place}::text[])[1]) and undone_on is null`;
/** What was absorbed answers to the name of the one that goes on, and that one to its former names. */
const withLineage = (named: string) => `select coalesce(l.member, named.business_id)
  from (${named}) named join registry_records r using (business_id)
  left join lateral (select member from registry_lineage(r.business_id)) l
    on r.absorbs or r.survivor_id is not null`;

/**
 * SQL: businesses that are or were called so, or had this code before, and all that belong to them by a merger. `place`
 * holds the two texts of `wordOf`; two signs and more are found by an index.
 */
export const namedHolders = (place: string) =>
  withLineage(`${present(place)} union ${former(place)}`);

/** The same without those that are called so now and were merged with nobody: their cases say it themselves. */
export const formerlyNamedHolders = (place: string) =>
  withLineage(`${present(place)} and (absorbs or survivor_id is not null) union ${former(place)}`);
