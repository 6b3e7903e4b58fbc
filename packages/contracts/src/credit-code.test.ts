import { array, assert, constantFrom, nat, pre, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CreditCode,
  creditCodeCheckSign,
  hasCreditCodeShape,
  hasValidCheckSign,
  hasValidLegacyNumber,
  normaliseCreditCode,
  RegisteredCreditCode,
} from './credit-code.ts';

const seed = 20261123;
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const first17 = array(constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map((signs) =>
  signs.join(''),
);
const failing = '91350203M0001QAY9B';

describe('a credit code', () => {
  test.each([
    '92150302DEMX000143',
    '91150302DEMX1001XB',
    '92150303DEMX00022C',
    '92150304DEMX00030M',
  ])('%s holds', (code) => {
    expect(CreditCode.safeParse(code).success).toBe(true);
  });

  test('whose check sign fails is refused from a person, with what is wrong', () => {
    expect(CreditCode.safeParse(failing).error?.issues.map(({ message }) => message)).toEqual([
      '统一社会信用代码校验位不正确，请核对后重新填写',
    ]);
  });

  test('whose check sign fails is taken as the register holds it', () => {
    expect(hasCreditCodeShape(failing)).toBe(true);
    expect(RegisteredCreditCode.safeParse(failing).success).toBe(true);
  });

  test.each([
    ['one sign short', '92150302DEMX00014'],
    ['one sign long', '92150302DEMX0001430'],
    ['with the letter O', '92150302DEMXO00143'],
    ['in lower case', '92150302demx000143'],
    ['empty', ''],
  ])('%s has no valid shape', (_what, code) => {
    expect(RegisteredCreditCode.safeParse(code).success).toBe(false);
  });

  test('holds with its own check sign, and with no other', () => {
    assert(
      property(first17, constantFrom(...alphabet), (signs, last) => {
        const right = creditCodeCheckSign(signs);
        expect(hasValidCheckSign(signs + right)).toBe(true);
        expect(hasValidCheckSign(signs + last)).toBe(last === right);
      }),
      { seed },
    );
  });

  test('with one sign mistyped no longer holds', () => {
    assert(
      property(first17, nat(16), constantFrom(...alphabet), (signs, at, typed) => {
        pre(signs[at] !== typed);
        const mistyped = signs.slice(0, at) + typed + signs.slice(at + 1);
        expect(hasValidCheckSign(mistyped + creditCodeCheckSign(signs))).toBe(false);
      }),
      { seed },
    );
  });
});

describe('normaliseCreditCode', () => {
  test.each([
    ['full-width signs', '９２１５０３０２ＤＥＭＸ０００１４３'],
    ['lower case', '92150302demx000143'],
    ['spaces of every width', ' 9215 0302　DEMX 000143\n'],
  ])('brings %s to the code', (_what, typed) => {
    expect(normaliseCreditCode(typed)).toBe('92150302DEMX000143');
  });

  test('changes nothing the second time', () => {
    assert(
      property(string(), (typed) => {
        const once = normaliseCreditCode(typed);
        expect(normaliseCreditCode(once)).toBe(once);
      }),
      { seed },
    );
  });
});

describe('a legacy number', () => {
  test('holds by its check digit', () => {
    expect(hasValidLegacyNumber('110108000000016')).toBe(true);
  });

  test.each(['110108000000017', '11010800000001', '1101080000000160', '11010800000001X'])(
    '%s does not hold',
    (number) => {
      expect(hasValidLegacyNumber(number)).toBe(false);
    },
  );
});
