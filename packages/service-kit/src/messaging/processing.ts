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

type Rules = { decode: Decode; apply: Apply; verdicts: Verdicts };

/** One transaction's way through a part. */
type Pass = {
  tx: EntityManager;
  reception: Reception;
  rules: Rules;
  moved: Map<string, Progress>;
  /** Facts that wait behind a dead letter of their key. */
  behind: Item[];
};

/**
 * Gives each item of a part its outcome, in order, within one transaction: applied, refused, parked as a dead
 * letter, or held back behind one or behind a gap in its subject's sequence. Nothing is ever skipped.
 */
export async function processItems(
  tx: EntityManager,
  items: readonly Item[],
  reception: Reception,
  rules: Rules,
): Promise<void> {
  const pass: Pass = { tx, reception, rules, moved: new Map(), behind: [] };
  for (const item of items) {
    for (let next: Item | undefined = item; next; next = await releasedBy(pass, next)) {
      await take(pass, next);
    }
  }
  for (const { fact } of pass.behind) if (fact) reception.outcomes.set(fact.id, 'held');
  await hold(tx, pass.behind);
  await writeProgress(tx, [...pass.moved.values()]);
  await writeOutcomes(tx, reception.outcomes);
}

async function take(pass: Pass, item: Item): Promise<void> {
  const { fact, poison } = item;
  const { fresh, progress, blocked, outcomes } = pass.reception;
  if (!fact) return die(pass, item, poison ?? 'unreadable', 1);
  if (!fresh.delete(fact.id)) return;
  const subject = progress.get(subjectOf(fact));
  if (!subject) throw new Error(`progress of ${fact.subject} was not read`);
  if (blocked.has(keyOf(item))) {
    pass.behind.push(item);
  } else if (fact.sequence > subject.sequence + 1) {
    await hold(pass.tx, [item]);
    subject.waiting = true;
    outcomes.set(fact.id, 'held');
  } else if (fact.sequence <= subject.sequence) {
    await die(pass, item, `sequence ${fact.sequence} belongs to another fact`, 1);
  } else if (poison) {
    await die(pass, item, poison, 1);
  } else {
    await settle(pass, item, fact, subject);
  }
}

async function settle(pass: Pass, item: Item, fact: ReceivedFact, subject: Progress) {
  const { rules, reception, moved, tx } = pass;
  const verdict = rules.verdicts.get(fact.id);
  if (verdict?.outcome === 'dead') return die(pass, item, verdict.reason, verdict.attempts);
  if (verdict) reception.outcomes.set(fact.id, verdict.outcome);
  else await attempt(tx, item, fact, rules.apply);
  subject.sequence = fact.sequence;
  moved.set(subjectOf(fact), subject);
}

async function die({ tx, reception }: Pass, item: Item, reason: string, attempts: number) {
  if (item.fact) reception.outcomes.set(item.fact.id, 'dead');
  if (await park(tx, item, { reason, attempts })) reception.blocked.add(keyOf(item));
}

/** The fact that waited for this one, if there is one. */
async function releasedBy(pass: Pass, { fact }: Item): Promise<Item | undefined> {
  const subject = fact && pass.moved.get(subjectOf(fact));
  if (!subject?.waiting || subject.sequence !== fact?.sequence) return undefined;
  const place = await releaseNext(pass.tx, subject);
  if (!place) return undefined;
  const item = pass.rules.decode(place);
  if (item.fact) admit(pass.reception, item.fact.id);
  return item;
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
