import { describe, expect, test } from 'vitest';
import { pinyinKeys } from './pinyin.ts';

const finds = (name: string, typed: string) => pinyinKeys(name).some((key) => key.includes(typed));

describe('a name in letters', () => {
  test.each([
    ['单记烤肉', ['djkr', 'sjkr', 'danjikaorou', 'shanjikaorou']],
    ['仇氏修车', ['qs', 'cs', 'qiushi']],
    ['查记布艺', ['cjby', 'zjby', 'zhaji']],
    ['曾家面馆', ['zjmg', 'cjmg', 'zengjia']],
    ['解家大院', ['xjdy', 'jjdy']],
    ['区记茶餐厅', ['ojcct', 'qjcct']],
    ['尉迟面馆', ['ycmg', 'wcmg', 'yuchimianguan']],
    ['万俟羊肉', ['mqyr', 'moqi']],
    ['东阿阿胶', ['deaj', 'daaj', 'donge', 'donga']],
    ['老茶行', ['lch', 'lcx', 'laochahang']],
    ['重庆银行', ['cqyh', 'chongqingyinhang']],
    ['𠮷野家', ['jyj', 'jiyejia']],
    ['乌海市海勃湾区单记烤肉', ['whshbwqdjkr', 'sjkr', 'shanjikaorou']],
    ['单记(老·茶行) 1号店', ['sjlch', 'djlch1hd', 'laochahang1hao']],
    ['乐家面馆', ['ljmg', 'yjmg']],
    ['长记羊肉', ['cjyr', 'zjyr', 'changji', 'zhangji']],
    ['hotel酒店', ['hoteljd', 'jiudian']],
  ])('%s is found by each of %s', (name, typed) => {
    for (const text of typed) expect([text, finds(name, text)]).toEqual([text, true]);
  });

  test('is not found by what it is never called', () => {
    expect(finds('单记烤肉', 'kjdr')).toBe(false);
    expect(finds('面馆', 'mianguang')).toBe(false);
  });

  test('stays short however many readings its signs have', () => {
    expect(pinyinKeys('单行解差重长'.repeat(33)).length).toBeLessThan(110);
  });
});
