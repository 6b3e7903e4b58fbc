import { trimmed } from './parsed.ts';
import type { RawRow } from './raw-row.ts';

/**
 * Accepted headings of each column, the usual one first; a pattern serves headings that carry a year and matches them
 * whole. When several columns could be the same, the usual heading goes before the others, and those before a pattern.
 */
export type Columns<Key extends string> = Record<Key, readonly (string | RegExp)[]>;

export type Headings<Key extends string> = {
  rowNumber: number;
  /** Key -> place in the row. */
  places: Map<Key, number>;
  /** Key -> the heading as written, for the years and units it may carry. */
  written: Partial<Record<Key, string>>;
  /** Columns that nothing is read from, as written. */
  unknown: string[];
  /** Keys that two columns claim alike; somebody has to say which is meant. */
  ambiguous: { key: Key; headings: string[] }[];
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

type Claim = { place: number; heading: string; rank: number };

function headingsOf<Key extends string>(row: RawRow, columns: Columns<Key>): Headings<Key> {
  const claims = new Map<Key, Claim[]>();
  const headings: Headings<Key> = {
    rowNumber: row.rowNumber,
    places: new Map(),
    written: {},
    unknown: [],
    ambiguous: [],
  };
  for (const [place, written] of row.values.entries()) {
    const plain = plainHeading(written);
    if (plain === '') continue;
    const heading = trimmed(written);
    const claim = claimOf(plain, columns);
    if (claim === null) headings.unknown.push(heading);
    else {
      const others = claims.get(claim.key) ?? [];
      claims.set(claim.key, [...others, { place, heading, rank: claim.rank }]);
    }
  }
  for (const [key, claimed] of claims) settle(key, claimed, headings);
  return headings;
}

function settle<Key extends string>(key: Key, claimed: Claim[], headings: Headings<Key>): void {
  const [first, second] = claimed.toSorted((one, other) => one.rank - other.rank);
  if (!first) return;
  headings.places.set(key, first.place);
  headings.written[key] = first.heading;
  if (second && second.rank === first.rank) {
    const alike = claimed.filter(({ rank }) => rank === first.rank);
    headings.ambiguous.push({ key, headings: alike.map(({ heading }) => heading) });
  }
  for (const { place, heading } of claimed)
    if (place !== first.place) headings.unknown.push(heading);
}

const ranks = { usual: 0, other: 1, pattern: 2 };

/** The nearest column of a heading. */
function claimOf<Key extends string>(
  plain: string,
  columns: Columns<Key>,
): { key: Key; rank: number } | null {
  let nearest: { key: Key; rank: number } | null = null;
  for (const key in columns)
    for (const [place, accepted] of columns[key].entries()) {
      const rank = rankOf(plain, accepted, place);
      if (rank !== null && rank < (nearest?.rank ?? Number.POSITIVE_INFINITY))
        nearest = { key, rank };
    }
  return nearest;
}

function rankOf(plain: string, accepted: string | RegExp, place: number): number | null {
  if (typeof accepted !== 'string') return accepted.test(plain) ? ranks.pattern : null;
  if (plainHeading(accepted) !== plain) return null;
  return place === 0 ? ranks.usual : ranks.other;
}
