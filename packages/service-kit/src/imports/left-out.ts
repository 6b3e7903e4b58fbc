import type { Table } from './read-table.ts';

type Read = Pick<
  Table<string>,
  'headingRow' | 'missingColumns' | 'ambiguousColumns' | 'unknownColumns' | 'skipped' | 'remarks'
>;

/** Of each kind at most; how many more there are is said in one line. */
const NAMED_MAX = 50;

/** Why a file as a whole is of no use, in Chinese with what to do; null when its rows may be read. */
export function fileProblem<Key extends string>(
  table: Read & { rows: readonly unknown[] },
  labels: Record<Key, string>,
): string | null {
  const labelOf = (key: string) => (labels as Record<string, string>)[key] ?? key;
  if (table.headingRow === null || table.missingColumns.length > 0)
    return `文件缺少必需的列：${table.missingColumns.map(labelOf).join('、')}，请使用原始导出文件，或补上表头后重新上传`;
  const [ambiguous] = table.ambiguousColumns;
  if (ambiguous)
    return `文件有几列都像“${labelOf(ambiguous.key)}”：${ambiguous.headings.join('、')}，请只保留要导入的一列，或改掉其他列的表头后重新上传`;
  return table.rows.length === 0 ? '文件中没有数据行，请核对后重新上传' : null;
}

/** Everything in a file that is not taken in, one line each, so that a person sees it before confirming. */
export function leftOutOf({ unknownColumns, skipped, remarks }: Read): string[] {
  const columns =
    unknownColumns.length === 0
      ? []
      : [
          `未导入的列：${unknownColumns
            .slice(0, NAMED_MAX)
            .map((heading) => heading.slice(0, 40))
            .join('、')}`,
        ];
  return [...columns, ...named(skipped), ...named(remarks)];
}

function named(rows: Read['skipped']): string[] {
  const lines = rows
    .slice(0, NAMED_MAX)
    .map(({ rowNumber, reason }) => `第 ${rowNumber} 行：${reason}`);
  const more = rows.length - lines.length;
  return more > 0 ? [...lines, `另有 ${more} 行同样未按原样读取`] : lines;
}
