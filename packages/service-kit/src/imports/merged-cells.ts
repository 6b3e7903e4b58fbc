import type { RawRow } from './raw-row.ts';

/** A merged range; rows and columns count from 0, both ends are held. */
export type Merge = { startRow: number; startCol: number; endRow: number; endCol: number };

/**
 * A file keeps the value of a merged range in its first cell alone. Offices merge a column over the rows it is true of,
 * so each of those rows gets the value; over several columns only the first has it, and the row says so.
 */
export function mergesOf(merges: readonly Merge[]) {
  const starting = Map.groupBy(merges, ({ startRow }) => startRow);
  let open: { merge: Merge; value: string }[] = [];
  return {
    /** Rows are asked for in the order of the sheet. */
    over(row: number, values: readonly string[]): RawRow {
      open = open.filter(({ merge }) => merge.endRow >= row);
      const filled = [...values];
      for (const { merge, value } of open) fill(filled, merge.startCol, value);
      const begun = starting.get(row) ?? [];
      for (const merge of begun) {
        const value = filled[merge.startCol] ?? '';
        if (merge.endRow > row && value !== '') open.push({ merge, value });
      }
      const across = [...begun, ...open.map(({ merge }) => merge)].filter(
        ({ startCol, endCol }) => endCol > startCol,
      );
      const mergedAcross = [...new Set(across.map(rangeName))];
      return {
        rowNumber: row + 1,
        values: filled,
        ...(mergedAcross.length > 0 && { mergedAcross }),
      };
    },
  };
}

function fill(values: string[], place: number, value: string): void {
  while (values.length <= place) values.push('');
  values[place] = value;
}

const rangeName = ({ startRow, startCol, endRow, endCol }: Merge) =>
  `${columnName(startCol)}${startRow + 1}:${columnName(endCol)}${endRow + 1}`;

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
