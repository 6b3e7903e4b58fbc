import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReceivedFact } from './context.ts';
import type { Decoder, Item } from './decoding.ts';
import {
  keyOf,
  type Progress,
  type Reception,
  subjectOf,
  writeOutcomes,
  writeProgress,
} from './inbox.ts';
import { hold, park, releaseNext } from './parking.ts';

/** Why a fact is to be parked whose handler failed before: it is not called again. */
export type Verdict = { reason: string; attempts: number };

/** By the id of the fact. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** What became of an item: `known` had its effect before, `superseded` finds its place taken by another fact. */
export type Ending =
  | { kind: 'applied' | 'held' | 'known' }
  | { kind: 'parked' | 'superseded'; reason: string };

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

type Rules = { decode: Decoder; apply: Apply; verdicts: Verdicts };

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
 * Gives each item of a part its outcome, in order, within one transaction: applied, parked as a dead letter, or held
 * back behind one or behind a gap in its subject's sequence. Nothing is ever skipped. Answers how the items ended.
 */
export async function processItems(
  tx: EntityManager,
  items: readonly Item[],
  reception: Reception,
  rules: Rules,
): Promise<Ending[]> {
  const pass: Pass = { tx, reception, rules, moved: new Map(), behind: [] };
  const endings: Ending[] = [];
  for (const item of items) {
    endings.push(await take(pass, item));
    const released = await releasedBy(pass, item);
    for (let next = released.shift(); next; next = released.shift()) {
      await take(pass, next);
      released.push(...(await releasedBy(pass, next)));
    }
  }
  for (const { fact } of pass.behind) if (fact) reception.outcomes.set(fact.id, 'held');
  await hold(tx, pass.behind);
  await writeProgress(tx, [...pass.moved.values()]);
  await writeOutcomes(tx, reception.outcomes);
  return endings;
}

async function take(pass: Pass, item: Item): Promise<Ending> {
  const { fact, poison } = item;
  const { fresh, progress, blocked, outcomes } = pass.reception;
  if (!fact) return die(pass, item, { reason: poison ?? 'unreadable', attempts: 1 });
  if (!fresh.delete(fact.id)) return { kind: 'known' };
  const subject = progress.get(subjectOf(fact));
  if (!subject) throw new Error(`progress of ${fact.subject} was not read`);
  if (blocked.has(keyOf(item))) {
    pass.behind.push(item);
    return { kind: 'held' };
  }
  if (fact.sequence > subject.sequence + 1) {
    await hold(pass.tx, [item]);
    subject.waiting = true;
    outcomes.set(fact.id, 'held');
    return { kind: 'held' };
  }
  if (fact.sequence <= subject.sequence) {
    const reason = `sequence ${fact.sequence} belongs to another fact`;
    await die(pass, item, { reason, attempts: 1 });
    return { kind: 'superseded', reason };
  }
  const told = poison ? { poison } : pass.rules.decode.data(item, fact);
  if ('poison' in told) return die(pass, item, { reason: told.poison, attempts: 1 });
  const verdict = pass.rules.verdicts.get(fact.id);
  if (verdict) return die(pass, item, verdict);
  await attempt(pass.tx, item, told.fact, pass.rules.apply);
  subject.sequence = fact.sequence;
  pass.moved.set(subjectOf(fact), subject);
  return { kind: 'applied' };
}

async function die({ tx, reception }: Pass, item: Item, verdict: Verdict): Promise<Ending> {
  if (item.fact) reception.outcomes.set(item.fact.id, 'dead');
  if (await park(tx, item, verdict)) reception.blocked.add(keyOf(item));
  return { kind: 'parked', reason: verdict.reason };
}

/** What waited for this one; of several that claim the next place the first has it, the others are parked. */
async function releasedBy(pass: Pass, { fact }: Item): Promise<Item[]> {
  const subject = fact && pass.moved.get(subjectOf(fact));
  if (!subject?.waiting || subject.sequence !== fact?.sequence) return [];
  const items = (await releaseNext(pass.tx, subject)).map(pass.rules.decode.envelope);
  for (const item of items) if (item.fact) admit(pass.reception, item.fact.id);
  return items;
}

/** Lets a parked fact in again, whose inbox row is there already. */
export function admit({ fresh, outcomes }: Reception, id: string): void {
  fresh.add(id);
  outcomes.set(id, 'done');
}

async function attempt(tx: EntityManager, item: Item, fact: ReceivedFact, apply: Apply) {
  try {
    await apply(tx, fact);
  } catch (error) {
    throw new FactFailed(item, error);
  }
}
