import type { FormItemRule } from 'element-plus';
import { describe, expect, test } from 'vitest';
import { z } from '../zod.ts';
import {
  choice,
  confirmation,
  count,
  fenOf,
  formsFor,
  linesOf,
  text,
  yuan,
} from './action-form.ts';
import { zodRules } from './zod-rules.ts';

const ruleOf = (field: z.ZodType): FormItemRule =>
  [zodRules(z.object({ field }))['field']].flat()[0] as FormItemRule;
/** What the field says to a value; undefined when it is content. */
const judged = (field: z.ZodType, value: unknown): string | undefined => {
  let said: string | undefined;
  const validate = ruleOf(field).validator as (
    rule: unknown,
    value: unknown,
    done: (e?: Error) => void,
  ) => void;
  validate({}, value, (error) => (said = error?.message));
  return said;
};

describe('a field of an action', () => {
  test('says what to fill in when it is empty', () => {
    expect(ruleOf(text('理由')).required).toBe(true);
    expect(judged(text('理由'), '')).toBe('请填写理由');
    expect(judged(text('理由'), '材料不全')).toBeUndefined();
  });

  test('may stay empty where it is optional', () => {
    expect(ruleOf(text('诉求').optional()).required).toBe(false);
    expect(judged(text('诉求').optional(), '')).toBeUndefined();
  });

  test('takes money in yuan and refuses what is no amount', () => {
    expect(judged(yuan('金额'), '100,000.00')).toBeUndefined();
    expect(judged(yuan('金额'), '十万')).toBe('金额应为大于 0 的元数');
    expect(judged(yuan('金额'), '0')).toBe('金额应为大于 0 的元数');
  });

  test('counts from one', () => {
    expect(judged(count('天数'), 0)).toBe('天数须大于 0');
    expect(judged(count('天数'), 8)).toBeUndefined();
  });
});

describe('what is sent', () => {
  test('is fen for money and one item for each line', () => {
    expect(fenOf('100,000.00')).toBe(10_000_000);
    expect(linesOf('营业执照\n\n 法人身份证 ')).toEqual(['营业执照', '法人身份证']);
  });
});

describe('a form', () => {
  type Deciding =
    | [noun: 'release', body: { reason: string }]
    | [noun: 'grading', body: { tier: 'key' | 'reserve'; items: string[] }]
    | [noun: 'approval', body: Record<string, never>];
  const form = formsFor<Deciding>();

  test('sends what its schema makes of the answers, to the door it names', () => {
    const release = form('release', { schema: z.object({ reason: text('原因') }), fields: [] });
    expect(release.decide({ reason: ' 迁出 ', left: 'over' })).toEqual([
      'release',
      { reason: '迁出' },
    ]);
  });

  test('puts the answers into the words of the door', () => {
    const tiers = [
      { value: 'key' as const, label: '重点' },
      { value: 'reserve' as const, label: '储备' },
    ];
    const grading = form('grading', {
      schema: z.object({ tier: choice('分级', tiers), items: text('材料') }),
      fields: [],
      body: ({ tier, items }) => ({ tier, items: linesOf(items) }),
    });
    expect(grading.decide({ tier: 'key', items: '表一\n表二' })).toEqual([
      'grading',
      { tier: 'key', items: ['表一', '表二'] },
    ]);
    expect(() => grading.decide({ tier: 'critical', items: '表一' })).toThrow('请选择分级');
  });

  test('that only asks again sends nothing but the decision', () => {
    expect(form('approval', confirmation('确认？')).decide({})).toEqual(['approval', {}]);
  });
});
