import { describe, expect, test } from 'vitest';
import { csvOf } from './z-columns.ts';

type Row = { name: string; code: string };
const columns = [
  { key: 'name', label: '名称', text: (row: Row) => row.name },
  { key: 'code', label: '信用代码', text: (row: Row) => row.code },
];

describe('csvOf', () => {
  test('starts with the mark by which WPS knows UTF-8, then the heads', () => {
    expect(csvOf(columns, [])).toBe('\uFEFF"名称","信用代码"\r\n');
  });

  test('never hands a spreadsheet a formula', () => {
    expect(csvOf(columns, [{ name: '=1+1', code: '' }])).toContain('"\t=1+1"');
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
