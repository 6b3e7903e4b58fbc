import { type EventStream, streams } from '@tisheng/contracts';
import { sqlRows, type ToldFact } from '@tisheng/test-kit';
import { array, assert, asyncProperty, constantFrom, infiniteStream, nat } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, openRegistry, type Registry } from './registry.ts';
import { type Use, usesOf } from './used-elsewhere.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

/** What may happen to one business in one service, in this order. */
const lives: Use[][] = [
  ['suggested', 'admitted', 'released', 'admitted'],
  ['permit', 'applied', 'withdrawn'],
  ['permit', 'applied', 'transferred'],
  ['suggestedFirm', 'admittedFirm', 'releasedFirm', 'listed', 'delisted'],
  ['watched', 'lodged', 'refused'],
];
const uuidEnd = /-([0-9a-f]{12})/g;

/** The facts of some businesses, each with ids of its own, numbered in the order in which they were recorded. */
function historyOf(picked: readonly (readonly Use[])[], telling: number): ToldFact[] {
  return picked.flatMap((uses, nth) => {
    const own = String(telling * 10 + nth).padStart(6, '0');
    const sequences = new Map<string, number>();
    return uses.map((use, at) => {
      const told = JSON.stringify(usesOf(idOf(800_001))[use]);
      const fact = JSON.parse(
        told.replaceAll(uuidEnd, (_, end: string) => `-${own}${end.slice(6)}`),
      );
      const sequence = (sequences.get(fact.subject) ?? 0) + 1;
      sequences.set(fact.subject, sequence);
      return {
        ...fact,
        sequence,
        id: idOf(0).replace(uuidEnd, `-${own}9${String(at).padStart(5, '0')}`),
      };
    });
  });
}

const streamOf = ({ type }: ToldFact) =>
  Object.values<EventStream>(streams).find(({ events }) => type in events)?.topic;

/** Another order that a broker may deliver in: facts of one topic and key keep theirs, any may come twice. */
function interleaved(facts: readonly ToldFact[], next: (max: number) => number): ToldFact[] {
  const queues = [
    ...Map.groupBy(
      facts,
      (fact) => `${streamOf(fact)} ${String(fact.data['businessId'])}`,
    ).values(),
  ].map((queue) => [...queue]);
  const told: ToldFact[] = [];
  for (let left = facts.length; left > 0; left -= 1) {
    const open = queues.filter(({ length }) => length > 0);
    const fact = open[next(open.length)]?.shift();
    if (fact) told.push(fact);
    const again = told[next(told.length * 3)];
    if (again) told.push(again);
  }
  return told;
}

/** The uses as they stand, by the businesses' place in the history. */
async function usesAfter(facts: readonly ToldFact[], telling: number) {
  await registry.tell(...facts);
  const rows = await sqlRows<{ row: string }>(
    registry.database.adminUrl,
    `select replace(u::text, '-' || left(right(business_id::text, 12), 5), '-#') as row
     from business_uses u where left(right(business_id::text, 12), 5) = $1 order by 1`,
    [String(telling).padStart(5, '0')],
  );
  return rows.map(({ row }) => row);
}

test('any interleaving of keys and any duplicates end in the same uses', async () => {
  let telling = 0;
  const histories = array(constantFrom(...lives), { minLength: 2, maxLength: 4 });
  const runs = asyncProperty(histories, infiniteStream(nat()), async (picked, numbers) => {
    const random = numbers[Symbol.iterator]();
    const next = (max: number) => (max === 0 ? 0 : random.next().value % max);
    const straight = await usesAfter(historyOf(picked, (telling += 1)), telling);
    const facts = historyOf(picked, (telling += 1));
    expect(await usesAfter(interleaved(facts, next), telling)).toEqual(straight);
    expect(straight.length).toBeGreaterThan(0);
  });
  await assert(runs, { seed: 20261130, numRuns: 25 });
});
