import { writeXlsx } from 'hucre/xlsx';
import type { FileColumn } from './file-columns.ts';

/** Rows of a template that have drop-downs; files of more rows come out of a system and need none. */
const ROWS_PREPARED = 5_000;

/** A column without its patterns, which no thread can be sent. */
export type TemplateColumn = Omit<FileColumn, 'aliases'>;

export type Template = {
  /** Of the sheet, at most 31 characters. */
  name: string;
  columns: readonly TemplateColumn[];
  /** What is true of the file as a whole, one sentence each. */
  notes: readonly string[];
};

/**
 * 导入模板：the headings that a file is read by, codes and days as text so that a spreadsheet changes none of them,
 * drop-downs for words of a closed list, and a second sheet that says how each column is filled in.
 */
export function writeTemplate({ name, columns, notes }: Template): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name,
        columns: columns.map((column) => ({
          header: headingOf(column),
          key: column.heading,
          width: Math.max(14, headingOf(column).length * 2 + 2),
          numFmt: '@',
        })),
        data: [],
        dataValidations: columns.flatMap(dropDown),
        freezePane: { rows: 1 },
      },
      {
        name: '填写说明',
        columns: [
          { header: '列', key: 'column', width: 28 },
          { header: '必填', key: 'required', width: 8 },
          { header: '填写方法', key: 'hint', width: 70 },
        ],
        data: [
          ...columns.map((column) => ({
            column: headingOf(column),
            required: column.required ? '是' : '',
            hint: column.options ? `${column.hint}（${column.options.join('、')}）` : column.hint,
          })),
          ...notes.map((hint) => ({ column: '', required: '', hint })),
        ],
      },
    ],
  });
}

const headingOf = ({ heading, templateHeading }: TemplateColumn) => templateHeading ?? heading;

function dropDown({ heading, options }: TemplateColumn, index: number) {
  if (!options) return [];
  const letter = String.fromCharCode(65 + index);
  return [
    {
      type: 'list' as const,
      range: `${letter}2:${letter}${ROWS_PREPARED}`,
      values: [...options],
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: heading,
      errorMessage: `请从下拉列表中选择：${options.join('、')}`,
    },
  ];
}
