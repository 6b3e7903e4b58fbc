import { expect, test } from 'vitest';
import { personalNumbers } from './personal-numbers.ts';

/** The example of GB 11643, and numbers made up with the right check digits. */
test.each([
  ['an ID number', '{"note":"证号11010519491231002X，请核对"}', 'ID number'],
  ['a mobile phone', '{"phone":"13800138000"}', 'phone'],
  ['a bank card', '{"account":"6222020000000000000"}', 'bank card'],
])('finds %s and says no more than its kind', (_, text, kind) => {
  const found = personalNumbers(text);
  expect(found.join()).toContain(kind);
  expect(found.join()).not.toMatch(/\d{5}/);
});

test.each([
  ['an ID number with a wrong check digit', '"110105194912310021"'],
  ['a credit code', '"91150302DEMX1001XB"'],
  ['a fact id', '"01a22f0a-17a9-7276-a6c5-138001380001"'],
  ['a time in milliseconds', '1764550000000'],
  ['a masked phone', '"138****8000"'],
])('lets %s pass', (_, text) => {
  expect(personalNumbers(text)).toEqual([]);
});
