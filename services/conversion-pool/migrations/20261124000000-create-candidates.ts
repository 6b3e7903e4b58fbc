import { Migration } from '@mikro-orm/migrations';
import { referenceTables } from '@tisheng/service-kit/reference';
import { kitTables } from '@tisheng/service-kit/service';

export class CreateCandidates extends Migration {
  override up(): void {
    for (const sql of [...kitTables(), ...referenceTables]) this.addSql(sql);
    this.addSql(`
      create table households (
        business_id uuid primary key,
        district text not null check (district in ('haibowan', 'wuda', 'hainan')),
        name text not null,
        credit_code text,
        kind text not null check (kind in ('sole-proprietor', 'enterprise', 'cooperative', 'farm')),
        registered_on date not null,
        industry_code text,
        general_taxpayer boolean,
        turnover_fen bigint check (turnover_fen >= 0),
        turnover_year int,
        closed_on date
      )`);
    this.addSql(`comment on table households is '主体副本：来自登记机关的事实'`);
    this.addSql(`
      create index households_to_screen on households (district, business_id)
        where kind = 'sole-proprietor' and closed_on is null`);
    this.addSql(`
      create table candidates (
        business_id uuid primary key,
        version int not null default 1,
        district text not null check (district in ('haibowan', 'wuda', 'hainan')),
        status text not null
          check (status in ('suggested', 'dismissed', 'admitted', 'released', 'graduated')),
        priority boolean not null,
        findings jsonb not null,
        ground jsonb,
        suggested_on date,
        admitted_on date,
        officer_id text,
        officer_name text,
        willingness text not null
          check (willingness in ('unknown', 'unwilling', 'considering', 'willing')),
        last_visited_on date,
        visits int not null default 0 check (visits >= 0),
        next_follow_up_on date,
        left_on date,
        left_because text,
        last_actor text not null
      )`);
    this.addSql(`comment on table candidates is '个转企培育对象：每户一行（举措20）'`);
    this.addSql(
      'create index candidates_by_status on candidates (district, status, next_follow_up_on)',
    );
    this.addSql(`
      create table visits (
        visit_id uuid primary key,
        business_id uuid not null references candidates (business_id),
        visited_on date not null,
        summary text not null,
        needs text,
        recorded_by text not null
      )`);
    this.addSql(`comment on table visits is '走访记录'`);
    this.addSql('create index visits_of_business on visits (business_id, visited_on desc)');
  }
}
