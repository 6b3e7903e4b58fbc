import { describe, expect, test } from 'vitest';
import { areApart, type Duty, duties, requireApart, requireSecond } from './duties.ts';

const person = { id: 'person-1', name: '演示一人' };
const other = { id: 'person-2', name: '演示另一人' };

const evidence = ['report-evidence', 'look-up-credit', 'lodge'] as const;
const account = ['propose-account', 'confirm-account'] as const;
const approval = ['approve', 'release-hold', 'approve-account'] as const;
const payment = ['prepare-payment', 'confirm-payment', 'book-receipt', 'withdraw-receipt'] as const;

/** Written out by hand, so that no line of the rule can be lost: for each duty all that bar from it. */
const barredBy: Record<Duty, readonly Duty[]> = {
  'report-evidence': ['verify', 'answer-objection', ...approval, ...payment],
  'look-up-credit': ['verify', 'answer-objection', ...approval, ...payment],
  lodge: ['verify', 'answer-objection', ...approval, ...payment],
  'propose-account': ['verify', ...approval],
  'confirm-account': ['verify', ...approval],
  verify: [...evidence, ...account, 'answer-objection', ...approval, ...payment],
  'answer-objection': [...evidence, 'verify', ...approval, ...payment],
  approve: [...evidence, ...account, 'verify', 'answer-objection', ...payment],
  'release-hold': [...evidence, ...account, 'verify', 'answer-objection', ...payment],
  'approve-account': [...evidence, ...account, 'verify', 'answer-objection', ...payment],
  'prepare-payment': [...evidence, 'verify', 'answer-objection', ...approval],
  'confirm-payment': [...evidence, 'verify', 'answer-objection', ...approval],
  'book-receipt': [...evidence, 'verify', 'answer-objection', ...approval],
  'withdraw-receipt': [...evidence, 'verify', 'answer-objection', ...approval],
};

const pairs = duties.flatMap((before) => duties.map((after) => [before, after] as const));

describe('requireApart', () => {
  const isBarred = ([before, after]: readonly [Duty, Duty]) => barredBy[after].includes(before);

  test.each(pairs.filter(isBarred))('keeps who did %s from %s', (before, after) => {
    const facts = { who: person.name, did: before };
    expect(() => requireApart(person, after, [{ duty: before, person }])).toThrow(
      expect.objectContaining({ code: 'same-person', facts }),
    );
  });

  test.each(pairs.filter((pair) => !isBarred(pair)))('lets who did %s do %s', (before, after) => {
    expect(() => requireApart(person, after, [{ duty: before, person }])).not.toThrow();
  });

  test.each(pairs)('lets another person do %2$s after %1$s', (before, after) => {
    expect(() => requireApart(other, after, [{ duty: before, person }])).not.toThrow();
  });

  test.each(pairs)('keeps %s and %s apart in either order', (one, another) => {
    expect(areApart(one, another)).toBe(areApart(another, one));
  });

  test('says what the person did and who does it instead', () => {
    const act = () => requireApart(person, 'verify', [{ duty: 'lodge', person }], '补-1');
    expect(act).toThrow('补-1：您已申报了此件，初审请由本区另一名培育专员办理');
  });

  test('finds what was done long ago among all that others did since', () => {
    const done = duties.map((duty) => ({ duty, person: duty === 'lodge' ? person : other }));
    expect(() => requireApart(person, 'confirm-payment', done)).toThrow('您已申报了此件');
  });
});

describe('requireSecond', () => {
  test('takes another person, and nobody twice', () => {
    expect(() => requireSecond(other, person, '请由他人复核')).not.toThrow();
    expect(() => requireSecond(person, null, '请由他人复核')).not.toThrow();
    expect(() => requireSecond(person, person, '请由他人复核')).toThrow('请由他人复核');
  });
});
