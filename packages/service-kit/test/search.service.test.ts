import { foldForSearch } from '@tisheng/formats';
import { createTestDatabase, sqlRows, type TestDatabase } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { containing, foldedSql, searchPatterns } from '../src/database/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ service: 'trial-search', migrate: async () => {} });
});
afterAll(() => database.drop());

describe('what is stored and what is typed', () => {
  test.each([
    '演示甲（集团）有限公司',
    '演示甲【集团】〔一〕「二」《三》',
    'ＨＯＴＥＬ Ⅳ №１',
    '艾山•买买提・阿凡提',
    `“甲”‘乙’"丙"—–−‑`,
    '𠮷野家 ᠮᠣᠩᠭᠣᠯ',
    `it's`,
  ])('fold alike in the database and here: %s', async (text) => {
    const sql = `select ${foldedSql('$1::text')} as folded`;
    const [row] = await sqlRows(database.appUrl, sql, [text]);
    expect(row?.['folded']).toBe(foldForSearch(text));
  });

  test.each([
    ['甲面', ['%甲面%']],
    ['ＡＢ　c_1%', ['%ab%', String.raw`%c\_1\%%`]],
    ['甲（集团）', ['%甲(集团)%']],
    [undefined, []],
  ])('a search for %s looks for %s', (q, patterns) => {
    expect(searchPatterns(q)).toEqual(patterns);
  });

  test('signs of LIKE are letters like others', () => {
    expect(containing(String.raw`100%_\ `)).toBe(String.raw`%100\%\_\\ %`);
  });
});
