import { Migration } from '@mikro-orm/migrations';

/** Width, case, brackets, dots, dashes and quotation marks make no difference, here as in all services. */
const folded = (text: string) =>
  `translate(lower(normalize(${text}, nfkc)), '•‧∙・⋅●【】〔〕〖〗「」『』〈〉《》—–―−‐‑“”‘’"', '······()()()()()()()------''''''''''')`;

const wordsOf = (row: string) =>
  folded(`${row}.number || ' ' || ${row}.business_name || ' ' || coalesce(${row}.credit_code, '')`);

export class FoldWhatIsSearched extends Migration {
  override up(): void {
    for (const sql of [...names, ...words]) this.addSql(sql);
  }
}

const names = ['registry_records', 'registry_former_names'].flatMap((table) => [
  `drop index ${table}_by_pair`,
  `create index ${table}_by_pair on ${table} using gin (grams(${folded('name')}))`,
]);

const words = [
  `create or replace function keep_case_words() returns trigger language plpgsql as $$
    begin
      insert into case_words (case_id, words) values (new.id, ${wordsOf('new')})
      on conflict (case_id) do update set words = excluded.words;
      return null;
    end $$`,
  `update case_words w set words = ${wordsOf('c')} from transfer_cases c where c.id = w.case_id`,
];
