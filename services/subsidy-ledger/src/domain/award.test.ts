import { describe, expect, test } from 'vitest';
import { type AwardClaim, holderOf } from './award.ts';

const [survivor, absorbed] = ['root', 'absorbed'];
const claim = (number: string, given: Partial<AwardClaim>): AwardClaim => ({
  id: number,
  number,
  businessId: survivor,
  programme: 'conversion-subsidy',
  status: 'lodged',
  lodgedOn: '2026-03-02',
  ...given,
});
const holder = (...claims: AwardClaim[]) =>
  [claims, claims.toReversed()].map(
    (order) => holderOf({ root: survivor, claims: order }, 'conversion-subsidy')?.number ?? null,
  );

describe('holderOf', () => {
  test.each([
    ['nobody, without a claim', [], null],
    ['the survivor’s own', [claim('b', {}), claim('a', { businessId: absorbed })], 'b'],
    [
      'that which is paid, whose ever it is',
      [claim('b', { status: 'approved' }), claim('a', { businessId: absorbed, status: 'paid' })],
      'a',
    ],
    [
      'the earlier one of two absorbed',
      [
        claim('b', { businessId: absorbed, lodgedOn: '2026-03-01' }),
        claim('a', { businessId: 'third' }),
      ],
      'b',
    ],
    ['none of another programme', [claim('a', { programme: 'quota-trade-award' })], null],
  ])('finds %s, in any order', (_which, claims, expected) => {
    expect(holder(...claims)).toEqual([expected, expected]);
  });
});
