import type { FormItemRule } from 'element-plus';
import { describe, expect, test } from 'vitest';
import { z } from '../zod.ts';
import { withComment } from './action-form.ts';
import { zodRules } from './zod-rules.ts';

const ruleOf = (schema: z.ZodObject, key: string): FormItemRule =>
  [zodRules(schema)[key]].flat()[0] as FormItemRule;
/** What the field says to a value; undefined when it is content. */
const judged = (rule: FormItemRule, value: unknown): string | undefined => {
  let said: string | undefined;
  const validate = rule.validator as (
    rule: unknown,
    value: unknown,
    done: (e?: Error) => void,
  ) => void;
  validate({}, value, (error) => (said = error?.message));
  return said;
};

describe('withComment', () => {
  test('makes the comment compulsory where the service says so', () => {
    const rule = ruleOf(withComment(undefined, true).schema, 'comment');
    expect(rule.required).toBe(true);
    expect(judged(rule, '')).toBe('请填写意见');
    expect(judged(rule, '好')).toBe('意见至少 2 个字');
    expect(judged(rule, '同意')).toBeUndefined();
  });

  test('offers a comment where none is needed', () => {
    const rule = ruleOf(withComment(undefined, false).schema, 'comment');
    expect(rule.required).toBe(false);
    expect(judged(rule, '')).toBeUndefined();
  });

  test('keeps the fields of the action before the comment', () => {
    const form = {
      schema: z.object({ days: z.int('请填写天数') }),
      fields: [{ key: 'days', label: '天数', input: 'number' as const }],
    };
    expect(withComment(form, true).fields.map((field) => field.key)).toEqual(['days', 'comment']);
  });
});
