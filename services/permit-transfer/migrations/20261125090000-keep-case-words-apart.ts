import { Migration } from '@mikro-orm/migrations';

/**
 * Chinese names are found by two signs, of which trigrams know nothing. The words have a table of their own, kept as an
 * index is kept: beside them a moved due day would pay for every pair of signs again.
 */
export class KeepCaseWordsApart extends Migration {
  override up(): void {
    for (const sql of [...former, ...words]) this.addSql(sql);
  }
}

const former = [
  'drop index cases_by_words',
  'drop function case_words(number text, name text, code text)',
];

const wordsOf = (row: string) =>
  `upper(${row}.number || ' ' || ${row}.business_name || ' ' || coalesce(${row}.credit_code, ''))`;

const words = [
  `create table case_words (
    case_id uuid primary key references transfer_cases,
    words text not null
  )`,
  `comment on table case_words is '办件检索词：编号、名称、代码，随办件登记和更名自动更新'`,
  `insert into case_words (case_id, words) select c.id, ${wordsOf('c')} from transfer_cases c`,
  `create index case_words_by_pair on case_words using gin (grams(words))`,
  `create function keep_case_words() returns trigger language plpgsql as $$
    begin
      insert into case_words (case_id, words) values (new.id, ${wordsOf('new')})
      on conflict (case_id) do update set words = excluded.words;
      return null;
    end $$`,
  `create trigger words_of_case after insert or update of number, business_name, credit_code
    on transfer_cases for each row execute function keep_case_words()`,
];
