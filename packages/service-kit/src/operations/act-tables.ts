/** SQL for one later migration of each service: what people did to parked facts, topics and readers. */
export const actTables = [
  `create table operation_acts (
    id bigint generated always as identity primary key,
    act text not null
      check (act in ('retry', 'ask-to-skip', 'withdraw-skip', 'skip', 'fill-topic', 'read-again')),
    letter bigint,
    reason text,
    actor_id text not null,
    actor_name text not null,
    began_at timestamptz not null default now(),
    ended_at timestamptz,
    outcome text
  )`,
  `comment on table operation_acts is '运行处置登记：谁在何时对搁置的事实、主题或消费组做了什么、结果如何；只增不删'`,
  `do $$
    declare app text := regexp_replace(current_user, '_migrator$', '') || '_app';
    begin
      if not exists (select from pg_roles where rolname = app) then return; end if;
      execute format('revoke all on operation_acts from %I', app);
      execute format('grant select, insert on operation_acts to %I', app);
      execute format('grant update (ended_at, outcome) on operation_acts to %I', app);
    end $$`,
];
