import { searchSigns, searchWords } from '@tisheng/formats';

/** A text to be found anywhere by LIKE, whose own signs are taken as they are. */
export const containing = (text: string): string =>
  `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** What a person typed, folded, each word ready to stand in a LIKE. */
export const searchPatterns = (typed: string | undefined): string[] =>
  searchWords(typed).map(containing);

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** SQL: an expression folded as `foldForSearch` folds what is typed. */
export const foldedSql = (expression: string): string =>
  `translate(lower(normalize(${expression}, nfkc)), ${quoted(searchSigns.from)}, ${quoted(searchSigns.to)})`;
