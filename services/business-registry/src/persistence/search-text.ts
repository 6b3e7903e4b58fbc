import type { Registration } from '@tisheng/contracts';
import { pinyin } from 'pinyin-pro';

/** `whshbwqmg` for 乌海市海勃湾区面馆: the first letter of each sign. */
export function pinyinInitials(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}

/** One text that a person's search is looked for in: names then and now, their initials, codes and numbers. */
export function searchTextOf(
  registrations: readonly Pick<Registration, 'name' | 'creditCode' | 'legacyNumber'>[],
  formerNames: readonly string[],
): string {
  const names = [...registrations.map(({ name }) => name), ...formerNames];
  const numbers = registrations.flatMap(({ creditCode, legacyNumber }) => [
    creditCode,
    legacyNumber,
  ]);
  const words = [...names, ...names.map(pinyinInitials), ...numbers].filter(
    (word) => word !== null,
  );
  return [...new Set(words)].join(' ').toLowerCase();
}
