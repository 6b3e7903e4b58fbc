import { settlePermitTypes, settlePolicies } from './settling.ts';

/** Local copies of the rulebook's facts; part of the first migration of each service that decides by them. */
export const referenceTables = [
  `create table reference_state (single boolean primary key default true check (single), version bigint not null)`,
  `insert into reference_state (version) values (0)`,
  `create table reference_policies (
    policy_id text not null,
    scope text not null,
    version int not null,
    effective_from date not null,
    effective_to date,
    citation jsonb not null,
    parameters jsonb not null,
    withdrawn_on date,
    primary key (policy_id, scope, version)
  )`,
  `create table reference_calendars (
    calendar_version int primary key,
    calendar jsonb not null,
    notice text not null
  )`,
  `create table reference_permit_types (
    permit_type_id text not null,
    version int not null,
    permit_type jsonb not null,
    primary key (permit_type_id, version)
  )`,
  `comment on table reference_policies is '政策副本：来自 rulebook 的事实'`,
  `comment on table reference_calendars is '工作日历副本：来自 rulebook 的事实'`,
  `comment on table reference_permit_types is '许可事项目录副本：来自 rulebook 的事实'`,
  `comment on table reference_state is '副本版本号，每收到一条政策类事实加一'`,
];

/** The copies keep the day on which each version truly ends: a migration of each service that has them. */
export const referenceEnds = [
  `alter table reference_policies add column stated_to date`,
  `update reference_policies set stated_to = effective_to`,
  settlePolicies,
  `comment on column reference_policies.effective_to is '实际终止之日：文件所定，或后一版生效的前一日'`,
  `alter table reference_permit_types add column effective_to date`,
  settlePermitTypes,
  `comment on column reference_permit_types.effective_to is '实际终止之日：文件所定，或后一版生效的前一日'`,
  `update reference_state set version = version + 1`,
];
