import { describe, expect, test } from 'vitest';
import { productCode, sources } from './source-text.ts';

const linesMax = 250;
const code = sources(/^(packages|services|deploy)\/.*\.(ts|mjs|vue)$/);
const tests = code.filter(({ path }) => path.endsWith('.test.ts'));
const where = (files: { path: string }[]) => files.map(({ path }) => path);

/** As the linter counts: without blank lines and comments. */
const linesOf = (text: string) =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;

describe('source code', () => {
  test('promises nothing for later', () => {
    const promise = /\b(FIXM[E]|TOD[O])\b/;
    expect(
      where(code.filter(({ text }) => promise.test(text))),
      'Do it now, or leave it out and say so in the README.',
    ).toEqual([]);
  });

  test('has no Chinese name for anything but a heading of a table', () => {
    const declared = /\b(?:const|let|function|class|type|interface)\s+[\w$]*\p{Script=Han}/u;
    const member = /[\w$)\]]\.\p{Script=Han}/u;
    const named = code.filter(({ text }) => declared.test(text) || member.test(text));
    expect(where(named), 'Take the English word of packages/contracts/GLOSSARY.md.').toEqual([]);
  });

  test('has no file over the limit', () => {
    const product = productCode(/^(packages|services|deploy)\//).filter(
      ({ path }) => !path.includes('/console/src/api/'),
    );
    const long = product.filter(({ text }) => linesOf(text) > linesMax);
    expect(
      long.map(({ path, text }) => `${path}: ${linesOf(text)}`),
      'Split the file by meaning: each part gets the name of the noun it holds.',
    ).toEqual([]);
  });
});

describe('a test', () => {
  const word = (names: string, then: string) => new RegExp(String.raw`\b(${names})\.(${then})\b`);

  test('is neither left out, nor alone, nor to come', () => {
    const idle = word('test|it|describe', 'skip|only|todo');
    expect(
      where(tests.filter(({ text }) => idle.test(text))),
      'Make the test run with all others, or take it away.',
    ).toEqual([]);
  });

  test('replaces no module of ours', () => {
    const mocking = word('vi', 'mock|doMock|hoisted');
    expect(
      where(tests.filter(({ text }) => mocking.test(text))),
      'Hand it over as an argument: clock, broker and database are given, never replaced.',
    ).toEqual([]);
  });

  test('says what is, not what ought to be', () => {
    const titles = tests.flatMap(({ path, text }) =>
      [...text.matchAll(/^\s*(?:test|it)(?:\.each\([^\n]*\))?\(\s*(['"`])(.*?)\1/gm)].map(
        ([, , title = '']) => ({ path, title }),
      ),
    );
    expect(titles.length).toBeGreaterThan(200);
    expect(
      titles.filter(({ title }) => /\bshould\b/.test(title)),
      'Name a test by what is: `refuses a stale version`, not `should refuse …`.',
    ).toEqual([]);
  });

  test('is named in English, whatever text it cites', () => {
    const direct = /^\s*(?:test|it|describe)\b[^'"`]*?\(\s*(?<quote>['"`])(?<text>.*?)\k<quote>,/gm;
    const afterTable = /^\s*\]\)\(\s*(?<quote>['"`])(?<text>.*?)\k<quote>,/gm;
    const titles = tests.flatMap(({ path, text }) =>
      [direct, afterTable].flatMap((pattern) =>
        [...text.matchAll(pattern)].map(({ groups }) => ({ path, title: groups?.['text'] ?? '' })),
      ),
    );
    expect(titles.length).toBeGreaterThan(1_000);
    expect(
      titles.filter((named) => /\p{Script=Han}/u.test(named.title)),
      'Say it in English, `(Civil Code, article 202)`; the Chinese citation goes into a comment.',
    ).toEqual([]);
  });
});

describe('a table', () => {
  const made = /create table (?:if not exists )?([a-z_."${}]+)/g;
  const comment = /comment on table ([a-z_."${}]+) is '[^']*\p{Script=Han}/gu;
  const files = sources(/^(services\/[^/]+\/(migrations|src)|packages\/service-kit\/src)\/.*\.ts$/);

  test('is explained in Chinese where it is made', () => {
    const tables = files
      .filter(({ path }) => !path.endsWith('.test.ts'))
      .flatMap(({ path, text }) => {
        const explained = new Set([...text.matchAll(comment)].map(([, name]) => name));
        return [...text.matchAll(made)].map(([, table]) => ({
          table: `${table} in ${path}`,
          isExplained: explained.has(table),
        }));
      });
    expect(tables.length).toBeGreaterThan(30);
    expect(
      tables.filter(({ isExplained }) => !isExplained),
      "Add `comment on table … is '中文'` to the same migration.",
    ).toEqual([]);
  });
});
