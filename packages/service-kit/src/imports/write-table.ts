import { stringify } from 'csv-stringify/sync';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';

export type CellContent = string | number | null;

export type ExportColumn = {
  header: string;
  key: string;
  /** In characters; default 16. */
  width?: number;
  /** Codes and accounts: format `@`, so that WPS keeps 18 digits. */
  text?: boolean;
};

export type ExportSheet = {
  name: string;
  columns: readonly ExportColumn[];
  rows: readonly Record<string, CellContent>[];
};

/** Signs that make a spreadsheet take text for a formula, their full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;
const FORBIDDEN_IN_SHEET_NAME = /[[\]:*?/\\]/g;

/** Text that would run as a formula when the file is opened gets an apostrophe in front. */
export function escapeCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Strings are written as strings, never as formulas; the heading row stays in sight. */
export function writeXlsx(workbook: { sheets: readonly ExportSheet[] }): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: workbook.sheets.map(({ name, columns, rows }) => ({
      name: name.replaceAll(FORBIDDEN_IN_SHEET_NAME, '·').slice(0, 31),
      columns: columns.map(({ header, key, width = 16, text = false }) => ({
        header,
        key,
        width,
        ...(text ? { numFmt: '@' } : {}),
      })),
      data: rows.map((row) =>
        Object.fromEntries(columns.map((each) => [each.key, cell(row, each)])),
      ),
      freezePane: { rows: 1 },
    })),
  });
}

/** With BOM and CRLF, as WPS and Excel expect of UTF-8. */
export function writeCsv(table: Omit<ExportSheet, 'name'>): Uint8Array {
  const records = table.rows.map((row) =>
    table.columns.map(({ key }) => {
      const content = row[key] ?? null;
      return typeof content === 'string' ? escapeCell(content) : content;
    }),
  );
  const text = stringify([table.columns.map(({ header }) => header), ...records], {
    bom: true,
    record_delimiter: 'windows',
  });
  return new TextEncoder().encode(text);
}

function cell(row: Record<string, CellContent>, { key, text }: ExportColumn): CellContent {
  const content = row[key] ?? null;
  return text === true && content !== null ? String(content) : content;
}
