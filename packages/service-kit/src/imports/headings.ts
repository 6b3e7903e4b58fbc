import { trimmed } from './parsed.ts';
import type { RawRow } from './raw-row.ts';

/** Accepted headings of each column; a pattern serves headings that carry a year. */
export type Columns<Key extends string> = Record<Key, readonly (string | RegExp)[]>;

export type Headings<Key extends string> = {
  rowNumber: number;
  /** Key -> place in the row. */
  places: Map<Key, number>;
  /** Key -> the heading as written, for the years and units it may carry. */
  written: Partial<Record<Key, string>>;
  unknown: string[];
};

/** The row that names the most columns; title rows above name none. Null when no row names any. */
export function findHeadings<Key extends string>(
  rows: readonly RawRow[],
  columns: Columns<Key>,
): Headings<Key> | null {
  let best: Headings<Key> | null = null;
  for (const row of rows) {
    const found = headingsOf(row, columns);
    if (found.places.size > (best?.places.size ?? 0)) best = found;
  }
  return best;
}

/** Blanks, line breaks, full-width signs and the star of required columns make no difference. */
export function plainHeading(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s*\u200B\uFEFF]/g, '');
}

function headingsOf<Key extends string>(row: RawRow, columns: Columns<Key>): Headings<Key> {
  const headings: Headings<Key> = {
    rowNumber: row.rowNumber,
    places: new Map(),
    written: {},
    unknown: [],
  };
  for (const [place, heading] of row.values.entries()) {
    const plain = plainHeading(heading);
    if (plain === '') continue;
    const key = keyOf(plain, columns);
    if (key === null || headings.places.has(key)) headings.unknown.push(trimmed(heading));
    else {
      headings.places.set(key, place);
      headings.written[key] = trimmed(heading);
    }
  }
  return headings;
}

function keyOf<Key extends string>(plain: string, columns: Columns<Key>): Key | null {
  for (const key in columns) {
    const isAccepted = columns[key].some((accepted) =>
      typeof accepted === 'string' ? plainHeading(accepted) === plain : accepted.test(plain),
    );
    if (isAccepted) return key;
  }
  return null;
}
