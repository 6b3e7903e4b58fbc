import type { Registration } from '@tisheng/contracts';
import { foldForSearch } from '@tisheng/formats';
import { pinyinKeys } from './pinyin.ts';

/**
 * Which rule made a search text. Whoever changes the rule raises it here and as the default of `businesses.search_rule`
 * in a migration: a sweep then makes the older texts anew.
 */
export const SEARCH_RULE = 2;

/** One text that a person's search is looked for in: names then and now, in signs and in letters, codes and numbers. */
export function searchTextOf(
  registrations: readonly Pick<Registration, 'name' | 'creditCode' | 'legacyNumber'>[],
  formerNames: readonly string[],
): string {
  const names = [...registrations.map(({ name }) => name), ...formerNames].map(foldForSearch);
  const numbers = registrations
    .flatMap(({ creditCode, legacyNumber }) => [creditCode, legacyNumber])
    .filter((number) => number !== null)
    .map((number) => number.toLowerCase());
  const distinct = [...new Set(names)];
  return [...new Set([...distinct, ...distinct.flatMap(pinyinKeys), ...numbers])].join(' ');
}
