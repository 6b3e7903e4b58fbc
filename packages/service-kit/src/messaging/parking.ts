import type { EntityManager } from '@mikro-orm/postgresql';
import { crashpoint } from './crashpoint.ts';
import type { Item } from './decoding.ts';
import { digestOf, type Place } from './place.ts';
import { run } from './statement.ts';

/** Long enough to find the cause by, short enough that a thousand of them can be listed. */
const reasonCharactersMax = 2_000;

const parkSql = `
  insert into dead_letters (topic, partition, message_offset, key, event_id, type, subject, reason,
    attempts, payload, raw, digest)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** A fact that was parked before, and left to wait since, opens its letter again. */
const parkFactSql = `${parkSql}
  on conflict (event_id) do update set reason = excluded.reason, replayed_at = null, outcome = null,
    attempts = dead_letters.attempts + excluded.attempts
  returning id`;

const parkUnreadableSql = `${parkSql} on conflict do nothing returning id`;

/**
 * Parks one message with its reason; false when the very same message was parked before. Nothing in the message can
 * make this fail: its key, text and reason are storable by now, and bytes that are no text are kept as bytes.
 */
export async function park(
  tx: EntityManager,
  item: Item,
  { reason, attempts }: { reason: string; attempts: number },
): Promise<boolean> {
  const { topic, partition, offset, key, value, raw, fact, letter } = item;
  const said = storableReason(reason);
  if (letter) return reopen(tx, letter, said, attempts);
  crashpoint('deadletter.insert.before');
  const place = [topic, partition, offset, key];
  const about = [fact?.id, fact?.type, fact?.subject, said, attempts];
  const sql = fact ? parkFactSql : parkUnreadableSql;
  const rows = await run(tx, sql, [...place, ...about, value, raw, digestOf(item)]);
  crashpoint('deadletter.insert.after');
  return rows.length > 0;
}

async function reopen(tx: EntityManager, letter: string, reason: string, attempts: number) {
  await run(
    tx,
    `update dead_letters set reason = $2, attempts = attempts + $3, replayed_at = null, outcome = null
     where id = $1`,
    [letter, reason, attempts],
  );
  return true;
}

export function storableReason(reason: string): string {
  return reason.slice(0, reasonCharactersMax).toWellFormed().replaceAll('\0', '\uFFFD');
}

/** Lets facts wait: behind a dead letter of their key, or for a missing fact of their subject. */
export async function hold(tx: EntityManager, items: readonly Item[]): Promise<void> {
  const held = items.flatMap((item) => (item.fact ? [{ ...item, fact: item.fact }] : []));
  if (held.length === 0) return;
  await run(
    tx,
    `insert into held_facts
       (event_id, topic, partition, message_offset, key, source, subject, sequence, payload)
     select event_id, topic, partition, message_offset, key, source, subject, sequence, payload
     from rows from (unnest($1::uuid[], $2::text[], $3::int[], $4::bigint[], $5::text[], $6::text[],
       $7::text[], $8::int[], $9::text[])) with ordinality as g (event_id, topic, partition,
       message_offset, key, source, subject, sequence, payload, n) order by n`,
    [
      held.map((item) => item.fact.id),
      held.map((item) => item.topic),
      held.map((item) => item.partition),
      held.map((item) => item.offset),
      held.map((item) => item.key),
      held.map((item) => item.fact.source),
      held.map((item) => item.fact.subject),
      held.map((item) => item.fact.sequence),
      held.map((item) => item.value),
    ],
  );
}

export const placeColumns = `topic, partition, message_offset::text as "offset", key, payload as value`;

/** What waited for the fact before it: one fact, or several that claim the same place in the sequence. */
export async function releaseNext(
  tx: EntityManager,
  { source, subject, sequence }: { source: string; subject: string; sequence: number },
): Promise<Place[]> {
  return run<Place>(
    tx,
    `with released as (
       delete from held_facts where source = $1 and subject = $2 and sequence = $3 returning *
     ) select ${placeColumns} from released order by arrival`,
    [source, subject, sequence + 1],
  );
}

/** Everything that waits behind a key, in the order of its arrival. */
export async function releaseKey(
  tx: EntityManager,
  { topic, key }: { topic: string; key: string },
): Promise<Place[]> {
  return run<Place>(
    tx,
    `with released as (
       delete from held_facts where topic = $1 and key = $2 returning *
     ) select ${placeColumns} from released order by arrival`,
    [topic, key],
  );
}
