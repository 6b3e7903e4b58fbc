/**
 * 检索用文本: what is typed and what is stored are folded alike. Full and half width, capitals, and the dots that people
 * write between the parts of a name make no difference.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[·•‧∙・]/g, '·')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** All names that a lineage ever had, each on a line of its own, so that no search runs from one into the next. */
export const searchTextOf = (names: readonly string[]): string =>
  [...new Set(names.map(folded))].toSorted().join('\n');
