import { expect, test } from 'vitest';
import { Refusal, refuse } from './refusal.ts';

test('a refusal keeps its code, its words for people and what it rested on', () => {
  const refusal = refuse('too-early', '请在 2027-01-01 以后再申报', { maturesOn: '2027-01-01' });
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({
    name: 'Refusal',
    code: 'too-early',
    message: '请在 2027-01-01 以后再申报',
    facts: { maturesOn: '2027-01-01' },
  });
});

test('a refusal without facts has none', () => {
  expect(refuse('not-found', '没有找到').facts).toEqual({});
});
