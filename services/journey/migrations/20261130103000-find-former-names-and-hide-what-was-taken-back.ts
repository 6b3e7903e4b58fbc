import { Migration } from '@mikro-orm/migrations';

const schemas = ['projection_a', 'projection_b'] as const;

/**
 * The fold reads the facts otherwise than before (withdrawn applications, moves, undone imports, former names), so a
 * city that has facts folds them all anew while it serves; a rebuild that ran with the old fold is given up.
 */
export class FindFormerNamesAndHideWhatWasTakenBack extends Migration {
  override up(): void {
    for (const schema of schemas) for (const sql of columns(schema)) this.addSql(sql);
    this.addSql(rebuildAnew);
  }
}

const columns = (schema: string) => [
  `alter table ${schema}.journeys add column taken_back_on date,
     add column search_text text not null default ''`,
  `comment on column ${schema}.journeys.taken_back_on is '导入已撤回之日：误导入的主体，从未有效'`,
  `comment on column ${schema}.journeys.search_text is '检索用文本：用过的全部名称，统一全半角与大小写'`,
  `create index on ${schema}.journeys using gin (search_text gin_trgm_ops)`,
  `drop index ${schema}.journeys_name_idx`,
  `create index on ${schema}.entries ((data ->> 'absorbedBusinessId')) where type = 'BusinessesMerged'`,
];

const rebuildAnew = `do $$
  begin
    if not exists (select from projection_a.entries) and not exists (select from projection_b.entries)
    then return; end if;
    update projection_state set rebuild = null;
    update rebuilds set state = 'abandoned', finished_at = now()
      where state in ('replaying', 'folding');
    perform empty_shadow();
    with begun as (
      insert into rebuilds (state, requested_by) values ('replaying', 'system:migration')
      returning number
    ) update projection_state set rebuild = (select number from begun);
  end $$`;
