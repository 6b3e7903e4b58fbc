import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordsOfContracts } from './vocabulary.ts';

type Row = { term: string; identifier: string; meaning: string; source: string };

const glossary = readFileSync(new URL('../GLOSSARY.md', import.meta.url), 'utf8');
const rows: Row[] = [
  ...glossary.matchAll(
    /^\| (?<term>.*) \| `(?<identifier>.*)` \| (?<meaning>.*) \| (?<source>.*) \|$/gm,
  ),
].map(({ groups }) => ({ ...groups }) as Row);

/** `quota-trade`, `quotaTrade` and `QuotaTrade` are one word. */
const inOneCase = (identifier: string) => identifier.replaceAll('-', '').toLowerCase();
const defined = rows.map(({ identifier }) => inOneCase(identifier));
const crossing = wordsOfContracts().map(inOneCase);

const repeated = (words: string[]) => words.filter((word, at) => words.indexOf(word) !== at);

describe('the glossary', () => {
  test('has a row of four filled cells for every line of its tables', () => {
    const lines = glossary.split('\n').filter((line) => line.startsWith('| '));
    const headings = lines.filter((line) => line.includes('| identifier |'));
    expect(rows).toHaveLength(lines.length - headings.length);
    expect(rows.filter((row) => Object.values(row).some((cell) => cell.trim() === ''))).toEqual([]);
  });

  test('explains every event, enum value, type and policy id of contracts', () => {
    const unexplained = wordsOfContracts().filter((word) => !defined.includes(inOneCase(word)));
    expect(unexplained, 'Give each of these a row in packages/contracts/GLOSSARY.md.').toEqual([]);
  });

  test('gives each identifier one row and each Chinese term one identifier', () => {
    expect(repeated(defined)).toEqual([]);
    expect(repeated(rows.map(({ term }) => term))).toEqual([]);
  });

  test('says each meaning in one sentence', () => {
    const unlike = rows.filter(({ meaning }) => !/^[A-Z][^.]*\.$/.test(meaning));
    expect(unlike.map(({ identifier }) => identifier)).toEqual([]);
  });

  test('has no row that nobody uses', () => {
    const text = inOneCase(sourceText());
    const unused = rows
      .map(({ identifier }) => identifier)
      .filter((word) => !crossing.includes(inOneCase(word)) && !text.includes(inOneCase(word)));
    expect(unused).toEqual([]);
  });
});

/** Words that do not cross a border are used where the services speak. */
function sourceText(): string {
  const services = new URL('../../../services/', import.meta.url);
  const folders = readdirSync(services).map((name) => new URL(`${name}/src/`, services));
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(new URL(file, folder), 'utf8')),
    )
    .join('\n');
}
