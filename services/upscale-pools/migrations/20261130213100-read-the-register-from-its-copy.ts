import { Migration } from '@mikro-orm/migrations';
import { registryTables } from '@tisheng/service-kit/registry';

/** Firms become the kit's copy of the register; what the old copy knew is carried over. */
export class ReadTheRegisterFromItsCopy extends Migration {
  override up(): void {
    for (const sql of [...registryTables({ figures: true }), ...carriedOver, ...members])
      this.addSql(sql);
  }
}

const carriedOver = [
  `insert into registry_records
     (business_id, name, district, credit_code, kind, industry_code, closed_on, closed_manner)
   select f.business_id, f.name, f.district, f.credit_code, f.kind, f.industry_code, f.closed_on,
     case m.left_because when '注销' then 'cancelled' when '吊销' then 'revoked' end
   from firms f left join members m using (business_id)`,
  `insert into registry_figures
     (business_id, metric, period, source, value, reported_on, sequence)
   select business_id, metric, period, source, value, reported_on, 0 from firm_figures`,
  `create table carried_leads as select business_id from members where status = 'suggested'`,
  'alter table carried_leads add primary key (business_id)',
  `comment on table carried_leads is '旧线索：当时的转企登记未留副本，不因数据自动撤回'`,
  'drop table firm_figures',
  'drop table firms',
];

/** Where a member is, is where its business is: the register says it, and no second place. */
const members = [
  `alter table members add column chosen_tier text
     check (chosen_tier in ('reserve', 'key', 'critical'))`,
  `alter table members add column left_cause text check (left_cause in
     ('cancelled', 'revoked', 'absorbed', 'voided', 'no-longer-near'))`,
  `update members set chosen_tier = 'key' where tier = 'key'`,
  `update members set tier = 'critical' where status = 'at-threshold'`,
  `update members set left_cause = case left_because when '注销' then 'cancelled' else 'revoked' end
   where status = 'released' and left_because in ('注销', '吊销')`,
  'alter table members drop column district',
  'create index members_by_pool on members (pool, status, percent desc)',
];
