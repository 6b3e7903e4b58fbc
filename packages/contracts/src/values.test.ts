import { describe, expect, test } from 'vitest';
import { Day, days } from './day.ts';
import { BalanceFen, PostingFen, postingFenMax, TurnoverFen, turnoverFenMax } from './fen.ts';
import { FileName } from './file-name.ts';
import { Period } from './period.ts';

describe('a civil day', () => {
  test.each([
    '2026-02-30',
    '2025-02-29',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
  ])('%s is none', (day) => {
    expect(Day.safeParse(day).success).toBe(false);
    expect(days.visit().safeParse(day).success).toBe(false);
  });

  test.each(Object.entries(days))('of the use %s has an earliest and a latest', (_use, of) => {
    const kind = of('某日');
    const { 'x-earliest': earliest, 'x-latest': latest } = kind.meta() ?? {};
    expect(kind.parse(earliest)).toBe(earliest);
    expect(kind.parse(latest)).toBe(latest);
    for (const day of ['0001-01-01', '9999-12-31'])
      expect(kind.safeParse(day).error?.issues[0]).toMatchObject({
        message: `某日应在 ${String(earliest)} 至 ${String(latest)} 之间，请核对后重新填写`,
        params: { outOfBounds: true },
      });
  });

  test('says once what is wrong with it', () => {
    expect(days.visit().safeParse('明天').error?.issues).toHaveLength(1);
  });
});

describe('a period', () => {
  test.each(['2026', '2026-09', '2026-01..2026-09', '2026-09..2026-09'])('may be %s', (period) => {
    expect(Period.parse(period)).toBe(period);
  });

  test.each([
    ['9999', '年份应在 1990 至 2100 之间'],
    ['0001-01', '年份应在 1990 至 2100 之间'],
    ['2026-01..9999-02', '年份应在 1990 至 2100 之间'],
    ['2026-99', '期间应为'],
    ['2026-00', '期间应为'],
    ['2026-9', '期间应为'],
    ['2026-09..2026-01', '起月不晚于止月'],
    ['2025-11..2026-01', '同一年内'],
    ['2026-01..2026-13', '期间应为'],
  ])('is never %s', (period, problem) => {
    expect(Period.safeParse(period).error?.issues[0]?.message).toMatch(problem);
  });
});

describe('an amount', () => {
  test.each([
    ['a posting', PostingFen, postingFenMax],
    ['a turnover', TurnoverFen, turnoverFenMax],
  ])('%s ends well below what a number can hold', (_what, kind, max) => {
    expect(kind.parse(max)).toBe(max);
    for (const more of [max + 1, Number.MAX_SAFE_INTEGER, 2 ** 53, 1e300, 0.5, -1])
      expect(kind.safeParse(more).success).toBe(false);
  });

  test('moves something, while a balance may be nothing', () => {
    expect(PostingFen.safeParse(0).success).toBe(false);
    expect(BalanceFen.parse(0)).toBe(0);
  });
});

describe('the name of a file', () => {
  test.each(['扫描件 1.pdf', '食品经营许可证（副本）.JPG', 'a'.repeat(200)])(
    'may be %s',
    (name) => {
      expect(FileName.parse(name)).toBe(name);
    },
  );

  test.each([
    '',
    '.',
    '..',
    '../a.pdf',
    'C:\\a.pdf',
    '\u0000.pdf',
    'fdp\u202E.exe',
    'a\nb.pdf',
    'a'.repeat(201),
  ])('is never %j', (name) => {
    expect(FileName.safeParse(name).error?.issues[0]?.message).toMatch('文件名不超过 200 字');
  });
});
