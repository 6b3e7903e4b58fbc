import { describe, expect, test } from 'vitest';
import { compareFields } from './comparison.ts';

describe('compareFields', () => {
  test('tells every field that differs, and nothing else', () => {
    const before = { amountFen: null, steadyMonths: 24, windows: [{ track: 'monthly' }] };
    const after = {
      amountFen: 500,
      steadyMonths: 24,
      windows: [{ track: 'yearly' }, { track: 'monthly' }],
    };
    expect(compareFields(before, after)).toEqual([
      { path: '/amountFen', before: null, after: 500 },
      { path: '/windows/1/track', before: 'monthly', after: 'yearly' },
      { path: '/windows/2/track', before: null, after: 'monthly' },
    ]);
    expect(compareFields(after, structuredClone(after))).toEqual([]);
  });

  test('knows a row by its name, so that a row put before it changes nothing', () => {
    const hotel = { name: '住宿业', thresholdFen: 200 };
    const shop = { name: '零售业', thresholdFen: 500 };
    const changes = compareFields({ classes: [hotel] }, { classes: [shop, hotel] });
    expect(changes).toEqual([
      { path: '/classes/零售业/name', before: null, after: '零售业' },
      { path: '/classes/零售业/thresholdFen', before: null, after: 500 },
    ]);
  });

  test('takes a list of words as one field', () => {
    expect(compareFields({ proofs: ['a', 'b'] }, { proofs: ['b'] })).toEqual([
      { path: '/proofs', before: ['a', 'b'], after: ['b'] },
    ]);
  });

  test('says nothing of an empty list beside the rows that fill it', () => {
    expect(compareFields({ rows: [] }, { rows: [{ label: '场所' }] })).toEqual([
      { path: '/rows/场所/label', before: null, after: '场所' },
    ]);
  });
});
