import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import {
  type FileColumns,
  fileProblem,
  labelsOf,
  readTable,
  tableOptionsOf,
  templateOf,
  writeTemplateOffLoop,
} from '../../src/imports/index.ts';

const columns: FileColumns<'name' | 'sum' | 'kind'> = {
  name: { heading: '名称', aliases: [/^单位名称$/], required: true, hint: '写在一行内' },
  sum: {
    heading: '年销售额（元）',
    aliases: [/^\d{4}年销售额\(元\)$/],
    hint: '表头写明年度',
    templateHeading: '2025年销售额（元）',
  },
  kind: { heading: '类型', hint: '从列表中选', options: ['甲类', '乙类'] },
};

describe('a template', () => {
  test('is read by the very columns it was made from', async () => {
    const template = templateOf('名单', columns, ['列的先后不限']);
    const bytes = await writeTemplateOffLoop(template);
    const table = await readTable(bytes, tableOptionsOf(columns));
    expect(table).toMatchObject({ headingRow: 1, missingColumns: [], unknownColumns: [] });
    expect(Object.keys(table.headings)).toEqual(['name', 'sum', 'kind']);
    expect(fileProblem(table, labelsOf(columns))).toBe('文件中没有数据行，请核对后重新上传');
  });

  test('offers the words of a closed list, and says how each column is filled in', async () => {
    const bytes = await writeTemplateOffLoop(templateOf('名单', columns, ['列的先后不限']));
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.dataValidations).toMatchObject([
      { type: 'list', range: 'C2:C5000', values: ['甲类', '乙类'] },
    ]);
    expect(sheets[1]?.rows).toEqual([
      ['列', '必填', '填写方法'],
      ['名称', '是', '写在一行内'],
      ['2025年销售额（元）', '', '表头写明年度'],
      ['类型', '', '从列表中选（甲类、乙类）'],
      ['', '', '列的先后不限'],
    ]);
  });
});
