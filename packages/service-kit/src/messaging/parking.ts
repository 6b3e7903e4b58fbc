import type { EntityManager } from '@mikro-orm/postgresql';
import { crashpoint } from './crashpoint.ts';
import type { Item, Place } from './decoding.ts';
import { run } from './statement.ts';

/** Parks one message with its reason; false when the very same message was parked before. */
export async function park(
  tx: EntityManager,
  { topic, partition, offset, key, value, fact }: Item,
  { reason, attempts }: { reason: string; attempts: number },
): Promise<boolean> {
  crashpoint('deadletter.insert.before');
  const rows = await run(
    tx,
    `insert into dead_letters
       (topic, partition, message_offset, key, event_id, type, subject, reason, attempts, payload)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict do nothing returning id`,
    [topic, partition, offset, key, fact?.id, fact?.type, fact?.subject, reason, attempts, value],
  );
  crashpoint('deadletter.insert.after');
  return rows.length > 0;
}

/** Lets facts wait: behind a dead letter of their key, or for a missing fact of their subject. */
export async function hold(tx: EntityManager, items: readonly Item[]): Promise<void> {
  const held = items.flatMap((item) => (item.fact ? [{ ...item, fact: item.fact }] : []));
  if (held.length === 0) return;
  await run(
    tx,
    `insert into held_facts
       (event_id, topic, partition, message_offset, key, source, subject, sequence, payload)
     select * from unnest($1::uuid[], $2::text[], $3::int[], $4::bigint[], $5::text[], $6::text[],
       $7::text[], $8::int[], $9::text[])`,
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

const placeColumns = 'topic, partition, message_offset::text as "offset", key, payload as value';

/** The next fact of a subject, if it was waiting for the one before. */
export async function releaseNext(
  tx: EntityManager,
  { source, subject, sequence }: { source: string; subject: string; sequence: number },
): Promise<Place | undefined> {
  const [next] = await run<Place>(
    tx,
    `delete from held_facts where source = $1 and subject = $2 and sequence = $3
     returning ${placeColumns}`,
    [source, subject, sequence + 1],
  );
  return next;
}

/** Everything that waits behind a key, in its order. */
export async function releaseKey(
  tx: EntityManager,
  { topic, key }: { topic: string; key: string },
): Promise<Place[]> {
  const held = await run<Place>(
    tx,
    `delete from held_facts where topic = $1 and key = $2 returning ${placeColumns}`,
    [topic, key],
  );
  return held.toSorted((one, other) => Number(BigInt(one.offset) - BigInt(other.offset)));
}

export type Letter = Place & { id: string };

export function openLetters(
  tx: EntityManager,
  topics: readonly string[],
  ids?: readonly string[],
): Promise<Letter[]> {
  return run<Letter>(
    tx,
    `select id, ${placeColumns} from dead_letters
     where replayed_at is null and topic = any($1) and ($2::bigint[] is null or id = any($2))
     order by id`,
    [topics, ids ?? null],
  );
}

/** Closes an open dead letter; false when somebody else already did. */
export async function reopen(tx: EntityManager, id: string): Promise<boolean> {
  const closed = await run(
    tx,
    `update dead_letters set replayed_at = now() where id = $1 and replayed_at is null
     returning id`,
    [id],
  );
  return closed.length > 0;
}
