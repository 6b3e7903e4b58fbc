import { foldedSql } from '../database/search.ts';

const called = (row: string) =>
  foldedSql(`concat_ws(' ', ${row}.name, ${row}.credit_code, ${row}.legacy_number)`);

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
        where f.business_id = member and ${foldedSql('f.name')} like pattern)
      or exists (select from registry_registrations r
        where r.business_id = member and r.parted_on is null and ${called('r')} like pattern)
      or exists (select from registry_records m
        where m.business_id = member and not m.voided and ${called('m')} like pattern)))`;
