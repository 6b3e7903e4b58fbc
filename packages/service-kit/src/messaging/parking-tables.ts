/**
 * What the tables of parked facts have learnt since `messagingTables`: SQL for one later migration of each service.
 * A letter is known by its fact's id, or, where none can be read, by its place **and** its bytes: offsets begin again
 * when a topic is made anew, so a place alone would let an old letter swallow a new message.
 */
export function parkingTables(): string[] {
  return [...inbox, ...letters, ...held];
}

const inbox = [
  `alter table inbox drop constraint inbox_outcome_check, add constraint inbox_outcome_check
    check (outcome in ('done', 'held', 'dead', 'skipped') or outcome like 'refused:%')`,
];

const letters = [
  `alter table dead_letters
    add column digest text not null default '',
    add column raw bytea,
    add column outcome text check (outcome in ('applied', 'already-done', 'held', 'skipped')),
    add column skip_reason text,
    add column skip_asked_by text,
    add column skip_asked_name text,
    add column skip_asked_at timestamptz,
    add column skip_confirmed_by text,
    add column skip_confirmed_name text,
    add constraint skip_takes_two check (skip_confirmed_by <> skip_asked_by)`,
  `update dead_letters set digest = encode(sha256(convert_to(payload, 'UTF8')), 'hex'),
    outcome = case when replayed_at is not null then 'applied' end`,
  `alter table dead_letters
    drop constraint dead_letters_topic_partition_message_offset_key`,
  `create unique index dead_letters_unreadable
    on dead_letters (topic, partition, message_offset, digest) where event_id is null`,
  `comment on column dead_letters.raw is '消息原始字节：仅在无法如实存为文本时保存'`,
  `comment on column dead_letters.digest is '原始字节的 SHA-256：主题重建后位点从头编号，须与内容一起识别'`,
  `comment on column dead_letters.outcome is '死信如何了结：已生效、早已生效、转入等待、经两人确认放弃'`,
];

/** Facts wait in the order of their arrival: the offsets of a topic made anew do not follow the old ones. */
const held = [
  `alter table held_facts add column arrival bigint generated always as identity`,
  `drop index held_facts_in_order`,
  `create index held_facts_in_order on held_facts (topic, key, arrival)`,
];
