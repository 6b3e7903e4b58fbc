import { type EventType, streams } from '@tisheng/contracts';
import type { ToldFact } from '@tisheng/test-kit';
import { sample, shuffledSubarray } from 'fast-check';
import type { StoryFact } from './noodle-shop/index.ts';

/** Ids and sequences are given in the order of the story, so that a fact is the same whenever it is told. */
export function numbered(facts: readonly StoryFact[]): ToldFact[] {
  const sequences = new Map<string, number>();
  return facts.map((fact, index) => {
    const sequence = (sequences.get(fact.subject) ?? 0) + 1;
    sequences.set(fact.subject, sequence);
    return { ...fact, sequence, id: `019aa0ee-0000-7000-9000-${String(index).padStart(12, '0')}` };
  });
}

/** Another order that a broker may deliver in: facts of one topic and key keep theirs, all others overtake. */
export function shuffledByKey(facts: readonly ToldFact[], seed: number): ToldFact[] {
  const waiting = Map.groupBy(facts, (fact) => `${topicOf(fact)} ${keyOf(fact)}`);
  const keys = facts.map((fact) => `${topicOf(fact)} ${keyOf(fact)}`);
  const [order = []] = sample(shuffledSubarray(keys, { minLength: keys.length }), {
    seed,
    numRuns: 1,
  });
  const queues = new Map([...waiting].map(([key, queue]) => [key, queue.values()]));
  return order.flatMap((key) => queues.get(key)?.next().value ?? []);
}

function keyOf({ data: { businessId }, subject }: ToldFact): string {
  return typeof businessId === 'string' ? businessId : subject;
}

export function topicOf({ type }: ToldFact): string {
  const stream = Object.values(streams).find(({ events }) => (type as EventType) in events);
  if (!stream) throw new Error(`no stream has an event ${type}`);
  return stream.topic;
}
