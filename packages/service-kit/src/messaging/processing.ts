import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReceivedFact } from './context.ts';
import { crashpoint } from './crashpoint.ts';
import type { Decode, Item } from './decoding.ts';
import {
  keyOf,
  type Progress,
  type Reception,
  subjectOf,
  writeOutcomes,
  writeProgress,
} from './inbox.ts';
import { hold, park, releaseNext } from './parking.ts';

/** What was decided about a fact whose handler failed before: it is not called again. */
export type Verdict =
  | { outcome: `refused:${string}` }
  | { outcome: 'dead'; reason: string; attempts: number };

export type Verdicts = ReadonlyMap<string, Verdict>;

/** Calls the handler of one fact; in a batch it may only collect. */
export type Apply = (tx: EntityManager, fact: ReceivedFact) => Promise<void>;

/** Says which fact of a part failed. */
export class FactFailed extends Error {
  override readonly name = 'FactFailed';
  readonly item: Item;

  constructor(item: Item, cause: unknown) {
    super(`${item.fact?.type} ${item.fact?.id} failed`, { cause });
    this.item = item;
  }
}

/**
 * Gives each item of a part its outcome, in order, within one transaction: applied, refused, parked as a dead
 * letter, or held back behind one or behind a gap in its subject's sequence. Nothing is ever skipped.
 */
export async function processItems(
  tx: EntityManager,
  items: readonly Item[],
  reception: Reception,
  rules: { decode: Decode; apply: Apply; verdicts: Verdicts },
): Promise<void> {
  const { fresh, progress, blocked, outcomes } = reception;
  const moved = new Map<string, Progress>();
  const behind: Item[] = [];

  const die = async (item: Item, reason: string, attempts: number) => {
    if (item.fact) outcomes.set(item.fact.id, 'dead');
    if (await park(tx, item, { reason, attempts })) blocked.add(keyOf(item));
  };
  const settle = async (item: Item, fact: ReceivedFact, subject: Progress) => {
    const verdict = rules.verdicts.get(fact.id);
    if (verdict?.outcome === 'dead') return die(item, verdict.reason, verdict.attempts);
    if (verdict) outcomes.set(fact.id, verdict.outcome);
    else await attempt(tx, item, fact, rules.apply);
    subject.sequence = fact.sequence;
    moved.set(subjectOf(fact), subject);
  };
  const take = async (item: Item): Promise<void> => {
    const { fact, poison } = item;
    if (!fact) return die(item, poison ?? 'unreadable', 1);
    if (!fresh.delete(fact.id)) return;
    const subject = progress.get(subjectOf(fact)) ?? { ...fact, sequence: 0, waiting: false };
    if (blocked.has(keyOf(item))) {
      behind.push(item);
    } else if (fact.sequence > subject.sequence + 1) {
      await hold(tx, [item]);
      subject.waiting = true;
      outcomes.set(fact.id, 'held');
    } else if (fact.sequence <= subject.sequence) {
      await die(item, `sequence ${fact.sequence} belongs to another fact`, 1);
    } else if (poison) {
      await die(item, poison, 1);
    } else {
      await settle(item, fact, subject);
    }
  };
  const releasedBy = async ({ fact }: Item): Promise<Item | undefined> => {
    const subject = fact && moved.get(subjectOf(fact));
    if (!subject?.waiting || subject.sequence !== fact?.sequence) return undefined;
    const place = await releaseNext(tx, subject);
    if (!place) return undefined;
    const item = rules.decode(place);
    if (item.fact) admit(reception, item.fact.id);
    return item;
  };

  for (const item of items) {
    for (let next: Item | undefined = item; next; next = await releasedBy(next)) await take(next);
  }
  for (const { fact } of behind) if (fact) outcomes.set(fact.id, 'held');
  await hold(tx, behind);
  await writeProgress(tx, [...moved.values()]);
  await writeOutcomes(tx, outcomes);
}

/** Lets a parked fact in again, whose inbox row is there already. */
export function admit({ fresh, outcomes }: Reception, id: string): void {
  fresh.add(id);
  outcomes.set(id, 'done');
}

async function attempt(tx: EntityManager, item: Item, fact: ReceivedFact, apply: Apply) {
  try {
    crashpoint('effect.apply.before');
    await apply(tx, fact);
    crashpoint('effect.apply.after');
  } catch (error) {
    throw new FactFailed(item, error);
  }
}
