import * as contracts from '@tisheng/contracts';
import * as words from '@tisheng/contracts/words';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sources } from './source-text.ts';

const tables = Object.entries(words).filter(([name]) => name.endsWith('Names')) as [
  string,
  Readonly<Record<string, string>>,
][];
const keysOf = (table: object): string => Object.keys(table).toSorted().join(' ');

/** Closed lists that nobody reads: the machine's own, or told by the table of another list. */
const unread = ['TextUse', 'PolicyScope', 'EventType'];
const closedLists = Object.entries(contracts).flatMap(([name, schema]) =>
  schema instanceof z.ZodEnum && !unread.includes(name)
    ? [[name, schema.options.map(String)] as const]
    : [],
);

describe('a word', () => {
  test.each(closedLists)('stands for each value of %s', (_name, values) => {
    const wanted = keysOf(Object.fromEntries(values.map((value) => [value, ''])));
    expect(tables.map(([, table]) => keysOf(table))).toContain(wanted);
  });

  test('is never empty, and within a table never said of two things', () => {
    const unclear = tables.filter(([, table]) => {
      const said = Object.values(table);
      return said.includes('') || new Set(said).size < said.length;
    });
    expect(unclear.map(([name]) => name)).toEqual([]);
  });
});

/** `key: '中文'`, three times or more one after the other; what has a full stop is a sentence. */
const runs = /(?:(?:[A-Za-z]\w*|'[a-z][\w-]*'):\s*'[^'\n。]*\p{Script=Han}[^'\n。]*',?\s*){3,}/gu;
const entries = /(?:([A-Za-z]\w*)|'([a-z][\w-]*)'):\s*'/g;

test('no second table calls the same things by words of its own', () => {
  const known = tables.map(([name, table]) => [name, new Set(Object.keys(table))] as const);
  const second = sources(/^(services|packages)\/.*\/src\/.*\.(ts|vue)$/)
    .filter(({ path }) => !path.includes('contracts/src/words/') && !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(runs)].flatMap(([run]) => {
        const keys = [...run.matchAll(entries)].map(([, bare, quoted]) => bare ?? quoted ?? '');
        const same = known.find(([, own]) => keys.every((key) => own.has(key)));
        return same ? [`${path}: ${keys.join(' ')} stand in ${same[0]}`] : [];
      }),
    );
  expect(second, 'Take the words from @tisheng/contracts/words.').toEqual([]);
});
