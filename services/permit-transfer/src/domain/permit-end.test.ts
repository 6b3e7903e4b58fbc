import { describe, expect, test } from 'vitest';
import { daysLeft, endLamp } from './permit-end.ts';

const today = '2026-03-02';

describe('endLamp', () => {
  test.each([
    ['2026-06-01', 'normal', '有效期至 2026-06-01'],
    ['2026-05-31', 'nearing', '90 天后到期（2026-05-31）'],
    ['2026-03-02', 'nearing', '0 天后到期（2026-03-02）'],
    ['2026-03-01', 'overdue', '已过期（2026-03-01）'],
    [null, 'normal', '长期有效'],
  ])('for an end on %s is %s', (validTo, state, text) => {
    expect(endLamp({ validTo, replacedOn: null }, today)).toEqual({ state, text });
  });

  test('is none for a permit that was replaced, and no day is left of it', () => {
    const replaced = { validTo: '2026-03-10', replacedOn: '2026-03-01' };
    expect([endLamp(replaced, today), daysLeft(replaced, today)]).toEqual([null, null]);
  });
});
