import { describe, expect, test } from 'vitest';
import { outcomeText, reasonText } from './services.ts';

describe('outcomeText', () => {
  test.each([
    ['applied 2, parked-again 1', '已生效 2，仍被搁置 1'],
    ['2911 facts', '重发 2911 条'],
    ['refused: second-person-required', '未受理：须由另一人确认'],
    ['failed: TypeError', '失败，请查看日志'],
    ['nothing to retry', '没有可重试的'],
  ])('says %s in words', (outcome, words) => {
    expect(outcomeText(outcome)).toBe(words);
  });

  test('says of an act that was cut off that it has no end', () => {
    expect(outcomeText(null)).toBe('未完成');
  });
});

describe('reasonText', () => {
  test.each([
    ['breaks its contract: district invalid_value', '内容不符合约定（district invalid_value）'],
    ['not JSON', '内容不是 JSON'],
    ['version 3 is newer than 2', '内容为第 3 版，本服务只认识到第 2 版，请先升级本服务'],
    ['sequence 7 belongs to another fact', '同一对象的第 7 条已是另一事实，本条只能跳过'],
    ['refused, not-in-force: 没有生效的政策', '本服务的规则不允许（not-in-force: 没有生效的政策）'],
    ['TypeError: unlucky', '处理时出错：TypeError: unlucky'],
  ])('says %s in words', (reason, words) => {
    expect(reasonText(reason)).toBe(words);
  });
});
