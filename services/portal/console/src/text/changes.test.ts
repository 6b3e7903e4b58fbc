import { describe, expect, test } from 'vitest';
import { changesInWords } from './changes.ts';

describe('what a draft changes, in words', () => {
  test('is told field by field, in the order in which people read', () => {
    expect(
      changesInWords([
        { path: '/acceptanceWorkdays', before: 5, after: 3 },
        { path: '/citation/document', before: '方案', after: '通知' },
        { path: '/promiseWorkdays', before: 7, after: 5 },
        { path: '/classes/零售业/thresholdFen', before: 500_000_000, after: 600_000_000 },
      ]),
    ).toEqual([
      { what: '承诺时限（工作日）', before: '7', after: '5' },
      { what: '受理时限（工作日）', before: '5', after: '3' },
      { what: '分类标准：零售业，标准（元）', before: '5,000,000.00', after: '6,000,000.00' },
      { what: '依据：依据文件', before: '方案', after: '通知' },
    ]);
  });

  test('says once that a row comes or goes', () => {
    expect(
      changesInWords([
        { path: '/materials/申请表/key', before: null, after: 'item-1' },
        { path: '/materials/申请表/mayFollow', before: null, after: true },
        { path: '/materials/申请表/name', before: null, after: '申请表' },
        { path: '/materials/执照/name', before: '执照', after: null },
        { path: '/materials/执照/required', before: true, after: null },
      ]),
    ).toEqual([
      { what: '申请材料：申请表', before: '没有', after: '名称 申请表；代码 item-1；可容缺 是' },
      { what: '申请材料：执照', before: '名称 执照；必交 是', after: '删去' },
    ]);
  });
});
