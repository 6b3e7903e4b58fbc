/** At most so many words are looked for; more are no search any more. */
const wordsMax = 5;

/**
 * What a person typed, folded as the register folds it: full and half width, upper and lower case are one, and each
 * word is to be found. Ready to stand in a LIKE, whose signs are taken as they are.
 */
export function searchPatterns(q: string | undefined): string[] {
  const words = (q ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return words.slice(0, wordsMax).map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}

const folded = (text: string) => `lower(normalize(${text}, nfkc))`;
const called = (row: string) =>
  folded(`concat_ws(' ', ${row}.name, ${row}.credit_code, ${row}.legacy_number)`);

/**
 * SQL: each pattern of the text array at `place` is found in the present or a former name, code or number of the
 * business `b`, or of one absorbed into it.
 */
export const isNamed = (b: string, place: string) => `not exists (
  select from unnest(${place}::text[]) as pattern where ${called(b)} not like pattern and not exists (
    select from unnest(case when ${b}.absorbs
      then array(select member from registry_lineage(${b}.business_id))
      else array[${b}.business_id] end) as member
    where exists (select from registry_former_names f
        where f.business_id = member and ${folded('f.name')} like pattern)
      or exists (select from registry_registrations r
        where r.business_id = member and r.parted_on is null and ${called('r')} like pattern)
      or exists (select from registry_records m
        where m.business_id = member and not m.voided and ${called('m')} like pattern)))`;
