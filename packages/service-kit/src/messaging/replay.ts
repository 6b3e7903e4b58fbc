import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Item } from './decoding.ts';
import { type ConsumerSettings, factProcessing, type Processing } from './fact-processing.ts';
import { type Reception, readProgress, receive } from './inbox.ts';
import { type Letter, openLetters, releaseKey, reopen } from './parking.ts';
import { admit, FactFailed } from './processing.ts';
import { run } from './statement.ts';

export type Replay = { id: string; outcome: 'replayed' | 'discarded' | 'parked-again' };

export type Chosen = {
  /** Absent: all that are open. */
  ids?: readonly string[];
  /** A message that cannot be read tells no fact: it may be given up. A fact never is. */
  discardUnreadable?: boolean;
};

/**
 * Replays open dead letters in the order in which they were parked, each with the facts that waited behind
 * it, in one transaction. What fails again stays parked, with its new reason, and so does what waits.
 */
export async function replayDeadLetters(
  settings: ConsumerSettings,
  { ids, discardUnreadable = false }: Chosen = {},
): Promise<Replay[]> {
  const processing = factProcessing(settings);
  const replays: Replay[] = [];
  const topics = settings.streams.map((stream) => stream.topic);
  for (const letter of await openLetters(settings.orm.em.fork(), topics, ids)) {
    const item = processing.decode(letter);
    const unreadable = item.poison !== undefined && !(discardUnreadable && !item.fact);
    const reason = unreadable ? item.poison : await replayOne(processing, letter, item);
    if (reason !== undefined) await failAgain(settings.orm, letter, reason);
    const done = item.fact ? 'replayed' : 'discarded';
    replays.push({ id: letter.id, outcome: reason === undefined ? done : 'parked-again' });
  }
  return replays;
}

/** The reason when it failed again. A letter that somebody else replayed meanwhile is left alone. */
async function replayOne(
  processing: Processing,
  letter: Letter,
  item: Item,
): Promise<string | undefined> {
  try {
    await processing.settle(
      async (tx) => {
        const isOurs = await reopen(tx, letter.id);
        const waiting = isOurs ? await releaseKey(tx, letter) : [];
        const items = [...(isOurs && item.fact ? [item] : []), ...waiting.map(processing.decode)];
        return { items, reception: await admitAll(tx, items) };
      },
      item,
      true,
    );
    return undefined;
  } catch (error) {
    if (error instanceof FactFailed) return String(error.cause);
    throw error;
  }
}

/** Lets in what the inbox knows as dead or held; a message repaired by hand may be new to it, or done before. */
async function admitAll(tx: EntityManager, items: readonly Item[]): Promise<Reception> {
  const { fresh, outcomes } = await receive(tx, items);
  const ids = items.flatMap(({ fact }) => (fact && !fresh.has(fact.id) ? [fact.id] : []));
  const parked = await run<{ event_id: string }>(
    tx,
    `select event_id from inbox where event_id = any($1) and outcome in ('dead', 'held')`,
    [ids],
  );
  const reception = { fresh, outcomes, ...(await readProgress(tx, items)) };
  for (const { event_id: id } of parked) admit(reception, id);
  return reception;
}

async function failAgain(orm: MikroORM, { id }: Letter, reason: string): Promise<void> {
  await run(
    orm.em.fork(),
    'update dead_letters set attempts = attempts + 1, reason = $2 where id = $1',
    [id, reason],
  );
}
