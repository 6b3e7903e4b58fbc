import { describe, expect, test } from 'vitest';
import { goneOf, type Member, voidedReason } from './standing.ts';

const member: Member = {
  businessId: 'root',
  district: 'haibowan',
  kind: 'enterprise',
  operatorRef: null,
  closedOn: null,
  closedManner: null,
  voided: false,
  mergedOn: null,
};
const today = '2026-03-04';
const closed = { closedOn: '2026-01-01', closedManner: 'revoked' as const };

describe('goneOf', () => {
  test.each([
    ['one that goes on', {}, null],
    ['one that was closed', closed, { reason: '2026-01-01 吊销', on: '2026-01-01' }],
    [
      'one that was absorbed, and closed for that',
      { ...closed, businessId: 'absorbed', mergedOn: '2026-02-01' },
      { reason: '已并入另一主体，由存续主体计算', on: '2026-02-01' },
    ],
    [
      'one that never was, whatever else was told',
      { ...closed, businessId: 'absorbed', voided: true },
      { reason: voidedReason, on: '2026-01-01' },
    ],
    [
      'one whose merger has no day yet',
      { businessId: 'absorbed' },
      { reason: '已并入另一主体，由存续主体计算', on: today },
    ],
  ])('of %s', (_which, given, expected) => {
    expect(goneOf({ ...member, ...given }, 'root', today)).toEqual(expected);
  });
});
