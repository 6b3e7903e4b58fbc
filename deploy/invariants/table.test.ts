import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allChecks } from './all-checks.ts';
import { plantings } from './plantings.ts';
import { beyond, invariantTable } from './table.ts';

const numbers = Array.from({ length: 24 }, (_, n) => `I${n + 1}` as const);

test('every invariant is checked, or the table says why it cannot be', () => {
  const checked = new Set(allChecks.map(({ invariant }) => invariant));
  expect(numbers.filter((number) => !checked.has(number) && !beyond[number])).toEqual([]);
  expect([...checked].filter((number) => !numbers.includes(number as 'I1'))).toEqual([]);
});

test('the README holds the table of what is checked', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  expect(readme).toContain(invariantTable());
});

test('each check has a name of its own and something that it must find', () => {
  const names = allChecks.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  const planted = new Set(plantings.map(({ check }) => check));
  expect(names.filter((name) => !planted.has(name))).toEqual([]);
});
