import { expect, test } from 'vitest';
import { folded, searchTextOf } from './search-text.ts';

test.each([
  ['演示甲（集团）有限公司', '演示甲(集团)有限公司'],
  ['ＨＯＴＥＬ 甲', 'hotel 甲'],
  ['买买提•艾力', '买买提·艾力'],
  ['买买提・艾力', '买买提·艾力'],
  ['  甲　　乙 ', '甲 乙'],
])('%s is found as %s', (typed, stored) => {
  expect(folded(typed)).toBe(stored);
  expect(folded(folded(typed))).toBe(stored);
});

test('a name that was had twice stands once, whatever its spelling and order', () => {
  expect(searchTextOf(['乙店', '甲（店）', '甲(店)'])).toBe(searchTextOf(['甲(店)', '乙店']));
});
