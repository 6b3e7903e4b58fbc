import { describe, expect, test } from 'vitest';
import { inReadingOrder, pathName, pathValueText, valueText } from './fields.ts';

describe('a value of a rule in words', () => {
  test.each([
    ['amountFen', 10_000_000, '100,000.00'],
    ['amountFen', null, '不设'],
    ['promiseWorkdays', null, '按承诺政策'],
    ['promiseWorkdays', 7, '7'],
    ['suspensionStopsPromise', true, '是'],
    ['startsAt', 'acceptance', '受理之日'],
    [
      'acceptedProofs',
      ['conversion-certificate', 'change-approval-notice'],
      '个转企证明、准予变更登记通知书',
    ],
    ['countedGrades', [], '无'],
    ['priorityIndustries', ['F51', '51'], 'F51、51'],
    ['classes', [{}, {}], '2 项'],
  ])('%s %j is said as %s', (key, value, said) => {
    expect(valueText(key, value)).toBe(said);
  });

  test('is named by its path', () => {
    expect(pathName('/promiseWorkdays')).toBe('承诺时限（工作日）');
    expect(pathName('/classes/零售业/thresholdFen')).toBe('分类标准：零售业，标准（元）');
    expect(pathName('/windows/2/opensOn')).toBe('申报窗口：第 2 行，开放日');
    expect(pathValueText('/classes/零售业/thresholdFen', 500_000_000)).toBe('5,000,000.00');
  });

  test('stands in the order in which people read', () => {
    const keys = ['unit', 'promiseWorkdays', 'startsAt', 'unknown'];
    expect(inReadingOrder(keys, (key) => key)).toEqual([
      'unknown',
      'promiseWorkdays',
      'startsAt',
      'unit',
    ]);
  });
});
