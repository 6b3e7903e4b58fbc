/** The embedded log lives in a database of its own: nothing of a service, only what a broker would keep. */
export const logTables = `
  create table if not exists log_partitions (
    topic text not null,
    partition integer not null,
    next_offset bigint not null default 0,
    primary key (topic, partition)
  ) with (fillfactor = 50);
  comment on table log_partitions is '内嵌日志的分区及下一个位点';
  create table if not exists log_messages (
    topic text not null,
    partition integer not null,
    message_offset bigint not null,
    key text not null,
    value text not null,
    appended_at timestamptz not null default now(),
    primary key (topic, partition, message_offset)
  );
  comment on table log_messages is '内嵌日志的消息，按键有序，永久保存';
  create table if not exists log_members (
    group_id text not null,
    member uuid not null,
    lease_until timestamptz not null,
    primary key (group_id, member)
  );
  comment on table log_members is '消费组成员及租约';
  create table if not exists log_assignments (
    group_id text not null,
    topic text not null,
    partition integer not null,
    next_offset bigint not null default 0,
    owner uuid,
    epoch integer not null default 0,
    primary key (group_id, topic, partition)
  ) with (fillfactor = 50);
  comment on table log_assignments is '消费组位点与分区归属；届次用于拒绝过期成员的提交'`;

/** Assigns all messages of one call their offsets; the partition rows are locked, so offsets appear in order. */
export const publishSql = `
  with given as (
    select * from unnest($2::int[], $3::text[], $4::text[]) with ordinality
      as g (partition, key, value, n)
  ), counted as (
    select partition, count(*) as messages from given group by partition
  ), moved as (
    update log_partitions p set next_offset = p.next_offset + c.messages
    from counted c where p.topic = $1 and p.partition = c.partition
    returning p.partition, p.next_offset - c.messages as first_offset
  ), appended as (
    insert into log_messages (topic, partition, message_offset, key, value)
    select $1, g.partition,
      m.first_offset + row_number() over (partition by g.partition order by g.n) - 1, g.key, g.value
    from given g join moved m using (partition)
    returning 1
  )
  select count(*)::int as appended, pg_notify('log', $1) from appended`;

export const leaseSql = `
  insert into log_members (group_id, member, lease_until)
  values ($1, $2, now() + $3 * interval '1 millisecond')
  on conflict (group_id, member) do update set lease_until = excluded.lease_until`;

/** A group that stands beyond the end of a partition was left behind by a topic made anew: it begins again. */
export const rewindSql = `
  update log_assignments a set next_offset = 0, epoch = a.epoch + 1, owner = null
  from log_partitions p
  where a.group_id = $1 and p.topic = a.topic and p.partition = a.partition
    and a.next_offset > p.next_offset`;

/** A lease that ends later was given by a clock that ran ahead: its partitions would lie idle until that day. */
const longestLease = `greatest($3 * interval '2 milliseconds', interval '1 minute')`;

/**
 * Each live member takes every n-th partition. What is mine and held by nobody alive is claimed; what is no longer mine
 * is let go. A new owner has a new epoch, which fences the commits of the old one.
 */
export const assignSql = `
  with expired as (
    delete from log_members where group_id = $1
      and (lease_until < now() or lease_until > now() + ${longestLease})
  ), live as (
    select member, row_number() over (order by member) - 1 as seat, count(*) over () as seats
    from log_members where group_id = $1
      and lease_until between now() and now() + ${longestLease}
  ), wanted as (
    select a.topic, a.partition, a.owner, coalesce(me.member = $2, false) as mine
    from (
      select *, row_number() over (order by topic, partition) - 1 as place
      from log_assignments where group_id = $1
    ) a left join live me on me.seat = a.place % me.seats
  )
  update log_assignments a
  set owner = case when w.mine then $2::uuid end, epoch = a.epoch + 1
  from wanted w
  where a.group_id = $1 and a.topic = w.topic and a.partition = w.partition
    and ((w.mine and (a.owner is null or a.owner not in (select member from live)))
      or (not w.mine and a.owner = $2))`;

export const ownedSql = `
  select topic, partition, epoch from log_assignments where group_id = $1 and owner = $2`;

export const fetchSql = `
  select m.topic, m.partition, m.message_offset::text as "offset", m.key, m.value
  from log_assignments a
  cross join lateral (
    select * from log_messages m
    where m.topic = a.topic and m.partition = a.partition and m.message_offset >= a.next_offset
    order by m.message_offset limit $3
  ) m
  where a.group_id = $1 and a.owner = $2
  order by m.topic, m.partition, m.message_offset`;

export const commitSql = `
  update log_assignments set next_offset = $6
  where group_id = $1 and owner = $2 and topic = $3 and partition = $4 and epoch = $5`;

export const leaveSql = `
  with gone as (delete from log_members where group_id = $1 and member = $2)
  update log_assignments set owner = null, epoch = epoch + 1 where group_id = $1 and owner = $2`;
