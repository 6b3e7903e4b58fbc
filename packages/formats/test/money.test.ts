import { describe, expect, test } from 'vitest';
import {
  formatRatio,
  formatWanYuan,
  formatYuan,
  formatYuanUppercase,
  parseYuanToFen,
} from '../src/index.ts';

describe('formatYuan', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [100, '1.00'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [123_456_789, '1,234,567.89'],
    [-10_000_000, '-100,000.00'],
    [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
  ])('%i fen is %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  test('refuses fractions of a fen', () => {
    expect(() => formatYuan(0.5)).toThrow(RangeError);
  });
});

describe('formatWanYuan', () => {
  test.each([
    [0, '0.00'],
    [10_000_000, '10.00'],
    [14_999, '0.01'],
    [15_000, '0.02'],
    [-15_000, '-0.02'],
    [-4999, '0.00'],
    [1_234_567_890_000, '1,234,567.89'],
  ])('%i fen is %s', (fen, text) => {
    expect(formatWanYuan(fen)).toBe(text);
  });
});

describe('formatYuanUppercase', () => {
  test.each([
    [10_000_000, '人民币壹拾万元整'],
    [12_000_000, '人民币壹拾贰万元整'],
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [10_000_005, '人民币壹拾万元零伍分'],
    [123_456, '人民币壹仟贰佰叁拾肆元伍角陆分'],
    [100_050_000, '人民币壹佰万零伍佰元整'],
    [1050, '人民币壹拾元伍角整'],
    [-5000, '人民币负伍拾元整'],
  ])('%i fen is %s', (fen, text) => {
    expect(formatYuanUppercase(fen)).toBe(text);
  });
});

describe('parseYuanToFen', () => {
  test.each([
    ['100000', 10_000_000],
    ['1,234.5', 123_450],
    ['￥ 1,234.50 元', 123_450],
    ['１２.３４', 1234],
    ['-3.07', -307],
    ['0.10', 10],
    ['8.000', 800],
    ['4388762.55', 438_876_255],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['-0', 0],
  ])('%s is %i fen', (text, fen) => {
    expect(parseYuanToFen(text)).toBe(fen);
  });

  test.each([
    '',
    'abc',
    '1.234',
    '1e5',
    '12,34',
    '1,2345',
    '.5',
    '5.',
    '--1',
    '1.2.3',
    '10万',
    '90071992547409.92',
  ])('%j is refused', (text) => {
    expect(parseYuanToFen(text)).toBeNull();
  });

  test('reads back what formatYuan writes, at and around every power of ten', () => {
    for (let digits = 0; digits <= 15; digits += 1) {
      for (const near of [-1, 0, 1, 7]) {
        const fen = 10 ** digits + near;
        expect(parseYuanToFen(formatYuan(fen))).toBe(fen);
        expect(parseYuanToFen(formatYuan(-fen))).toBe(0 - fen);
      }
    }
  });
});

describe('formatRatio', () => {
  test.each([
    [2, 3, '66.7%'],
    [0, 7, '0.0%'],
    [7, 7, '100.0%'],
    [9996, 10_000, '99.9%'],
    [999_999, 1_000_000, '99.9%'],
    [9994, 10_000, '99.9%'],
    [11, 10, '110.0%'],
    [0, 0, '—'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(formatRatio(part, whole)).toBe(text);
  });
});
