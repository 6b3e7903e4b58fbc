/** A row as the file holds it; `rowNumber` is the one that spreadsheet software shows, from 1. */
export type RawRow = {
  rowNumber: number;
  values: readonly string[];
  /** Ranges that cover several columns of this row, as `C5:D5`: only the first of them has the value. */
  mergedAcross?: readonly string[];
};

export type RawRows = AsyncGenerator<RawRow, void, undefined>;

/** Why a file cannot be taken in at all; what is wrong with a row is no refusal. */
export type TableRefusalCode = 'file-too-large' | 'file-not-readable' | 'too-many-rows';
