import { describe, expect, test } from 'vitest';
import { Refusal, refuse } from './refusal.ts';

describe('refuse', () => {
  test('makes a refusal and leaves the throwing to the rule', () => {
    const refusal = refuse('already-converted', '该户已转为企业，无需再次办理', {
      on: '2026-11-23',
    });
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).toMatchObject({
      name: 'Refusal',
      code: 'already-converted',
      message: '该户已转为企业，无需再次办理',
      facts: { on: '2026-11-23' },
    });
  });

  test('rests on no facts where none are given', () => {
    expect(refuse('not-found', '没有找到，请核对').facts).toEqual({});
  });
});
