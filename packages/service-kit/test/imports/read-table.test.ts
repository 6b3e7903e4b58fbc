import { describe, expect, test } from 'vitest';
import {
  fileProblem,
  leftOutOf,
  parseCreditCode,
  parseDay,
  readTable,
} from '../../src/imports/index.ts';
import { fixture, people, register } from './tables.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

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
    expect(table.skipped.map(({ rowNumber }) => rowNumber)).toEqual([1, 6, 7, 9]);
    expect(table.skipped[0]?.reason).toBe('表头以上的行（某月名单），未导入');
  });

  test('keeps every row of a file that ends its lines in several ways', async () => {
    const { rows } = await readTable(utf8('名称,备注\r\n甲,1\n乙,2\r\n丙,3\r丁,4'), people);
    expect(rows.map(({ rowNumber, cells }) => [rowNumber, cells.name])).toEqual([
      [2, '甲'],
      [3, '乙'],
      [4, '丙'],
      [5, '丁'],
    ]);
  });

  test('names the row in which a quote is never closed', async () => {
    const lines = Array.from({ length: 1_600 }, (_, index) => (index === 1_499 ? '"甲' : '甲'));
    await expect(readTable(utf8(`名称\n${lines.join('\n')}`), people)).rejects.toMatchObject({
      message: expect.stringContaining('第 1501 行'),
    });
  });

  test('reads what was written to stay text', async () => {
    const text = `名称,备注\n甲,"=""007"""\n乙,'007\n丙,'\n`;
    const { rows } = await readTable(utf8(text), people);
    expect(rows.map(({ cells }) => cells.note)).toEqual(['007', '007', "'"]);
  });

  test('leaves out the foot of a form, by name', async () => {
    const { rows, skipped } = await readTable(utf8('名称\n甲\n制表人：某某\n注塑厂\n'), people);
    expect(rows.map(({ cells }) => cells.name)).toEqual(['甲', '注塑厂']);
    expect(skipped).toEqual([{ rowNumber: 3, reason: '表尾（制表人:某某），未导入' }]);
  });

  test('takes the usual heading before another, and that before a pattern', async () => {
    const columns = { who: ['经营者', '负责人', /^经营者.*$/], note: ['备注'] };
    const options = { columns, required: ['who'] as const };
    const one = await readTable(utf8('经营者身份证号,经营者,负责人\n1,甲,乙\n'), options);
    expect(one.rows[0]?.cells.who).toBe('甲');
    expect(one.unknownColumns).toEqual(['经营者身份证号', '负责人']);
    expect(one.ambiguousColumns).toEqual([]);
    const two = await readTable(utf8('经营者姓名,经营者电话\n甲,1\n'), options);
    expect(two.ambiguousColumns).toEqual([{ key: 'who', headings: ['经营者姓名', '经营者电话'] }]);
    expect(fileProblem(two, { who: '经营者', note: '备注' })).toMatch(
      /都像“经营者”：经营者姓名、经营者电话，请只保留/,
    );
  });

  test('names everything that is not taken in', async () => {
    const text = '某月名单,\n名称,注册资本\n甲,10\n合计,10\n';
    expect(leftOutOf(await readTable(utf8(text), people))).toEqual([
      '未导入的列：注册资本',
      '第 1 行：表头以上的行（某月名单），未导入',
      '第 4 行：合计行（合计），未导入',
    ]);
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
