import type { EntityManager } from '@mikro-orm/postgresql';
import { placeColumns } from './parking.ts';
import type { Place } from './place.ts';
import { run } from './statement.ts';

/** An open dead letter, as far as it takes to try it again. */
export type Letter = Place & { id: string };

/**
 * One word for what a person has before him: the message, why it is parked, and who asks to give it up and why. It is
 * another one as soon as any of these is.
 */
export const revisionSql = `left(encode(sha256(convert_to(jsonb_build_array(payload,
  encode(raw, 'hex'), reason, skip_reason, skip_asked_by, skip_asked_at)::text, 'UTF8')), 'hex'), 16)`;

/** Rows that hold no bytes of their own say nothing of them, so that `decode` reads their text. */
function letterOf({ raw, ...row }: Letter & { raw: Buffer | null }): Letter {
  return raw ? { ...row, raw } : row;
}

/** Of the named topics, or of any: a letter of a topic that is read no longer can still be given up. */
export async function openLetters(
  tx: EntityManager,
  topics: readonly string[] | null,
  ids?: readonly string[],
): Promise<Letter[]> {
  const rows = await run<Letter & { raw: Buffer | null }>(
    tx,
    `select id, ${placeColumns}, raw from dead_letters
     where replayed_at is null and ($1::text[] is null or topic = any($1)) and ($2::bigint[] is null or id = any($2))
     order by id`,
    [topics, ids ?? null],
  );
  return rows.map(letterOf);
}

/** Takes an open letter out of the way of its key; false when somebody else has closed it. */
export async function takeLetter(tx: EntityManager, id: string): Promise<boolean> {
  const taken = await run(
    tx,
    `update dead_letters set replayed_at = now() where id = $1 and replayed_at is null
     returning id`,
    [id],
  );
  return taken.length > 0;
}

export type Closed = 'applied' | 'already-done' | 'held' | 'skipped';

export async function closeLetter(tx: EntityManager, id: string, outcome: Closed): Promise<void> {
  await run(tx, 'update dead_letters set outcome = $2 where id = $1', [id, outcome]);
}
