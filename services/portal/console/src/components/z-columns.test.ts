import { describe, expect, test } from 'vitest';
import { actionsColumn, csvOf } from './z-columns.ts';

type Row = { name: string; code: string };
const columns = [
  { key: 'name', label: '名称', text: (row: Row) => row.name },
  { key: 'code', label: '信用代码', text: (row: Row) => row.code },
];

describe('csvOf', () => {
  test('starts with the mark by which WPS knows UTF-8, then the heads', () => {
    expect(csvOf(columns, [])).toBe('\uFEFF"名称","信用代码"\r\n');
  });

  test.each(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'])(
    'never hands a spreadsheet a formula that begins with “%s”',
    (sign) => {
      expect(csvOf(columns, [{ name: `${sign}1+1`, code: '' }])).toContain(`"\t${sign}1+1"`);
    },
  );

  test('leaves out the column of the buttons', () => {
    expect(csvOf([...columns, actionsColumn(90)], [{ name: '甲', code: '1' }])).toBe(
      csvOf(columns, [{ name: '甲', code: '1' }]),
    );
  });

  test('keeps all digits of a long code', () => {
    expect(csvOf(columns, [{ name: '甲', code: '150302600000001' }])).toContain(
      '"\t150302600000001"',
    );
  });

  test('doubles quotation marks', () => {
    expect(csvOf(columns, [{ name: '"老王"面馆', code: '' }])).toContain('"""老王""面馆"');
  });
});
