import { describe, expect, test } from 'vitest';
import { foldForSearch, searchSigns, searchWords } from '../src/index.ts';

describe('foldForSearch', () => {
  test.each([
    ['演示甲（集团）有限公司', '演示甲(集团)有限公司'],
    ['演示甲【集团】有限公司', '演示甲(集团)有限公司'],
    ['ＨＯＴＥＬ', 'Hotel'],
    ['艾山•买买提', '艾山·买买提'],
    ['艾山・买买提', '艾山·买买提'],
    ['甲—乙', '甲-乙'],
    ['“甲”店', "'甲'店"],
    ['№１', 'no1'],
  ])('finds %s by %s', (stored, typed) => {
    expect(foldForSearch(stored)).toBe(foldForSearch(typed));
  });

  test('has a sign for each that it folds', () => {
    expect([...searchSigns.to]).toHaveLength([...searchSigns.from].length);
  });

  test('leaves the lines of what is stored', () => {
    expect(foldForSearch('甲\n乙')).toBe('甲\n乙');
  });
});

describe('searchWords', () => {
  test('are what stands between blanks, five at most', () => {
    expect(searchWords(' 甲　Ｂ\n丙 4 5 6')).toEqual(['甲', 'b', '丙', '4', '5']);
    expect(searchWords(undefined)).toEqual([]);
  });
});
