export type ZColumn<Row> = {
  key: string;
  label: string;
  /** Plain text of the cell; the same text goes into an export. */
  text: (row: Row) => string;
  width?: number;
  minWidth?: number;
  align?: 'left' | 'right';
  sortable?: boolean;
  /** Cannot be switched off in 列设置. */
  fixed?: boolean;
  /** Holds buttons, no data: it stays in sight at the right edge of a wide window, and no export has it. */
  buttons?: boolean;
  /** One line, and the whole text on pointing. */
  brief?: boolean;
};

/** 操作: what one can do with a row must not be scrolled to. */
export const actionsColumn = (width: number) => ({
  key: 'actions',
  label: '操作',
  width,
  buttons: true,
  text: () => '',
});

const EXPORT_LIMIT = 5_000;
const EXPORT_PAGE = 100;

/** A leading sign, full width too, would be read as a formula; a long code would lose digits. */
function cell(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r]/u.test(text) || /^\d{12,}/.test(text) ? `\t${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** CSV with BOM, as WPS opens it. */
export function csvOf<Row>(columns: readonly ZColumn<Row>[], rows: readonly Row[]): string {
  const told = columns.filter(({ buttons }) => !buttons);
  const lines = [
    told.map((column) => cell(column.label)),
    ...rows.map((row) => told.map((column) => cell(column.text(row)))),
  ];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** 导出当前筛选：what the filter finds, masked as on screen. */
export async function exportCsv<Row>(
  name: string,
  columns: readonly ZColumn<Row>[],
  load: (limit: number, offset: number) => Promise<{ items: Row[]; total: number }>,
): Promise<{ written: number; total: number }> {
  const rows: Row[] = [];
  let total = 0;
  do {
    const page = await load(EXPORT_PAGE, rows.length);
    total = page.total;
    rows.push(...page.items);
    if (page.items.length === 0) break;
  } while (rows.length < Math.min(total, EXPORT_LIMIT));
  const url = URL.createObjectURL(
    new Blob([csvOf(columns, rows)], { type: 'text/csv;charset=utf-8' }),
  );
  const link = Object.assign(document.createElement('a'), { href: url, download: `${name}.csv` });
  link.click();
  URL.revokeObjectURL(url);
  return { written: rows.length, total };
}
