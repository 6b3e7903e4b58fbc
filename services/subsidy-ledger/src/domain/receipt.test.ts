import { describe, expect, test } from 'vitest';
import { matchReceipt, type PaymentLine, type Receipt } from './receipt.ts';

const line: PaymentLine = {
  paymentNo: '补-150302-2026-0001-1',
  amountFen: 10_000_000,
  payee: '乌海市演示餐饮有限公司',
  status: 'instructed',
  instructedOn: '2026-03-12',
};
const today = '2026-03-16';
const receipt: Receipt = { ...line, result: 'paid', reason: null, settledOn: '2026-03-13' };

describe('matchReceipt', () => {
  test('settles an instructed payment by number, amount and payee', () => {
    expect(matchReceipt(line, receipt, today)).toEqual({ outcome: 'paid' });
    expect(matchReceipt(line, { ...receipt, result: 'returned' }, today)).toEqual({
      outcome: 'returned',
    });
  });

  test.each([
    ['of an unknown number', undefined, receipt],
    ['of another amount', line, { ...receipt, amountFen: 9_999_999 }],
    ['of another payee', line, { ...receipt, payee: '海勃湾区演示面馆' }],
    ['of a payment not yet instructed', { ...line, status: 'prepared' as const }, receipt],
    ['dated before the instruction', line, { ...receipt, settledOn: '2026-03-11' }],
    ['dated tomorrow', line, { ...receipt, settledOn: '2026-03-17' }],
    ['that contradicts an earlier one', { ...line, status: 'returned' as const }, receipt],
  ])('leaves one %s to a person', (_, present, given) => {
    expect(matchReceipt(present, given, today)).toMatchObject({ outcome: 'unmatched' });
  });

  test('does nothing when the same receipt comes again', () => {
    expect(matchReceipt({ ...line, status: 'paid' }, receipt, today)).toEqual({
      outcome: 'already-recorded',
    });
  });
});
