import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../test/refusal-of.ts';
import { type Business, begin, evolve } from './business.ts';
import { type Conversion, convert } from './conversion.ts';

const household: Business = begin({
  type: 'BusinessRegistered',
  data: {
    businessId: 'b1',
    district: 'haibowan',
    street: null,
    premises: '滨河街道55号',
    industryCode: 'H6220',
    industryName: '快餐服务',
    businessScope: '餐饮',
    operator: { operatorRef: 'ref-1', maskedName: '演*' },
    registration: {
      registrationId: 'r1',
      creditCode: '92150302DEMX000143',
      legacyNumber: '150302600000004',
      kind: 'sole-proprietor',
      legalForm: '个体工商户',
      name: '演示面馆',
      foundedOn: '2024-01-01',
      validFrom: '2024-01-01',
      validTo: null,
    },
    endedOn: null,
  },
});
const newCode = '91150302DEMX1001XB';
const today = '2026-03-02';

const reRegistration: Conversion = {
  route: 're-registration',
  proof: 'conversion-certificate',
  certificateNo: '1号',
  convertedOn: '2026-03-01',
  to: {
    registrationId: 'r2',
    creditCode: newCode,
    name: '演示餐饮有限公司',
    legalForm: '有限责任公司',
  },
  legalRepresentative: null,
  sameOperator: false,
  premises: undefined,
  businessScope: undefined,
};
const directChange: Conversion = {
  ...reRegistration,
  route: 'direct-change',
  to: { ...reRegistration.to, creditCode: null },
};
const given = (business: Business, command: Conversion) =>
  convert(business, command, [], today).reduce(evolve, business);

describe('convert', () => {
  test('by re-registration brings a new code and a founding day of its own', () => {
    expect(convert(household, reRegistration, [], today)).toMatchObject([
      {
        type: 'BusinessConverted',
        data: {
          from: { creditCode: '92150302DEMX000143', validTo: '2026-03-01' },
          to: {
            creditCode: newCode,
            legacyNumber: null,
            foundedOn: '2026-03-01',
            kind: 'enterprise',
          },
          premises: '滨河街道55号',
          businessScope: '餐饮',
        },
      },
    ]);
  });

  test('by direct change keeps code, number and founding day', () => {
    expect(convert(household, directChange, [], today)).toMatchObject([
      {
        data: {
          to: {
            creditCode: '92150302DEMX000143',
            legacyNumber: '150302600000004',
            foundedOn: '2024-01-01',
            validFrom: '2026-03-01',
          },
        },
      },
    ]);
  });

  test.each([
    ['2025-07-14', 'direct-change-not-open'],
    ['2025-07-15', null],
  ])('by direct change on %s is refused with %s', (convertedOn, code) => {
    const attempt = () => convert(household, { ...directChange, convertedOn }, [], today);
    expect(refusalOf(attempt)).toBe(code);
  });

  test.each([
    ['2023-12-31', 'conversion-before-registration'],
    ['2026-03-03', 'conversion-in-future'],
  ])('on %s is refused with %s', (convertedOn, code) => {
    const attempt = () => convert(household, { ...reRegistration, convertedOn }, [], today);
    expect(refusalOf(attempt)).toBe(code);
  });

  test.each(['2024-01-01', today])(
    'on %s, the first or last day possible, is accepted',
    (convertedOn) => {
      expect(convert(household, { ...reRegistration, convertedOn }, [], today)).toHaveLength(1);
    },
  );

  test('refuses a code that another lineage holds, and accepts one it holds itself', () => {
    const holder = (businessId: string) => [{ code: newCode, businessId }];
    expect(refusalOf(() => convert(household, reRegistration, holder('b2'), today))).toBe(
      'code-in-use',
    );
    expect(convert(household, reRegistration, holder('b1'), today)).toHaveLength(1);
  });

  test('names the household its own code when asked to keep another', () => {
    const to = { ...directChange.to, creditCode: newCode };
    expect(() => convert(household, { ...directChange, to }, [], today)).toThrow(
      expect.objectContaining({ facts: { creditCode: '92150302DEMX000143' } }),
    );
  });

  test('happens once', () => {
    const enterprise = given(household, reRegistration);
    expect(refusalOf(() => convert(enterprise, directChange, [], today))).toBe('already-converted');
  });

  test.each([reRegistration, directChange])(
    'leaves two dated registrations that meet in one day',
    (command) => {
      const { registrations, convertedOn, status } = given(household, command);
      expect(registrations.map(({ validTo }) => validTo)).toEqual(['2026-03-01', null]);
      expect([registrations[1]?.validFrom, convertedOn, status]).toEqual([
        '2026-03-01',
        '2026-03-01',
        'in-business',
      ]);
    },
  );

  test('never changes the lineage, whatever the route and the day', () => {
    const days = fc
      .integer({ min: 1, max: 28 })
      .map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.constantFrom(reRegistration, directChange), days, (command, convertedOn) => {
        const after = given(household, { ...command, convertedOn });
        expect([after.businessId, after.district]).toEqual(['b1', 'haibowan']);
        expect(after.registrations[0]).toMatchObject({
          registrationId: 'r1',
          kind: 'sole-proprietor',
        });
      }),
      { seed: 20_261_123, numRuns: 50 },
    );
  });
});
