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
    expect(where(code.filter(({ text }) => promise.test(text)))).toEqual([]);
  });

  test('has no file over the limit', () => {
    const product = productCode(/^(packages|services|deploy)\//).filter(
      ({ path }) => !path.includes('/console/src/api/'),
    );
    const long = product.filter(({ text }) => linesOf(text) > linesMax);
    expect(long.map(({ path, text }) => `${path}: ${linesOf(text)}`)).toEqual([]);
  });
});

describe('a test', () => {
  const word = (names: string, then: string) => new RegExp(String.raw`\b(${names})\.(${then})\b`);

  test('is neither left out, nor alone, nor to come', () => {
    const idle = word('test|it|describe', 'skip|only|todo');
    expect(where(tests.filter(({ text }) => idle.test(text)))).toEqual([]);
  });

  test('replaces no module of ours', () => {
    const mocking = word('vi', 'mock|doMock|hoisted');
    expect(where(tests.filter(({ text }) => mocking.test(text)))).toEqual([]);
  });

  test('says what is, not what ought to be', () => {
    const titles = tests.flatMap(({ path, text }) =>
      [...text.matchAll(/^\s*(?:test|it)(?:\.each\([^\n]*\))?\(\s*(['"`])(.*?)\1/gm)].map(
        ([, , title = '']) => ({ path, title }),
      ),
    );
    expect(titles.length).toBeGreaterThan(200);
    expect(titles.filter(({ title }) => /\bshould\b/.test(title))).toEqual([]);
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
    expect(tables.filter(({ isExplained }) => !isExplained)).toEqual([]);
  });
});
