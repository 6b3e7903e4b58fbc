import type { EntityManager } from '@mikro-orm/postgresql';
import type { Item } from './decoding.ts';
import { type ConsumerSettings, factProcessing, type Processing } from './fact-processing.ts';
import { type Reception, readProgress, receive } from './inbox.ts';
import { closeLetter, type Letter, openLetters, takeLetter } from './letters.ts';
import { isTransient } from './lost-race.ts';
import { releaseKey } from './parking.ts';
import { admit, type Ending } from './processing.ts';
import { run } from './statement.ts';
import { aloneOn } from './topic-lock.ts';

/**
 * What really happened. Closed: `applied`; `already-done`, its effect was there before; `held`, it waits in its order
 * for an earlier one; `closed-meanwhile`, by somebody else. Still open, with the reason: `parked-again`, and
 * `superseded`, whose place in its subject's sequence another fact has taken: that one can only be given up.
 */
export type Replay = { id: string } & (
  | { outcome: 'applied' | 'already-done' | 'held' | 'closed-meanwhile' }
  | { outcome: 'parked-again' | 'superseded'; reason: string }
);

export type Chosen = {
  /** Absent: all that are open. */
  ids?: readonly string[];
};

/**
 * Tries open dead letters again in the order in which they were parked, each with the facts that waited behind it, in
 * one transaction. What fails again stays parked, with its new reason, and so does what waits.
 */
export async function replayDeadLetters(
  settings: ConsumerSettings,
  { ids }: Chosen = {},
): Promise<Replay[]> {
  const processing = factProcessing(settings);
  const replays: Replay[] = [];
  const topics = settings.streams.map((stream) => stream.topic);
  for (const letter of await openLetters(settings.orm.em.fork(), topics, ids)) {
    replays.push({ id: letter.id, ...(await replayOne(processing, letter)) });
  }
  return replays;
}

type Outcome = Replay extends infer Each ? (Each extends Replay ? Omit<Each, 'id'> : never) : never;

async function replayOne(processing: Processing, letter: Letter): Promise<Outcome> {
  const decoded = processing.decode(letter);
  const item: Item = { ...decoded, letter: letter.id };
  if (!item.fact) return { outcome: 'parked-again', reason: item.poison ?? 'unreadable' };
  try {
    const [ending] = await processing.settle(async (tx) => {
      await aloneOn(tx, letter.topic);
      if (!(await takeLetter(tx, letter.id))) return nothing();
      const items = [item, ...(await releaseKey(tx, letter)).map(processing.decode)];
      const finish = ([first]: readonly Ending[]) => close(tx, letter.id, first);
      return { items, reception: await admitAll(tx, items), finish };
    });
    return ending ? told(ending) : { outcome: 'closed-meanwhile' };
  } catch (error) {
    if (isTransient(error)) throw error;
    return { outcome: 'parked-again', reason: String(error) };
  }
}

const nothing = () => ({
  items: [],
  reception: {
    fresh: new Set<string>(),
    progress: new Map(),
    blocked: new Set<string>(),
    outcomes: new Map<string, string>(),
  },
});

const closedAs = { applied: 'applied', held: 'held', known: 'already-done' } as const;

async function close(tx: EntityManager, id: string, ending: Ending | undefined): Promise<void> {
  if (ending && !('reason' in ending)) await closeLetter(tx, id, closedAs[ending.kind]);
}

function told(ending: Ending): Outcome {
  if (!('reason' in ending)) return { outcome: closedAs[ending.kind] };
  const { kind, reason } = ending;
  return { outcome: kind === 'superseded' ? 'superseded' : 'parked-again', reason };
}

/** Lets in what the inbox knows as dead or held; a message repaired by hand may be new to it, or done before. */
export async function admitAll(tx: EntityManager, items: readonly Item[]): Promise<Reception> {
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
