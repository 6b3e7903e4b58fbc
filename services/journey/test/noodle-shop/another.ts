import type { StoryFact } from './shop.ts';

/** The same story told of another shop, in another district: every id, code and number is its own. */
export function another(
  digit: number,
  district: 'haibowan' | 'wuda' | 'hainan',
  facts: readonly StoryFact[],
): StoryFact[] {
  const told = JSON.stringify(facts)
    .replaceAll('019aa000', `019aa00${digit}`)
    .replaceAll('MA0ABCDE', `MA${digit}ABCDE`)
    .replaceAll(/(20\d\d)-000(\d)/g, `$1-${digit}00$2`)
    .replaceAll('haibowan', district)
    .replaceAll('老李', `老李${digit}号`);
  return JSON.parse(told) as StoryFact[];
}

export const idOf = (digit: number) => `019aa00${digit}-0000-7000-8000-000000000001`;
