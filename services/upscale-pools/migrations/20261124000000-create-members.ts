import { Migration } from '@mikro-orm/migrations';
import { referenceTables } from '@tisheng/service-kit/reference';
import { kitTables } from '@tisheng/service-kit/service';

const districts = `check (district in ('haibowan', 'wuda', 'hainan'))`;

export class CreateMembers extends Migration {
  override up(): void {
    for (const sql of [...kitTables(), ...referenceTables]) this.addSql(sql);
    this.addSql(`
      create table firms (
        business_id uuid primary key,
        district text not null ${districts},
        name text not null,
        credit_code text,
        kind text not null check (kind in ('sole-proprietor', 'enterprise', 'cooperative', 'farm')),
        industry_code text,
        closed_on date
      )`);
    this.addSql(`comment on table firms is '主体副本：来自登记机关的事实'`);
    this.addSql(`
      create table firm_figures (
        business_id uuid not null,
        metric text not null,
        period text not null,
        source text not null check (source in ('tax', 'annual-report', 'social-security', 'voluntary')),
        value bigint not null check (value >= 0),
        reported_on date not null,
        primary key (business_id, metric, period, source)
      )`);
    this.addSql(
      `comment on table firm_figures is '经营数据副本：来源绝不是统计报表（统计法 第28条）'`,
    );
    this.addSql(`
      create table members (
        business_id uuid primary key,
        version int not null default 1,
        district text not null ${districts},
        status text not null check (status in
          ('suggested', 'admitted', 'at-threshold', 'filed', 'listed', 'delisted', 'released')),
        pool text check (pool in
          ('scale-industry', 'qualified-construction', 'quota-trade', 'scale-services')),
        tier text check (tier in ('reserve', 'key', 'critical')),
        percent int,
        proximity jsonb,
        ground jsonb,
        admitted_on date,
        reached_on date,
        filed_on date,
        listed_on date,
        ever_listed boolean not null default false,
        left_on date,
        left_because text,
        last_actor text not null
      )`);
    this.addSql(`comment on table members is '四上培育对象：每户一行（举措24、25）'`);
    this.addSql('create index members_by_pool on members (pool, district, status, percent desc)');
  }
}
