import { foldForSearch } from '@tisheng/formats';

/** All names that a lineage ever had, each on a line of its own, so that no search runs from one into the next. */
export const searchTextOf = (names: readonly string[]): string =>
  [...new Set(names.map((name) => foldForSearch(name).trim()))].toSorted().join('\n');
