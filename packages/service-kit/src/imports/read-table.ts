import { storable } from '@tisheng/contracts';
import { refuse } from '../refusal.ts';
import { withoutTextMark } from './cell-problems.ts';
import { type CsvEncoding, csvRows, decodeCsv } from './csv-rows.ts';
import { type Columns, findHeadings, type Headings, plainHeading } from './headings.ts';
import type { RawRow, RawRows } from './raw-row.ts';
import { isOle2, isXlsx, visibleSheets, xlsxRows } from './xlsx-rows.ts';

const FILE_BYTES_MAX = 50 * 1024 * 1024;
const ROWS_MAX = 200_000;
const HEADING_ROWS_MAX = 20;
const TOTAL_ROW = /^(?:合计|总计|小计|共计|累计|本页合计|本页小计)(?:[:(共].*)?$/;
const FOOT_ROW =
  /^(?:制表|填表|填报|审核|复核|打印|单位负责|备注|附注|注|说明)(?:人|单位|日期|时间)?:/;

export type TableOptions<Key extends string> = {
  columns: Columns<Key>;
  required: readonly NoInfer<Key>[];
  /** At most 200,000, which is also the default. */
  maxRows?: number;
};

export type TableRow<Key extends string> = {
  /** The number that spreadsheet software shows, from 1. */
  rowNumber: number;
  /** As in the file, untrimmed; '' where the row or the table has no such cell. */
  cells: Record<Key, string>;
};

export type Table<Key extends string> = {
  format: 'xlsx' | 'csv';
  encoding: CsvEncoding;
  /** Null when no row of the first twenty names a known column. */
  headingRow: number | null;
  headings: Partial<Record<Key, string>>;
  rows: TableRow<Key>[];
  /** Rows left out on purpose: titles, totals, feet, repeated headings. */
  skipped: { rowNumber: number; reason: string }[];
  /** What of a row was not read as it looks: ranges merged over several columns. */
  remarks: { rowNumber: number; reason: string }[];
  unknownColumns: string[];
  missingColumns: Key[];
  /** Columns that two headings claim alike. */
  ambiguousColumns: { key: Key; headings: string[] }[];
};

/**
 * Reads an office file: headings anywhere in the first twenty rows, columns in any order.
 * With `missingColumns` the rows are of no use: show the columns and ask for another file.
 * @throws Refusal `file-too-large` | `file-not-readable` | `too-many-rows`
 */
export async function readTable<Key extends string>(
  bytes: Uint8Array,
  options: TableOptions<Key>,
): Promise<Table<Key>> {
  if (bytes.length > FILE_BYTES_MAX) {
    throw refuse('file-too-large', '文件超过 50 MB，请拆分后分次上传', { bytes: bytes.length });
  }
  if (isOle2(bytes)) {
    throw refuse(
      'file-not-readable',
      '文件是旧版 xls 或设有密码，请取消密码并另存为 xlsx 后重新上传',
    );
  }
  if (isXlsx(bytes)) return readXlsxTable(bytes, options);
  const { text, encoding } = decodeCsv(bytes);
  if (text.includes('\0')) {
    throw refuse('file-not-readable', '文件不是表格，请上传 xlsx 或 csv 文件');
  }
  return { format: 'csv', encoding, ...(await collect(csvRows(text), options)) };
}

/** What a thread is asked for: one argument, that can be copied. */
export const readGiven = ({
  bytes,
  options,
}: {
  bytes: Uint8Array;
  options: TableOptions<string>;
}) => readTable(bytes, options);

/** The first visible sheet that has all columns, else the one that misses the fewest. */
async function readXlsxTable<Key extends string>(
  bytes: Uint8Array,
  options: TableOptions<Key>,
): Promise<Table<Key>> {
  let best: Collected<Key> | null = null;
  for (const sheet of await visibleSheets(bytes)) {
    const table = await collect(xlsxRows(bytes, sheet), options);
    if (best === null || isBetter(table, best)) best = table;
    if (best.missingColumns.length === 0 && best.headingRow !== null) break;
  }
  best ??= { ...nothing<Key>(), missingColumns: [...options.required] };
  return { format: 'xlsx', encoding: 'utf-8', ...best };
}

type Collected<Key extends string> = Omit<Table<Key>, 'format' | 'encoding'>;

function isBetter<Key extends string>(table: Collected<Key>, best: Collected<Key>): boolean {
  if (best.headingRow === null) return table.headingRow !== null;
  return table.missingColumns.length < best.missingColumns.length;
}

async function collect<Key extends string>(
  rows: RawRows,
  options: TableOptions<Key>,
): Promise<Collected<Key>> {
  const first: RawRow[] = [];
  while (first.length < HEADING_ROWS_MAX) {
    const next = await rows.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const headings = findHeadings(first, options.columns);
  const table = nothing<Key>();
  table.missingColumns = options.required.filter((key) => headings?.places.has(key) !== true);
  if (headings === null) {
    await rows.return();
    return table;
  }
  table.headingRow = headings.rowNumber;
  table.headings = headings.written;
  table.unknownColumns = headings.unknown;
  table.ambiguousColumns = headings.ambiguous;
  const rowsMax = Math.min(options.maxRows ?? ROWS_MAX, ROWS_MAX);
  for (const row of first) take(row, headings, options.columns, table, rowsMax);
  for await (const row of rows) take(row, headings, options.columns, table, rowsMax);
  return table;
}

function nothing<Key extends string>(): Collected<Key> {
  return {
    headingRow: null,
    headings: {},
    rows: [],
    skipped: [],
    remarks: [],
    unknownColumns: [],
    missingColumns: [],
    ambiguousColumns: [],
  };
}

function take<Key extends string>(
  row: RawRow,
  headings: Headings<Key>,
  columns: Columns<Key>,
  table: Collected<Key>,
  rowsMax: number,
): void {
  const { rowNumber, values, mergedAcross = [] } = row;
  const first = values.map(plainHeading).find((plain) => plain !== '');
  if (first === undefined || rowNumber === headings.rowNumber) return;
  const cells = {} as Record<Key, string>;
  for (const key in columns)
    cells[key] = storable(withoutTextMark(values[headings.places.get(key) ?? -1] ?? ''));
  const reason = whySkipped(first, rowNumber, cells, headings);
  if (reason !== null) {
    table.skipped.push({ rowNumber, reason });
    return;
  }
  if (table.rows.length === rowsMax) {
    throw refuse('too-many-rows', `文件超过 ${rowsMax} 行，请拆分后分次上传`, { rowsMax });
  }
  for (const range of mergedAcross)
    table.remarks.push({ rowNumber, reason: `合并单元格 ${range} 横跨几列，只读作第一列的内容` });
  table.rows.push({ rowNumber, cells });
}

/** Why a row is no row of data; null when it is one. `first` is its first cell that says something. */
function whySkipped<Key extends string>(
  first: string,
  rowNumber: number,
  cells: Record<Key, string>,
  headings: Headings<Key>,
): string | null {
  const said = first.length > 40 ? `${first.slice(0, 40)}…` : first;
  if (rowNumber < headings.rowNumber) return `表头以上的行（${said}），未导入`;
  if (TOTAL_ROW.test(first)) return `合计行（${said}），未导入`;
  if (FOOT_ROW.test(first)) return `表尾（${said}），未导入`;
  return repeatsHeadings(cells, headings) ? '重复的表头，未导入' : null;
}

/** Exports made for printing repeat the headings on each page. */
function repeatsHeadings<Key extends string>(
  cells: Record<Key, string>,
  { places, written }: Headings<Key>,
): boolean {
  return [...places.keys()].every(
    (key) => plainHeading(cells[key]) === plainHeading(written[key] ?? ''),
  );
}
