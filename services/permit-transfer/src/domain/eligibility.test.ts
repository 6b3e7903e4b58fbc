import { describe, expect, test } from 'vitest';
import { type Conversion, compareFields, differences } from './comparison.ts';
import { checkInForce, checkKeyFields, checkPostRegistration, checkProof } from './eligibility.ts';

const permit = {
  permitId: 'p',
  number: 'n',
  validFrom: '2024-01-01',
  validTo: '2026-03-02',
  replacedOn: null,
};
const operator = { operatorRef: 'ref-1', maskedName: '演***' };
const conversion: Conversion = {
  route: 're-registration',
  proof: 'conversion-certificate',
  certificateNo: '证1',
  convertedOn: '2026-03-01',
  nameAfter: '乌海市演示餐饮有限公司',
  creditCodeAfter: null,
  premisesAfter: '滨河街道55号',
  scopeBefore: '餐饮服务',
  scopeAfter: '餐饮服务',
  operatorBefore: operator,
  legalRepresentative: operator,
  sameOperator: false,
};
const keyFields = [
  { key: 'premises', label: '经营场所' },
  { key: 'scope', label: '许可范围' },
  { key: 'responsiblePerson', label: '负责人' },
  { key: 'businessForm', label: '主体业态' },
];
const printed = {
  holderName: '演示面馆',
  creditCode: null,
  fields: {
    premises: '滨河街道55号',
    scope: '热食',
    responsiblePerson: '演***',
    businessForm: '小餐饮',
  },
};
const changed = (fields: object, after: object = {}, declared = {}) =>
  differences(
    compareFields(
      { ...printed, fields: { ...printed.fields, ...fields } },
      keyFields,
      { ...conversion, ...after },
      declared,
    ),
  ).map(({ field }) => field);

describe('checkInForce', () => {
  test.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2026-03-02', true],
    ['2026-03-03', false],
  ])('on %s is %s', (day, passed) => {
    expect(checkInForce(permit, day).passed).toBe(passed);
  });

  test('knows no end for a permit without one, and an end for a replaced one', () => {
    expect(checkInForce({ ...permit, validTo: null }, '2040-01-01').passed).toBe(true);
    expect(checkInForce({ ...permit, replacedOn: '2026-01-01' }, '2026-01-01').passed).toBe(false);
  });
});

describe('checkPostRegistration', () => {
  test('passes only what follows the registration', () => {
    expect(checkPostRegistration({ name: 'A', postRegistration: true }).passed).toBe(true);
    expect(checkPostRegistration({ name: 'A', postRegistration: false }).passed).toBe(false);
  });
});

describe('checkProof', () => {
  test('is open until the register has told, and then asks kind and number', () => {
    const accepted = ['conversion-certificate'] as const;
    expect(checkProof(null, accepted, null).passed).toBeNull();
    expect(checkProof(conversion, accepted, null).passed).toBe(true);
    expect(checkProof(conversion, accepted, '证1').passed).toBe(true);
    expect(checkProof(conversion, accepted, '证2').passed).toBe(false);
    expect(checkProof(conversion, ['change-approval-notice'], null).passed).toBe(false);
  });
});

describe('compareFields', () => {
  test('lets the name and the code differ, and nothing else', () => {
    const compared = compareFields(printed, keyFields, conversion, {});
    expect(compared.filter(({ mayDiffer }) => mayDiffer).map(({ field }) => field)).toEqual([
      'name',
      'creditCode',
    ]);
    expect(differences(compared)).toEqual([]);
  });

  test('finds other premises, but not another way to write the same', () => {
    expect(changed({ premises: '旧址1号' })).toEqual(['premises']);
    expect(changed({ premises: '滨河街道 ５５号' })).toEqual([]);
  });

  test('takes the operator who becomes the legal representative for unchanged', () => {
    expect(changed({}, { sameOperator: true, legalRepresentative: null })).toEqual([]);
    const other = { operatorRef: 'ref-2', maskedName: '演*' };
    expect(changed({}, { legalRepresentative: other })).toEqual(['responsiblePerson']);
  });

  test('asks of the scope whether the conversion changed it', () => {
    expect(changed({}, { scopeAfter: '餐饮服务；食品销售' })).toEqual(['scope']);
    expect(changed({}, { scopeAfter: null })).toEqual([]);
  });

  test('believes what is declared of fields the register does not know', () => {
    expect(changed({}, {}, { businessForm: '中型餐饮' })).toEqual(['businessForm']);
  });

  test('finds neither change nor sameness where the old permit says nothing', () => {
    const silent = compareFields({ ...printed, fields: {} }, keyFields, conversion, {});
    expect(checkKeyFields(silent)).toMatchObject({ passed: null });
  });
});

describe('checkKeyFields', () => {
  test('names what differs and the procedure that follows', () => {
    const compared = compareFields(
      { ...printed, fields: { ...printed.fields, premises: '旧址' } },
      keyFields,
      conversion,
      {},
    );
    expect(checkKeyFields(compared)).toMatchObject({
      passed: false,
      detail: expect.stringContaining('经营场所有变化，转普通变更程序'),
    });
  });
});
