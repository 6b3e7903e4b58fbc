import { describe, expect, test } from 'vitest';
import { districtNamedIn, kindNamedIn, statusNamedIn } from './register-words.ts';

describe('the district a text names', () => {
  test.each([
    ['乌海市海勃湾区滨河街道1号', 'haibowan'],
    ['乌达区海勃湾路12号', 'wuda'],
    ['乌海市市场监督管理局海南分局', 'hainan'],
    ['海南工业园区', 'hainan'],
    ['乌海市乌达新达街道', 'wuda'],
    ['海勃湾滨河街道', 'haibowan'],
    ['内蒙古自治区乌海市海南区拉僧庙镇', 'hainan'],
    ['海南省三亚市', null],
    ['海勃湾路12号', null],
    ['巴彦淖尔市临河区', null],
    ['', null],
  ])('in %j is %s', (text, district) => {
    expect(districtNamedIn(text)).toBe(district);
  });
});

describe('the kind a legal form is of', () => {
  test.each([
    ['个体工商户', 'sole-proprietor'],
    ['个体工商户（家庭经营）', 'sole-proprietor'],
    ['个体户', 'sole-proprietor'],
    ['家庭农场(个体工商户)', 'farm'],
    ['农民专业合作社', 'cooperative'],
    ['农民专业合作社联合社', 'cooperative'],
    ['有限责任公司(自然人独资)', 'enterprise'],
    ['有限责任公司（自然人投资或控股）', 'enterprise'],
    ['股份有限公司（上市、自然人投资或控股）', 'enterprise'],
    ['有限责任公司分公司(自然人独资)', 'enterprise'],
    ['个人独资企业', 'enterprise'],
    ['个人独资企业分支机构', 'enterprise'],
    ['有限合伙企业', 'enterprise'],
    ['全民所有制', 'enterprise'],
    ['分公司', 'enterprise'],
    ['民办非企业单位', null],
    ['社会团体', null],
    ['外国企业常驻代表机构', null],
    ['非个体', null],
    ['乌海市某某有限责任公司', null],
    ['', null],
  ])('%j is %s', (text, kind) => {
    expect(kindNamedIn(text)).toBe(kind);
  });
});

describe('the state a register names', () => {
  test.each([
    ['存续', 'in-business'],
    ['存续（在营、开业、在册）', 'in-business'],
    ['经营异常', 'in-business'],
    ['注销', 'cancelled'],
    ['已注销', 'cancelled'],
    ['吊销,未注销', 'revoked'],
    ['吊销，已注销', 'cancelled'],
    ['未吊销', null],
    ['不正常', null],
    ['拟注销', null],
    ['迁出', null],
    ['', null],
  ])('in %j is %s', (text, status) => {
    expect(statusNamedIn(text)).toBe(status);
  });
});
