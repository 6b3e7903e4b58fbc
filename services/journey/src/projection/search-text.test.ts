import { foldForSearch } from '@tisheng/formats';
import { expect, test } from 'vitest';
import { searchTextOf } from './search-text.ts';

test('a name that was had twice stands once, whatever its spelling and order', () => {
  expect(searchTextOf(['乙店', '甲（店）', '甲(店)'])).toBe(searchTextOf(['甲(店)', '乙店']));
});

test('what is stored is folded already: to fold it again changes nothing', () => {
  const stored = searchTextOf(['演示甲【集团】', 'ＨＯＴＥＬ・甲']);
  expect(stored).toBe('hotel·甲\n演示甲(集团)');
  expect(foldForSearch(stored)).toBe(stored);
});
