import { array, assert, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReceivedFact } from './context.ts';
import { runsOf } from './runs.ts';

const fact = (key: string, type: string, sequence = 1) =>
  ({ id: `${key}${sequence}`, partitionkey: key, type, sequence }) as unknown as ReceivedFact;
const told = (runs: ReceivedFact[][]) =>
  runs.map((run) => `${run[0]?.type}: ${run.map(({ id }) => id).join(' ')}`);

describe('runsOf', () => {
  test('puts together what an import tells of each business in turn', () => {
    const facts = ['a', 'b', 'c'].flatMap((key) => [
      fact(key, 'BusinessRegistered', 1),
      fact(key, 'FiguresReported', 2),
    ]);
    expect(told(runsOf(facts))).toEqual([
      'BusinessRegistered: a1 b1 c1',
      'FiguresReported: a2 b2 c2',
    ]);
  });

  test('has no key twice in a run, so that each reaction finds its key as far as its own fact', () => {
    const facts = [fact('a', 'FiguresReported', 1), fact('a', 'FiguresReported', 2)];
    expect(told(runsOf([...facts, fact('b', 'FiguresReported', 1)]))).toEqual([
      'FiguresReported: a1 b1',
      'FiguresReported: a2',
    ]);
  });

  test('lets no fact of a key pass an earlier one, loses none, and mixes no types', () => {
    const anyFacts = array(tuple(nat(4), nat(2)), { maxLength: 60 });
    const holds = property(anyFacts, (given) => {
      const facts = given.map(([key, type], n) => fact(`k${key}`, `T${type}`, n + 1));
      const runs = runsOf(facts);
      const handed = runs.flat();
      expect(handed.toSorted((a, b) => a.sequence - b.sequence)).toEqual(facts);
      for (const [key, ofKey] of Map.groupBy(facts, ({ partitionkey }) => partitionkey))
        expect(handed.filter(({ partitionkey }) => partitionkey === key)).toEqual(ofKey);
      for (const run of runs) {
        expect(new Set(run.map(({ type }) => type)).size).toBe(1);
        expect(new Set(run.map(({ partitionkey }) => partitionkey)).size).toBe(run.length);
      }
    });
    assert(holds, { seed: 20261201, numRuns: 500 });
  });
});
