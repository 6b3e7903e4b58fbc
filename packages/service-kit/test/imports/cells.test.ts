import { describe, expect, test } from 'vitest';
import {
  optional,
  parseAmountToFen,
  parseCreditCode,
  parseDay,
  parseMonth,
  parseText,
} from '../../src/imports/index.ts';

const refused = (about: string) => ({ ok: false, problem: expect.stringContaining(about) });

describe('parseDay', () => {
  test.each([
    '2014-02-10',
    '2014/2/10',
    '2014.2.10',
    '2014年2月10日',
    '20140210',
    '41680',
    ' ２０１４－０２－１０ ',
    '2014 年 2 月 10 日',
    '2014-2-10',
    '2014-02-10 00:00:00',
    '41680.5',
    '2014/2/10 9:30',
    '2014-02-09 23:59:17',
    '41679.99950231',
    '2014-02-09T16:00:00.000Z',
    '2014-02-10T15:59:59Z',
    '2014-02-09T20:00:00-08:00',
  ])('%j is 2014-02-10', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, value: '2014-02-10' });
  });

  test.each(['2031-02-30', '2025年2月29日', '20241301', '2024.0.10', '2024/4/31'])(
    '%j does not exist',
    (text) => {
      expect(parseDay(text)).toEqual(refused('不存在'));
    },
  );

  test.each(['10/2/2014', '14-2-10', '2014-2/10', '长期', '2014年', '140210'])(
    '%j is not recognised',
    (text) => {
      expect(parseDay(text)).toEqual(refused('请改为 YYYY-MM-DD'));
    },
  );

  test.each(['0', '0.5', '-1', '1899-12-30', '0214-02-10', '0001-01-01', '#N/A', '#VALUE!'])(
    '%j is no founding day',
    (text) => {
      expect(parseDay(text)).toMatchObject({ ok: false });
    },
  );

  test('an empty cell is a problem unless the column is optional', () => {
    expect(parseDay('　')).toEqual(refused('为空'));
    expect(optional('　', parseDay)).toEqual({ ok: true, value: null });
    expect(optional('2014.2.30', parseDay)).toEqual(refused('不存在'));
  });
});

describe('parseMonth', () => {
  test.each([
    '2024年3月',
    '2024-03',
    '2024/3',
    '2024.3',
    '202403',
    '2024年3月1日',
    '2024-03-31',
    '45352',
  ])('%j is 2024-03', (text) => {
    expect(parseMonth(text)).toEqual({ ok: true, value: '2024-03' });
  });

  test.each(['2024年13月', '2024-00', '3月', '', '2024年第一季度'])('%j is refused', (text) => {
    expect(parseMonth(text)).toEqual(refused('例如 2024-03'));
  });
});

describe('parseAmountToFen', () => {
  test.each([
    ['5,124,000.96', 'yuan', 512_400_096],
    ['4388762.55', 'yuan', 438_876_255],
    ['￥100', 'yuan', 10_000],
    ['１，０００．５', 'yuan', 100_050],
    ['100.000', 'yuan', 10_000],
    ['100', 'wan-yuan', 100_000_000],
    ['0.123456', 'wan-yuan', 123_456],
    ['12万元', 'yuan', 12_000_000],
    ['500 元', 'wan-yuan', 50_000],
    ['0', 'yuan', 0],
  ] as const)('%s in %s is %i fen', (text, unit, fen) => {
    expect(parseAmountToFen(text, unit)).toEqual({ ok: true, value: fen });
  });

  test.each([
    ['', '为空'],
    ['-5', '不能为负'],
    ['1.005', '小数位'],
    ['1e5', '无法识别'],
    ['12,34', '无法识别'],
    ['约100', '无法识别'],
    ['99999999999999999', '过大'],
  ])('%j is refused: %s', (text, about) => {
    expect(parseAmountToFen(text, 'yuan')).toEqual(refused(about));
  });
});

describe('parseCreditCode', () => {
  test('puts right what software and people do to a code', () => {
    expect(parseCreditCode(' ９２150302de 0000006b\u200B')).toEqual({
      ok: true,
      value: '92150302DE0000006B',
    });
  });

  test('warns of a failing check digit: 91350203M0001QAY9B is a living code', () => {
    expect(parseCreditCode('91350203M0001QAY9B')).toEqual({
      ok: true,
      value: '91350203M0001QAY9B',
      warning: '统一社会信用代码校验位不符，请按营业执照核对',
    });
  });

  test.each(['', '9215030', '92150302DE000000IB', '9.2150302E+17'])('%j is refused', (text) => {
    expect(parseCreditCode(text)).toEqual(refused('请'));
  });
});

describe('a cell of a spreadsheet', () => {
  test.each(['#N/A', '#REF!', ' #value! ', '＃N/A', '#DIV/0!'])('%j says nothing', (text) => {
    const about = refused('公式错误');
    expect(parseText(text, 'name')).toEqual(about);
    expect(parseText(text, 'summary')).toEqual(about);
    expect(parseDay(text)).toEqual(about);
    expect(parseMonth(text)).toEqual(about);
    expect(parseAmountToFen(text, 'yuan')).toEqual(about);
    expect(parseCreditCode(text)).toEqual(about);
  });

  test.each(['NULL', 'undefined', '-', '——', '/', '无', '暂无', '0', 'N/A', '***'])(
    '%j is no name, no address and no person, but may be said in a remark',
    (text) => {
      for (const use of ['name', 'premises', 'personName', 'category', 'documentNo'] as const)
        expect(parseText(text, use)).toMatchObject({ ok: false });
      expect(parseText(text, 'summary')).toEqual({ ok: true, value: text });
    },
  );

  test('of a number whose digits were lost is refused whatever it was to be', () => {
    expect(parseCreditCode('#超过15位')).toEqual(refused('设为文本'));
    expect(parseText('#超过15位', 'documentNo')).toEqual(refused('设为文本'));
    expect(parseAmountToFen('#超过15位', 'yuan')).toEqual(refused('设为文本'));
  });

  test('with a masked name is refused: it would become the name', () => {
    expect(parseText('张**', 'personName')).toEqual(refused('遮盖'));
  });

  test('with a broken name has other rows in it', () => {
    expect(parseText('甲店,1\n乙店', 'name')).toEqual(refused('引号'));
    expect(parseText('甲店\n', 'name')).toEqual({ ok: true, value: '甲店' });
  });
});

describe('parseText', () => {
  test('trims the blanks of office software and keeps those inside', () => {
    expect(parseText('\uFEFF　甲 乙\u00A0\n', 'name')).toEqual({ ok: true, value: '甲 乙' });
  });

  test('refuses nothing at all and too much', () => {
    expect(parseText(' ', 'name')).toEqual(refused('为空'));
    const longest = '甲'.repeat(50);
    expect(parseText(longest, 'personName')).toEqual({ ok: true, value: longest });
    expect(parseText(`${longest}乙`, 'personName')).toEqual(refused('不超过 50 字'));
  });

  test('puts a wrapped cell on one line, and keeps the lines of a text that has them', () => {
    expect(parseText('海勃湾区\r\n新华街', 'premises')).toEqual({
      ok: true,
      value: '海勃湾区 新华街',
    });
    expect(parseText('餐饮\r\n零售', 'scope')).toEqual({ ok: true, value: '餐饮\n零售' });
  });

  test('names the sign that nobody sees', () => {
    expect(parseText('甲\u202E乙', 'name')).toEqual(refused('U+202E'));
    expect(parseText('甲\uFFFD乙', 'name')).toEqual(refused('乱码'));
  });
});
