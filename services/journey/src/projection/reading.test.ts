import type { Bureau, Role } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../test/entries.ts';
import { type StoryFact, wholeStory } from '../../test/noodle-shop/index.ts';
import { fact, shop } from '../../test/noodle-shop/shop.ts';
import { turns } from '../../test/noodle-shop/turns.ts';
import { caseKindsFor, readableBy } from './reading.ts';

const recordId = '019aa000-0000-7000-8000-0000000000e1';
const ofRegister = (type: string, data: Record<string, unknown>) =>
  fact(type, '2026-02-01', `business/${shop}`, { businessId: shop, ...data });
const figures = ofRegister('FiguresReported', {
  figures: [
    { metric: 'turnover', period: '2025', value: 1, source: 'tax', reportedOn: '2026-02-01' },
  ],
  generalTaxpayer: null,
});
const listed = ofRegister('CreditRecordListed', {
  recordId,
  grade: 'general',
  against: 'household',
  listedOn: '2026-02-01',
  publicUntil: '2029-12-30',
  authority: '演示机关',
  reason: '未按期公示年度报告',
});
const repaired = ofRegister('CreditRecordRepaired', { recordId, repairedOn: '2026-02-02' });
const told = entriesOf([...wholeStory, ...turns, figures]);
const today = '2029-12-31';
const reads = (role: Role, bureau: Bureau = 'health') =>
  readableBy({ roles: [role], bureau }, told, today);
const servicesOf = (role: Role) =>
  [...new Set(reads(role).map(({ service }) => service))].toSorted();

const registry = 'business-registry';
const all = [registry, 'conversion-pool', 'permit-transfer', 'subsidy-ledger', 'upscale-pools'];

describe('readableBy', () => {
  test.each<[Role, string[]]>([
    ['leading-office', all],
    ['auditor', all],
    ['cultivation-officer', all],
    ['registrar', [registry, 'conversion-pool', 'permit-transfer']],
    ['permit-officer', [registry, 'permit-transfer']],
    ['permit-head', [registry, 'permit-transfer']],
    ['finance-reviewer', [registry, 'subsidy-ledger', 'upscale-pools']],
    ['finance-payer', [registry, 'subsidy-ledger']],
    ['statistics-clerk', [registry, 'upscale-pools']],
    ['sector-officer', [registry, 'conversion-pool', 'upscale-pools']],
  ])('opens the steps of each service to a %s by duty', (role, services) => {
    expect(servicesOf(role)).toEqual(services);
  });

  test('shows a bureau its own permit cases alone', () => {
    const departments = reads('permit-officer').flatMap(({ service, data }) =>
      service === 'permit-transfer' && 'department' in data ? [data.department] : [],
    );
    expect(new Set(departments)).toEqual(new Set(['health']));
    expect(
      reads('permit-officer', 'tax').some(({ service }) => service === 'permit-transfer'),
    ).toBe(false);
  });

  test.each<[Role, boolean]>([
    ['cultivation-officer', true],
    ['sector-officer', true],
    ['finance-payer', false],
    ['permit-officer', false],
    ['statistics-clerk', false],
  ])('opens figures to a %s: %s', (role, may) => {
    expect(reads(role).some(({ type }) => type === 'FiguresReported')).toBe(may);
  });

  test('opens a credit record until it is repaired or its time is over, and to nobody afterwards', () => {
    const seen = (role: Role, on: string, ...facts: StoryFact[]) =>
      readableBy({ roles: [role], bureau: 'health' }, entriesOf(facts), on).length;
    expect(seen('auditor', '2029-12-30', listed)).toBe(1);
    expect(seen('permit-officer', '2029-12-30', listed)).toBe(0);
    expect(seen('auditor', '2029-12-31', listed)).toBe(0);
    expect(seen('auditor', '2029-12-30', listed, repaired)).toBe(0);
  });
});

test('caseKindsFor opens what may be found by number', () => {
  expect(caseKindsFor(['permit-officer'])).toEqual(['permit']);
  expect(caseKindsFor(['finance-payer'])).toEqual(['subsidy']);
  expect(caseKindsFor(['auditor'])).toEqual(['permit', 'subsidy']);
  expect(caseKindsFor(['statistics-clerk'])).toEqual([]);
});
