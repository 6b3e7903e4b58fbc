import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseCreditCode, parseDay, readTable, writeXlsx } from '../../src/imports/index.ts';

const fixture = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../fixtures/${name}`, import.meta.url)));
const utf8 = (text: string) => new TextEncoder().encode(text);

const register = {
  columns: {
    code: ['统一社会信用代码'],
    name: ['市场主体名称', '企业名称'],
    founded: ['成立日期'],
    address: ['住所', '经营场所'],
    capital: ['注册资本（万元）'],
  },
  required: ['code', 'name'],
} as const;
const people = { columns: { name: ['名称'], note: ['备注'] }, required: ['name'] } as const;

describe('readTable with a csv file', () => {
  test('recognises GB 18030 and keeps a quoted line break inside its row', async () => {
    const table = await readTable(await fixture('registrar-excerpt.csv'), register);
    expect(table).toMatchObject({ format: 'csv', encoding: 'gb18030', headingRow: 1 });
    expect(table.rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(table.rows[4]?.cells).toMatchObject({
      code: '92150302DE00590089',
      address: '"乌海市海勃湾区凤凰岭街道162号", 二楼\n东侧',
    });
  });

  test('lets each cell say what is wrong with it', async () => {
    const { rows } = await readTable(await fixture('registrar-excerpt.csv'), register);
    const codes = rows.map(({ cells }) => parseCreditCode(cells.code));
    expect(codes[2]).toEqual({ ok: true, value: '92150303DE000L0031' });
    expect(codes[3]).toEqual({ ok: true, value: '92150302DE002Y00XT' });
    expect(codes[5]).toMatchObject({ ok: true, warning: expect.stringContaining('校验位') });
    expect(codes[9]).toMatchObject({ ok: false });
    const days = rows.map(({ cells }) => parseDay(cells.founded));
    expect(days.filter(({ ok }) => !ok)).toEqual([
      { ok: false, problem: '日期“2031-02-30”不存在，请核对后改为 YYYY-MM-DD' },
    ]);
  });

  test('reads UTF-8 with a BOM', async () => {
    const table = await readTable(await fixture('roster-excerpt.csv'), {
      columns: { name: ['单位名称'], joined: ['纳入时间'], left: ['退出时间'] },
      required: ['name', 'joined'],
    });
    expect(table).toMatchObject({ encoding: 'utf-8', missingColumns: [] });
    expect(table.unknownColumns).toEqual(['统一社会信用代码', '专业', '退出原因']);
    expect(table.rows[0]?.cells).toEqual({
      name: '乌海市海勃湾区禾梧货运部',
      joined: '2024年3月',
      left: '2026年1月',
    });
  });

  test('reads UTF-16 with tabs, as spreadsheets save unicode text', async () => {
    const text = '\uFEFF名称\t备注\r\n甲店\t一,二\r\n';
    const table = await readTable(new Uint8Array(Buffer.from(text, 'utf16le')), people);
    expect(table.encoding).toBe('utf-16le');
    expect(table.rows).toEqual([{ rowNumber: 2, cells: { name: '甲店', note: '一,二' } }]);
  });

  test('skips title rows, blank lines, totals and repeated headings, and numbers rows as shown', async () => {
    const text = '某月名单\n\n名 称*,备注\n甲店,\n\n名称*,备注\n小计：,1\n合计商行,x\n 合 计 ,2\n';
    const table = await readTable(utf8(text), people);
    expect(table.headingRow).toBe(3);
    expect(table.rows).toEqual([
      { rowNumber: 4, cells: { name: '甲店', note: '' } },
      { rowNumber: 8, cells: { name: '合计商行', note: 'x' } },
    ]);
    expect(table.skipped.map(({ rowNumber }) => rowNumber)).toEqual([6, 7, 9]);
  });

  test('tells which columns are missing, and when no heading is known at all', async () => {
    const some = await readTable(utf8('备注,金额\nx,1\n'), people);
    expect(some).toMatchObject({
      headingRow: 1,
      missingColumns: ['name'],
      unknownColumns: ['金额'],
    });
    const none = await readTable(utf8('甲,乙\nx,1\n'), people);
    expect(none).toMatchObject({ headingRow: null, missingColumns: ['name'], rows: [] });
  });

  test('refuses more rows than asked for, and not one less', async () => {
    const text = '名称\n甲\n乙\n';
    expect((await readTable(utf8(text), { ...people, maxRows: 2 })).rows).toHaveLength(2);
    await expect(readTable(utf8(text), { ...people, maxRows: 1 })).rejects.toMatchObject({
      code: 'too-many-rows',
    });
  });

  test.each([
    ['bytes of no encoding', Uint8Array.of(0x80, 0xff, 0xff, 0x0a)],
    ['an old xls file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)],
    ['zeros', new Uint8Array(64)],
    ['a quote that never ends', utf8('名称\n"甲\n乙\n')],
    ['a broken zip', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...new Uint8Array(100))],
  ])('refuses %s in Chinese', async (_what, bytes) => {
    await expect(readTable(bytes, people)).rejects.toMatchObject({
      code: 'file-not-readable',
      message: expect.stringMatching(/请.*上传/),
    });
  });

  test('refuses a file over 50 MB before looking into it', async () => {
    await expect(readTable(new Uint8Array(50 * 1024 * 1024 + 1), people)).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });
});

describe('readTable with an xlsx file', () => {
  test('finds the heading under title rows, in another order, and skips the total', async () => {
    const table = await readTable(await fixture('registrar-excerpt.xlsx'), register);
    expect(table).toMatchObject({ format: 'xlsx', headingRow: 3, missingColumns: [] });
    expect(table.rows.map(({ rowNumber }) => rowNumber)).toEqual([4, 5, 6, 7]);
    expect(table.skipped).toEqual([{ rowNumber: 604, reason: '合计行（合计），未导入' }]);
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

  test('prefers the sheet that has the columns, and writes numbers without exponent', async () => {
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
      '123456789012346000000',
      '0.3',
      '0.00000015',
      '10000000000000000000000',
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
