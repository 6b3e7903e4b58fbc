import { type MergeRange, writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { parseDay, readTable, writeXlsx } from '../../src/imports/index.ts';
import { fixture, people, register } from './tables.ts';

describe('readTable with an xlsx file', () => {
  const merging = (rows: (string | null)[][], merges: MergeRange[]) =>
    writeWorkbook({ sheets: [{ name: '数据', rows, merges }] });

  test('takes a value merged over rows for each of them', async () => {
    const bytes = await merging(
      [
        ['名单', null],
        ['名称', '备注'],
        ['甲', '注销'],
        ['乙', null],
        ['丙', null],
        ['丁', null],
      ],
      [
        { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
        { startRow: 2, startCol: 1, endRow: 4, endCol: 1 },
      ],
    );
    const table = await readTable(bytes, people);
    expect(table.rows.map(({ cells }) => cells.note)).toEqual(['注销', '注销', '注销', '']);
    expect(table.remarks).toEqual([]);
  });

  test('says which range is merged over columns, and reads it as the first', async () => {
    const bytes = await merging(
      [
        ['名称', '备注'],
        ['甲', null],
      ],
      [{ startRow: 1, startCol: 0, endRow: 1, endCol: 1 }],
    );
    const { rows, remarks } = await readTable(bytes, people);
    expect(rows[0]?.cells).toEqual({ name: '甲', note: '' });
    expect(remarks).toEqual([
      { rowNumber: 2, reason: '合并单元格 A2:B2 横跨几列，只读作第一列的内容' },
    ]);
  });

  test('reads a heading of two rows whose upper cells are merged downwards', async () => {
    const bytes = await merging(
      [
        ['名称', '其他'],
        [null, '备注'],
        ['甲', '1'],
      ],
      [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
    );
    const table = await readTable(bytes, people);
    expect(table).toMatchObject({ headingRow: 2, rows: [{ cells: { name: '甲', note: '1' } }] });
  });

  test.each(['1900', '1904'] as const)(
    'knows the days of the calendar that counts from %s',
    async (dateSystem) => {
      const rows = [
        ['名称', '备注'],
        ['甲', new Date('2014-02-10T00:00:00Z')],
        ['乙', new Date('2014-02-09T23:59:17Z')],
      ];
      const columns = [{ key: 'name' }, { key: 'note', numFmt: 'yyyy/m/d' }];
      const sheets = [{ name: '数据', columns, rows }];
      const table = await readTable(await writeWorkbook({ dateSystem, sheets }), people);
      const day = { ok: true, value: '2014-02-10' };
      expect(table.rows.map(({ cells }) => parseDay(cells.note))).toEqual([day, day]);
    },
  );

  test('finds the heading under title rows, in another order, and skips the total', async () => {
    const table = await readTable(await fixture('registrar-excerpt.xlsx'), register);
    expect(table).toMatchObject({ format: 'xlsx', headingRow: 3, missingColumns: [] });
    expect(table.rows.map(({ rowNumber }) => rowNumber)).toEqual([4, 5, 6, 7]);
    expect(table.skipped).toEqual([
      { rowNumber: 1, reason: '表头以上的行（乌海市市场主体登记信息(2026年10月)），未导入' },
      { rowNumber: 2, reason: '表头以上的行（导出单位:(略)），未导入' },
      { rowNumber: 604, reason: '合计行（合计），未导入' },
    ]);
    expect(table.rows.slice(0, 2).map(({ cells }) => cells)).toEqual([
      {
        code: '92150302DE0000006B',
        name: '乌海市海勃湾区嘉朔商铺',
        founded: '2014/2/10',
        address: '乌海市海勃湾区滨河街道55号',
        capital: '',
      },
      expect.objectContaining({ founded: '2017-01-02', capital: '100' }),
    ]);
  });

  test('shows numbers as the sheet does, and the heading that carries the year', async () => {
    const table = await readTable(await fixture('tax-excerpt.xlsx'), {
      columns: { code: ['纳税人识别号'], year: [/^\d{4}年应税销售额/], since: [/有效期起$/] },
      required: ['code', 'year'],
    });
    expect(table.headings.year).toBe('2025年应税销售额（元）');
    expect(table.rows[0]?.cells).toEqual({
      code: '92150302DE00MX006F',
      year: '4388762.55',
      since: '2020-10-23',
    });
    expect(table.rows.at(-1)?.rowNumber).toBe(302);
  });

  test('prefers the sheet that has the columns, and writes numbers without exponent, those of lost digits as lost', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '说明',
          columns: [{ header: '填写说明', key: 'a' }],
          rows: [{ a: '请勿修改表头' }],
        },
        {
          name: '数据',
          columns: [
            { header: '名称', key: 'name' },
            { header: '备注', key: 'note' },
          ],
          rows: [
            { name: '大数', note: 123_456_789_012_345_680_000 },
            { name: '小数', note: 0.1 + 0.2 },
            { name: '微数', note: 1.5e-7 },
            { name: '更大', note: 1e22 },
          ],
        },
      ],
    });
    const { rows } = await readTable(bytes, people);
    expect(rows.map(({ cells }) => cells.note)).toEqual([
      '#超过15位',
      '0.3',
      '0.00000015',
      '#超过15位',
    ]);
  });

  test.each([
    ['4 GB', 24, 0xffff_fff0],
    ['no size at all', 24, 0],
    ['a size that follows later', 20, 0],
  ])('refuses an archive with an entry that declares %s', async (_what, field, declared) => {
    const bytes = await fixture('tax-excerpt.xlsx');
    const view = new DataView(bytes.buffer);
    const entry = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint16(entry + 8, 0b1000, true);
    view.setUint32(entry + field, declared, true);
    await expect(readTable(bytes, people)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  test('refuses an archive with a second, 64-bit directory', async () => {
    const bytes = await fixture('tax-excerpt.xlsx');
    new DataView(bytes.buffer).setUint32(bytes.length - 22 + 12, 0xffff_ffff, true);
    await expect(readTable(bytes, people)).rejects.toMatchObject({ code: 'file-not-readable' });
  });
});
