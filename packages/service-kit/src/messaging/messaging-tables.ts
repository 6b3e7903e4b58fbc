/**
 * The tables of journal, outbox and inbox: SQL for the first migration of each service, run by its
 * `<database>_migrator` role. `<database>_app` gets what it needs and no more; where it is missing, nothing.
 */
export function messagingTables(): string[] {
  return [...journal, ...outbox, ...inbox, ...parked, ...seals, grants];
}

const journal = [
  `create table journal (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    topic text not null,
    subject text not null,
    sequence integer not null check (sequence > 0),
    partitionkey text not null,
    type text not null,
    actor_id text not null,
    recorded_at timestamptz not null default now(),
    envelope json not null,
    unique (subject, sequence)
  )`,
  `comment on table journal is '事实日志：本服务作出的每项决定，只增不改，永久保存'`,
  `comment on column journal.envelope is '完整信封，与发布到主题的内容逐字相同'`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end $$`,
  `create trigger journal_is_append_only before update or delete or truncate on journal
    for each statement execute function refuse_change()`,
];

/** Pointers are inserted and deleted, never updated: dead rows pile up at the low end and are swept early. */
const outbox = [
  `create table outbox (position bigint primary key) with (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000,
    autovacuum_vacuum_cost_delay = 0
  )`,
  `comment on table outbox is '待发布指针：指向尚未发布的事实，发布后删除'`,
];

const inbox = [
  `create table inbox (
    event_id uuid primary key,
    type text not null,
    received_at timestamptz not null default now(),
    outcome text not null default 'done'
      check (outcome in ('done', 'held', 'dead') or outcome like 'refused:%')
  )`,
  `comment on table inbox is '收件登记：收到过的每个事实及其结果，重复送达不再处理'`,
  `create table subject_progress (
    source text not null,
    subject text not null,
    sequence integer not null,
    primary key (source, subject)
  ) with (fillfactor = 80)`,
  `comment on table subject_progress is '对象进度：每个来源的每个对象已处理到的序号'`,
];

const parked = [
  `create table dead_letters (
    id bigint generated always as identity primary key,
    topic text not null,
    partition integer not null,
    message_offset bigint not null,
    key text not null,
    event_id uuid unique,
    type text,
    subject text,
    reason text not null,
    attempts integer not null,
    payload text not null,
    parked_at timestamptz not null default now(),
    replayed_at timestamptz,
    unique (topic, partition, message_offset)
  )`,
  `create index dead_letters_open on dead_letters (topic, key) where replayed_at is null`,
  `comment on table dead_letters is '死信：无法处理的消息及原因；同键的后续事实在其后等待'`,
  `create table held_facts (
    event_id uuid primary key,
    topic text not null,
    partition integer not null,
    message_offset bigint not null,
    key text not null,
    source text not null,
    subject text not null,
    sequence integer not null,
    payload text not null,
    held_at timestamptz not null default now()
  )`,
  `create index held_facts_in_order on held_facts (topic, key, message_offset)`,
  `create index held_facts_by_subject on held_facts (source, subject, sequence)`,
  `comment on table held_facts is '等待中的事实：前序缺失或同键有死信，按顺序等待，绝不跳过'`,
];

const seals = [
  `create table seals (
    number bigint primary key,
    first_position bigint not null unique,
    last_position bigint not null unique,
    facts integer not null,
    algorithm text not null,
    previous_hash text not null,
    hash text not null,
    sealed_at timestamptz not null default now(),
    check (first_position <= last_position)
  )`,
  `comment on table seals is '封签：已发布日志分段的哈希链，可离线核验是否被改动'`,
  `create trigger seals_are_append_only before update or delete or truncate on seals
    for each statement execute function refuse_change()`,
];

const grants = `do $$
  declare app text := regexp_replace(current_user, '_migrator$', '') || '_app';
  begin
    if not exists (select from pg_roles where rolname = app) then return; end if;
    execute format('revoke all on journal, outbox, inbox, subject_progress, dead_letters,
      held_facts, seals from %I', app);
    execute format('grant select, insert on journal, seals to %I', app);
    execute format('grant select, insert, delete on outbox, held_facts to %I', app);
    execute format('grant select, insert, update on inbox, subject_progress, dead_letters to %I', app);
  end $$`;
