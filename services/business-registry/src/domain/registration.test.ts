import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../test/refusal-of.ts';
import { type Business, begin, evolve } from './business.ts';
import { change, close, differences, type Register, register } from './registration.ts';

const shop: Register = {
  businessId: 'b1',
  district: 'wuda',
  street: null,
  premises: '新达街道1号',
  industryCode: null,
  industryName: null,
  businessScope: null,
  operator: null,
  registration: {
    registrationId: 'r1',
    creditCode: '92150304DEMX00030M',
    legacyNumber: null,
    kind: 'sole-proprietor',
    legalForm: '个体工商户',
    name: '演示商店',
    foundedOn: '2025-06-01',
  },
};
const today = '2026-03-02';
const registered = (): Business => {
  const [fact] = register(shop, [], today);
  if (fact?.type !== 'BusinessRegistered') throw new Error('not registered');
  return begin(fact);
};

describe('register', () => {
  test('is valid from the founding day on', () => {
    expect(register(shop, [], today)).toMatchObject([
      {
        type: 'BusinessRegistered',
        data: { registration: { validFrom: '2025-06-01', validTo: null } },
      },
    ]);
  });

  test('refuses one without code and number', () => {
    const registration = { ...shop.registration, creditCode: null };
    expect(refusalOf(() => register({ ...shop, registration }, [], today))).toBe('no-number');
  });

  test.each([
    [today, null],
    ['2026-03-03', 'registered-in-future'],
  ])('of %s is refused with %s', (foundedOn, code) => {
    const attempt = () =>
      register({ ...shop, registration: { ...shop.registration, foundedOn } }, [], today);
    expect(refusalOf(attempt)).toBe(code);
  });
});

describe('change', () => {
  const changed = (changes: Parameters<typeof change>[1]['changes'], changedOn = '2026-03-01') =>
    change(registered(), { changedOn, changes }, [], today);

  test('tells only what differs', () => {
    expect(changed({ name: '演示商店', street: '新达街道' })).toMatchObject([
      { data: { changes: { street: '新达街道' } } },
    ]);
  });

  test('tells that something was taken away', () => {
    const business = changed({ street: '新达街道' }).reduce(evolve, registered());
    const facts = change(business, { changedOn: today, changes: { street: null } }, [], today);
    expect(facts).toMatchObject([{ data: { changes: { street: null } } }]);
    expect(facts.reduce(evolve, business).street).toBeNull();
  });

  test('says nothing when nothing differs', () => {
    expect(changed({ name: '演示商店', street: null })).toEqual([]);
  });

  test('gives an old household its code', () => {
    const business = changed({ creditCode: '92150304DEMX00030M' });
    expect(business).toEqual([]);
    const facts = changed({ creditCode: '92150302DEMX000143' });
    expect(facts.reduce(evolve, registered()).registrations).toMatchObject([
      { registrationId: 'r1', creditCode: '92150302DEMX000143', name: '演示商店' },
    ]);
  });

  test.each([
    ['2025-05-31', 'changed-before-registration'],
    ['2026-03-03', 'changed-in-future'],
  ])('on %s is refused with %s', (changedOn, code) => {
    expect(refusalOf(() => changed({ name: '甲' }, changedOn))).toBe(code);
  });
});

describe('close', () => {
  test('ends the registration that is open', () => {
    const facts = close(registered(), { closedOn: today, manner: 'revoked' }, today);
    expect(facts.reduce(evolve, registered())).toMatchObject({
      status: 'revoked',
      endedOn: today,
      registrations: [{ validTo: today }],
    });
  });

  test.each([
    ['2025-05-31', 'closed-before-registration'],
    ['2026-03-03', 'closed-in-future'],
  ])('on %s is refused with %s', (closedOn, code) => {
    expect(refusalOf(() => close(registered(), { closedOn, manner: 'cancelled' }, today))).toBe(
      code,
    );
  });
});

describe('differences', () => {
  test('takes an absent member for unchanged, and null for unknown', () => {
    expect(differences({ name: '甲', street: null }, { street: null, premises: '乙' })).toEqual({
      premises: '乙',
    });
  });
});
