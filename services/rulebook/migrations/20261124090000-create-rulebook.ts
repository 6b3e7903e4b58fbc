import { Migration } from '@mikro-orm/migrations';
import { kitTables } from '@tisheng/service-kit/service';

/** Which days a version holds; empty when it was withdrawn before its first day. */
const inForce = `daterange generated always as (
  case when effective_to is null and withdrawn_on is null
    then daterange(effective_from, null, '[)')
    else daterange(effective_from,
      greatest(effective_from, least(effective_to + 1, withdrawn_on)), '[)')
  end) stored`;

const drafting = `
  id uuid primary key,
  version int not null default 1,
  status text not null,
  editor_ids text[] not null,
  drafted_by jsonb not null,
  drafted_at timestamptz not null,
  published_by jsonb,
  published_at timestamptz`;

const anotherPerson = `check (published_by is null or published_by ->> 'id' like 'system:%'
  or published_by ->> 'id' <> all (editor_ids))`;

const dated = `
  number int check (number > 0),
  effective_from date not null,
  stated_to date check (stated_to >= effective_from),
  effective_to date check (effective_to >= effective_from and effective_to <= stated_to),
  superseded_by int,
  withdrawn_on date,
  withdrawal_reason text,
  withdrawn_by jsonb,
  in_force ${inForce},
  check (status in ('draft', 'issued', 'expired', 'withdrawn')),
  check (number is not null or status in ('draft', 'withdrawn')),
  check ((number is null) = (published_by is null)),
  check ((status = 'withdrawn') = (withdrawn_on is not null)),
  ${anotherPerson}`;

export class CreateRulebook extends Migration {
  override up(): void {
    for (const sql of kitTables()) this.addSql(sql);
    this.addSql('create extension if not exists btree_gist');
    this.addSql(`create table policies (${drafting},
      policy_id text not null,
      scope text not null check (scope in ('city', 'haibowan', 'wuda', 'hainan')),
      citation jsonb not null,
      parameters jsonb not null,
      demonstration boolean not null,
      ${dated},
      unique (policy_id, scope, number),
      constraint policies_one_in_force exclude using gist
        (policy_id with =, scope with =, in_force with &&) where (number is not null)
        deferrable initially deferred
    )`);
    this.addSql(`comment on table policies is '政策版本：草稿、已发布、已失效、已撤回'`);
    this.addSql('create index on policies (status)');
    this.addSql(`create table permit_types (${drafting},
      permit_type_id text not null,
      content jsonb not null,
      ${dated},
      unique (permit_type_id, number),
      constraint permit_types_one_in_force exclude using gist
        (permit_type_id with =, in_force with &&) where (number is not null)
        deferrable initially deferred
    )`);
    this.addSql(`comment on table permit_types is '许可事项目录：每个事项的各个版本'`);
    this.addCalendar();
  }

  private addCalendar(): void {
    this.addSql(`create table calendar_notices (${drafting},
      kind text not null check (kind in ('year', 'overlay')),
      year int check (year between 2000 and 2100),
      name text,
      notice text not null,
      notice_on date,
      off_days jsonb not null,
      makeup_workdays jsonb not null,
      calendar_version int,
      check (status in ('draft', 'published', 'replaced', 'discarded')),
      check ((kind = 'year') = (year is not null and notice_on is not null)),
      check ((kind = 'overlay') = (name is not null)),
      check ((status in ('published', 'replaced')) = (calendar_version is not null)),
      ${anotherPerson}
    )`);
    this.addSql(
      `comment on table calendar_notices is '放假安排通知与地方放假：每年一份，草稿经另一人发布'`,
    );
    this.addSql('create index on calendar_notices (kind, year)');
    this.addSql(`create table calendars (
      calendar_version int primary key,
      calendar jsonb not null,
      covered_to date not null,
      notice text not null,
      published_by jsonb not null,
      published_at timestamptz not null
    )`);
    this.addSql(`comment on table calendars is '工作日历各版：每次发布都是完整的日历，只增不改'`);
    this.addSql(`create trigger calendars_are_append_only before update or delete or truncate
      on calendars for each statement execute function refuse_change()`);
  }
}
