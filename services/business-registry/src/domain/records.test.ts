import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../test/refusal-of.ts';
import type { Business } from './business.ts';
import { actionRoles, availableActions, requireAction } from './business-actions.ts';
import { list, repair } from './credit.ts';
import { report } from './figures.ts';
import { type Absorption, confirmAbsorption, requireAbsorbable } from './merger.ts';

const today = '2026-03-02';
const figure = {
  metric: 'turnover' as const,
  period: '2025',
  value: 100,
  source: 'tax' as const,
  reportedOn: today,
};
const nothing = { figures: [], generalTaxpayer: null };

describe('report', () => {
  test('says what is new only', () => {
    const known = { figures: [figure], generalTaxpayer: false };
    const given = { figures: [figure, { ...figure, period: '2026-01' }], generalTaxpayer: true };
    expect(report('b1', known, given, today)).toMatchObject([
      { data: { figures: [{ period: '2026-01' }], generalTaxpayer: true } },
    ]);
  });

  test('says nothing when all was said', () => {
    const known = { figures: [figure], generalTaxpayer: true };
    expect(
      report(
        'b1',
        known,
        { figures: [{ ...figure, reportedOn: '2026-01-01' }], generalTaxpayer: true },
        today,
      ),
    ).toEqual([]);
  });

  test('keeps two sources of one number apart', () => {
    const given = { figures: [{ ...figure, source: 'voluntary' as const }], generalTaxpayer: null };
    expect(report('b1', { figures: [figure], generalTaxpayer: null }, given, today)).toHaveLength(
      1,
    );
  });

  test('refuses an empty report', () => {
    expect(refusalOf(() => report('b1', nothing, nothing, today))).toBe('nothing-reported');
  });
});

const record = {
  recordId: 'c1',
  grade: 'serious' as const,
  against: 'enterprise' as const,
  listedOn: '2026-01-01',
  publicUntil: '2027-01-01',
  authority: '机关',
  reason: '事由',
};

describe('credit records', () => {
  test('may be public for one day at least', () => {
    expect(list('b1', { ...record, publicUntil: '2026-01-01' }, today)).toHaveLength(1);
    expect(refusalOf(() => list('b1', { ...record, publicUntil: '2025-12-31' }, today))).toBe(
      'public-period-impossible',
    );
  });

  test.each([
    ['2025-12-31', 'repaired-before-listing'],
    ['2026-03-03', 'repaired-in-future'],
  ])('cannot be repaired on %s', (repairedOn, code) => {
    expect(refusalOf(() => repair('b1', { ...record, repairedOn: null }, repairedOn, today))).toBe(
      code,
    );
  });

  test('are repaired once, from the day of listing on', () => {
    expect(repair('b1', record, '2026-01-01', today)).toHaveLength(1);
    expect(repair('b1', { ...record, repairedOn: '2026-02-01' }, today, today)).toEqual([]);
  });
});

const business = (businessId: string, status: Business['status'] = 'in-business') =>
  ({ businessId, status }) as Business;
const absorption: Absorption = {
  absorptionId: 'a1',
  businessId: 'b1',
  absorbedBusinessId: 'b2',
  reason: '重复',
  proposedBy: 'p1',
  status: 'proposed',
};

describe('absorption', () => {
  test('is confirmed by another person', () => {
    expect(confirmAbsorption(absorption, business('b1'), business('b2'), 'p2', today)).toEqual([
      {
        type: 'BusinessesMerged',
        data: { businessId: 'b1', absorbedBusinessId: 'b2', mergedOn: today, reason: '重复' },
      },
    ]);
    expect(
      refusalOf(() => confirmAbsorption(absorption, business('b1'), business('b2'), 'p1', today)),
    ).toBe('second-person-required');
  });

  test.each(['confirmed', 'declined'] as const)('once %s is decided', (status) => {
    const decided = { ...absorption, status };
    expect(
      refusalOf(() => confirmAbsorption(decided, business('b1'), business('b2'), 'p2', today)),
    ).toBe('absorption-decided');
  });

  test('is for two that live, though one may have closed', () => {
    expect(refusalOf(() => requireAbsorbable(business('b1'), business('b1')))).toBe(
      'absorbs-itself',
    );
    expect(refusalOf(() => requireAbsorbable(business('b1'), business('b2', 'absorbed')))).toBe(
      'already-absorbed',
    );
    expect(refusalOf(() => requireAbsorbable(business('b1', 'absorbed'), business('b2')))).toBe(
      'already-absorbed',
    );
    expect(requireAbsorbable(business('b1'), business('b2', 'cancelled'))).toBeUndefined();
  });
});

describe('availableActions', () => {
  const actionsOf = (
    status: Business['status'],
    kind: 'sole-proprietor' | 'enterprise',
    role: 'registrar' | 'sector-officer' | 'leading-office',
    open = 1,
  ) =>
    availableActions(
      {
        status,
        kind,
        openCreditRecords: open,
        openRecognitions: open,
        registrationCount: open * 2,
      },
      [role],
    ).map(({ action }) => action);

  test('offers conversion for a living household only', () => {
    expect(actionsOf('in-business', 'sole-proprietor', 'registrar')).toContain('convert');
    expect(actionsOf('in-business', 'enterprise', 'registrar')).not.toContain('convert');
    expect(actionsOf('cancelled', 'sole-proprietor', 'registrar')).not.toContain('convert');
  });

  test('offers a person only what the role allows', () => {
    expect(actionsOf('in-business', 'enterprise', 'sector-officer')).toEqual([
      'report-figures',
      'grant-recognition',
      'end-recognition',
    ]);
    expect(actionsOf('in-business', 'sole-proprietor', 'leading-office')).toEqual(['classify']);
    const none = { openCreditRecords: 0, openRecognitions: 0, registrationCount: 1 };
    expect(availableActions({ status: 'in-business', kind: 'farm', ...none }, [])).toEqual([]);
  });

  test('offers nothing that would find nothing to act on', () => {
    const offered = actionsOf('in-business', 'enterprise', 'registrar', 0);
    expect(offered).toContain('grant-recognition');
    for (const action of ['classify', 'end-recognition', 'repair-credit-record', 'split-off'])
      expect(offered).not.toContain(action);
  });

  test.each(['in-business', 'cancelled', 'revoked', 'absorbed'] as const)(
    'offers for %s exactly what the command accepts',
    (status) => {
      const offered = actionsOf(status, 'sole-proprietor', 'registrar');
      for (const action of Object.keys(actionRoles) as (keyof typeof actionRoles)[]) {
        const attempt = () => requireAction({ status }, action);
        expect(refusalOf(attempt)).toBe(offered.includes(action) ? null : 'business-ended');
      }
    },
  );
});
