import { describe, expect, test } from 'vitest';
import { maskedPayload, maskedReason } from './masked-payload.ts';

describe('maskedPayload', () => {
  test('shows shape, ids, days and words of the system, and masks every other text', () => {
    const id = '01920000-0000-7000-8000-000000000001';
    const payload = {
      id,
      type: 'BusinessRegistered',
      subject: `business/${id}`,
      sequence: 3,
      time: '2026-11-23T02:00:00.000Z',
      data: {
        name: '演示面馆',
        phone: '13900000000',
        idNumber: '150302199001010000',
        kind: 'sole-proprietor',
        on: '2026-11-23',
        period: '2026-11',
        fen: 1_000,
        notes: ['Zhang San', null],
      },
    };

    expect(maskedPayload(JSON.stringify(payload))).toEqual({
      ...payload,
      data: {
        ...payload.data,
        name: '演***',
        phone: '1***',
        idNumber: '1***',
        notes: ['Z***', null],
      },
    });
  });

  test('shows of what is no JSON its length alone, and no more than some levels of what is deep', () => {
    expect(maskedPayload('张三的材料')).toBe('无法解析的内容，共 5 字');
    expect(
      JSON.stringify(maskedPayload(`${'['.repeat(5_000)}1${']'.repeat(5_000)}`)).length,
    ).toBeLessThan(100);
  });
});

test('maskedReason takes out what an error quotes', () => {
  expect(maskedReason('invalid input "张三" for 150302199001010000')).toBe(
    'invalid input "***" for ***',
  );
});
