import { describe, expect, test } from 'vitest';
import { text, textOrNone } from './text.ts';

const problemWith = (value: unknown, kind = text.summary('走访情况')) =>
  kind.safeParse(value).error?.issues[0]?.message ?? null;

describe('a text', () => {
  test('is kept in NFC, trimmed, with LF as its line end', () => {
    expect(text.summary().parse('  cafe\u0301\r\n第二行\r第三行　')).toBe('café\n第二行\n第三行');
  });

  test.each([
    ['a zero byte', '甲\u0000乙', 'U+0000'],
    ['a control', '甲\u0007乙', 'U+0007'],
    ['a lone surrogate', '甲\uD800乙', 'U+D800'],
    ['a lone low surrogate', '甲乙\uDC00', 'U+DC00'],
    ['a direction override', '甲\u202E乙', 'U+202E'],
    ['an isolate', '甲\u2066乙', 'U+2066'],
    ['an Arabic letter mark', '甲\u061C乙', 'U+061C'],
    ['a zero-width space', '甲\u200B乙', 'U+200B'],
    ['a joiner among Chinese', '甲\u200D乙', 'U+200D'],
    ['a byte order mark inside', '甲\uFEFF乙', 'U+FEFF'],
    ['a soft hyphen', '甲\u00AD乙', 'U+00AD'],
    ['a Hangul filler', '甲\u3164乙', 'U+3164'],
    ['a tag', '甲\u{E0041}乙', 'U+E0041'],
    ['a noncharacter', '甲\uFFFE乙', 'U+FFFE'],
    ['a line separator', '甲\u2028乙', 'U+2028'],
    ['what a wrong encoding leaves', '甲\uFFFD乙', 'U+FFFD'],
    ['a selector that varies nothing', '\uFE0F甲乙', 'U+FE0F'],
  ])('with %s is refused by name of the sign', (_what, value, sign) => {
    expect(problemWith(value)).toBe(`走访情况含有乱码或看不见的字符（${sign}），请删去后重新填写`);
  });

  test.each([
    [
      'Mongolian with a vowel separator, a suffix after a narrow blank and a variation',
      'ᠮᠣᠩᠭᠣᠯ\u180Eᠠ\u202Fᠤᠨ ᠠ\u180B',
    ],
    ['Mongolian with a joiner for the shape of a letter', 'ᠮ\u200Dᠠ\u200Cᠮ'],
    ['a rare family name with its ideographic variant', '葛\u{E0101}某'],
    ['a sign of an extension plane', '𠮷野家'],
    ['a private-use sign as old registers print it', '\uE815某'],
    ['an emoji', '已走访👍🏻❤\uFE0F'],
  ])('of %s lives', (_what, value) => {
    expect(text.summary().parse(value)).toBe(value.normalize('NFC'));
  });

  test('counts characters, not units of the machine', () => {
    expect(problemWith('𠮷'.repeat(50), text.personName())).toBeNull();
    expect(problemWith('𠮷'.repeat(51), text.personName())).toBe('姓名不超过 50 字');
    expect(problemWith('甲'.repeat(101), text.personName())).toBe('姓名不超过 50 字');
  });

  test('has lines only where its use has them', () => {
    expect(problemWith('甲\n乙', text.name())).toBe('名称应写在一行内，请去掉换行');
    expect(problemWith('甲\t乙', text.name())).toMatch('U+0009');
    expect(problemWith('甲\n\t乙')).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \u3000\n'],
    ['a lone mark', '\u0301'],
    ['a selector', '\u180B'],
  ])('that shows %s asks to be filled in', (_what, value) => {
    expect(problemWith(value)).toBe('请填写走访情况');
  });

  test('may be nothing where nothing was said before', () => {
    expect(textOrNone.premises().parse(' ')).toBe('');
    expect(textOrNone.premises().safeParse('\u200B').success).toBe(false);
  });

  test.each([[null], [7], [['甲']], [{}]])('is no %j', (value) => {
    expect(problemWith(value)).toBe('请填写走访情况');
  });
});
