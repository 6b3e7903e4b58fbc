/**
 * Signs that people write for one another. NFKC has made full width half before, so that （ and ( are one already; the
 * two strings are as long as one another, since PostgreSQL's `translate` folds what is stored by the same table.
 */
export const searchSigns = {
  from: '•‧∙・⋅●【】〔〕〖〗「」『』〈〉《》—–―−‐‑“”‘’"',
  to: "······()()()()()()()------'''''",
} as const;

const folds = new Map(
  [...searchSigns.from].map((sign, at) => [sign, [...searchSigns.to][at] ?? '']),
);
const foldable = new RegExp(`[${searchSigns.from}]`, 'gu');

/**
 * 检索用文本：what is typed and what is stored are folded alike, in every service. Width, case, the kinds of brackets, dots,
 * dashes and quotation marks make no difference.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(foldable, (sign) => folds.get(sign) ?? sign);
}

/** What a person typed, word by word; at most five, more are no search any more. */
export function searchWords(typed: string | undefined): string[] {
  return foldForSearch(typed ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 5);
}
