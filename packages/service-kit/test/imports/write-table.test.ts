import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { escapeCell, readTable, writeCsv, writeXlsx } from '../../src/imports/index.ts';

const columns = [
  { header: '统一社会信用代码', key: 'code', width: 22, text: true },
  { header: '名称', key: 'name' },
  { header: '金额（元）', key: 'amount' },
] as const;
const rows = [
  { code: '92150302DE0000006B', name: '甲店', amount: 12.5 },
  { code: '150302600000004', name: '=HYPERLINK("x")', amount: -3 },
];
const asTable = {
  columns: { code: ['统一社会信用代码'], name: ['名称'], amount: ['金额(元)'] },
  required: ['code', 'name', 'amount'],
} as const;

describe('escapeCell', () => {
  test.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '＝1+1', '＠x'])('defuses %j', (text) => {
    expect(escapeCell(text)).toBe(`'${text}`);
  });

  test.each(['甲店', '1=1', '', '—', "'=1"])('leaves %j alone', (text) => {
    expect(escapeCell(text)).toBe(text);
  });
});

describe('writeCsv', () => {
  test('begins with a BOM, ends lines with CRLF, and lets no text become a formula', () => {
    const bytes = writeCsv({ columns, rows });
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(new TextDecoder().decode(bytes)).toBe(
      '统一社会信用代码,名称,金额（元）\r\n' +
        '92150302DE0000006B,甲店,12.5\r\n' +
        `150302600000004,"'=HYPERLINK(""x"")",-3\r\n`,
    );
  });
});

describe('writeXlsx', () => {
  test('is read back as it was written', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '名单', columns, rows }] });
    const table = await readTable(bytes, asTable);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      { code: '92150302DE0000006B', name: '甲店', amount: '12.5' },
      { code: '150302600000004', name: '=HYPERLINK("x")', amount: '-3' },
    ]);
  });

  test('writes codes as text, text never as a formula, and freezes the heading', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '名单/2026:[1]',
          columns,
          rows: [...rows, { code: 15, name: '乙店', amount: null }],
        },
      ],
    });
    const sheet = (await readXlsx(bytes, { readStyles: true })).sheets[0];
    expect(sheet?.name).toBe('名单·2026··1·');
    expect(sheet?.freezePane?.rows).toBe(1);
    expect(sheet?.rows[3]).toEqual(['15', '乙店', null]);
    expect(sheet?.cells?.get('1,0')?.style?.numFmt).toBe('@');
    expect(sheet?.cells?.get('2,1')?.formula).toBeUndefined();
  });
});
