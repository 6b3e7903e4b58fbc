import { Migration } from '@mikro-orm/migrations';

export class CreateWordsAndTalliesOfCases extends Migration {
  override up(): void {
    for (const sql of [...caseWords, ...caseTallies]) this.addSql(sql);
  }
}

/**
 * Chinese names are found by two signs, of which trigrams know nothing. The words have a table of their own, kept as an
 * index is kept: beside them a moved due day would pay for every pair of signs again.
 */
const caseWords = [
  `create table case_words (
    case_id uuid primary key references transfer_cases,
    words text not null
  )`,
  `comment on table case_words is '办件检索词：编号、名称、代码，随办件登记和更名自动更新'`,
  `create function grams(words text) returns text[] language sql immutable strict parallel safe
    return array(select distinct substr(words, i, 2) from generate_series(1, length(words) - 1) i)`,
  `create index case_words_by_pair on case_words using gin (grams(words))`,
  `create function keep_case_words() returns trigger language plpgsql as $$
    begin
      insert into case_words (case_id, words) values (new.id,
        upper(new.number || ' ' || new.business_name || ' ' || coalesce(new.credit_code, '')))
      on conflict (case_id) do update set words = excluded.words;
      return null;
    end $$`,
  `create trigger words_of_case after insert or update of number, business_name, credit_code
    on transfer_cases for each row execute function keep_case_words()`,
];

/**
 * How many are open, by all that the cards tell apart: added up, not counted. Each change adds rows and touches none, so
 * that two officers never wait for each other; a sweep puts them together.
 */
const tallied = 'department, district, permit_type_id, status, due_on, nearing_on';
const tallyOf = (row: string) =>
  tallied
    .split(', ')
    .map((column) => `${row}.${column}`)
    .join(', ');
const caseTallies = [
  `create table case_tallies (
    id bigint generated always as identity primary key,
    department text not null,
    district text not null,
    permit_type_id text not null,
    status text not null,
    due_on date,
    nearing_on date,
    cases int not null
  )`,
  `comment on table case_tallies is '未办结件计数：逐次增减，定时合并，供列表上方的数字使用'`,
  `create function tally_case() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.closed_on is null then
        insert into case_tallies (${tallied}, cases) values (${tallyOf('old')}, -1);
      end if;
      if new.closed_on is null then
        insert into case_tallies (${tallied}, cases) values (${tallyOf('new')}, 1);
      end if;
      return null;
    end $$`,
  `create trigger tally_of_opened after insert on transfer_cases
    for each row execute function tally_case()`,
  `create trigger tally_of_changed after update on transfer_cases
    for each row when ((${tallyOf('old')}, old.closed_on) is distinct from (${tallyOf('new')}, new.closed_on))
    execute function tally_case()`,
];
