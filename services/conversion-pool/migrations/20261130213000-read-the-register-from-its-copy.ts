import { Migration } from '@mikro-orm/migrations';
import { registryTables } from '@tisheng/service-kit/registry';

/** Households become the kit's copy of the register; what the old copy knew is carried over. */
export class ReadTheRegisterFromItsCopy extends Migration {
  override up(): void {
    for (const sql of [...registryTables({ figures: true }), ...carriedOver, ...candidates])
      this.addSql(sql);
  }
}

const carriedOver = [
  `insert into registry_records (business_id, name, district, credit_code, kind, founded_on,
     industry_code, general_taxpayer, closed_on, closed_manner)
   select h.business_id, h.name, h.district, h.credit_code, h.kind, h.registered_on,
     h.industry_code, h.general_taxpayer, h.closed_on,
     case c.left_because when '已注销' then 'cancelled' when '已吊销' then 'revoked' end
   from households h left join candidates c using (business_id)`,
  `create table carried_turnovers as
   select business_id, turnover_year as year, turnover_fen as value from households
   where turnover_fen is not null and turnover_year is not null`,
  `alter table carried_turnovers add primary key (business_id, year)`,
  `comment on table carried_turnovers is '旧副本中的年营业收入：当时未留来源，登记机关再报该年度后不再使用'`,
  'drop table households',
  `create index registry_records_to_screen on registry_records (district, business_id)
   where kind = 'sole-proprietor' and closed_on is null and survivor_id is null`,
];

/** Where a candidate is, is where its business is: the register says it, and no second place. */
const candidates = [
  `alter table candidates add column left_cause text
     check (left_cause in ('cancelled', 'revoked', 'absorbed', 'voided'))`,
  `update candidates set left_cause =
     case left_because when '已注销' then 'cancelled' else 'revoked' end
   where status in ('dismissed', 'released') and left_because in ('已注销', '已吊销')`,
  'alter table candidates drop column district',
  'create index candidates_by_status on candidates (status, next_follow_up_on)',
];
