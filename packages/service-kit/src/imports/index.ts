export type { CsvEncoding } from './csv-rows.ts';
export {
  type FileColumn,
  type FileColumns,
  labelsOf,
  tableOptionsOf,
  templateOf,
} from './file-columns.ts';
export type { Columns } from './headings.ts';
export { fileProblem, leftOutOf } from './left-out.ts';
export { readTableOffLoop, writeTemplateOffLoop, writeXlsxOffLoop } from './off-loop.ts';
export { type AmountUnit, parseAmountToFen } from './parse-amount.ts';
export { parseDay, parseMonth } from './parse-day.ts';
export { parseCreditCode, parseText } from './parse-text.ts';
export { optional, type Parsed } from './parsed.ts';
export type { TableRefusalCode } from './raw-row.ts';
export { readTable, type Table, type TableOptions, type TableRow } from './read-table.ts';
export {
  type CellContent,
  type ExportColumn,
  type ExportSheet,
  escapeCell,
  writeCsv,
  writeXlsx,
} from './write-table.ts';
