import { describe, expect, test } from 'vitest';
import { type PolicyRow, Reference } from '../src/reference/reference.ts';

const version = (number: number, differing: Partial<PolicyRow>): PolicyRow => ({
  policyId: 'lamp-bands',
  scope: 'city',
  version: number,
  effectiveFrom: '2023-01-01',
  effectiveTo: null,
  citation: { document: '方案', number: null, item: '举措21' },
  parameters: { nearingWorkdays: number },
  withdrawnOn: null,
  ...differing,
});

const inForce = (on: string, ...rows: PolicyRow[]) =>
  new Reference(1, rows, null, []).findPolicy('lamp-bands', on, 'wuda')?.ground.version ?? null;

describe('Reference.findPolicy', () => {
  const first = version(1, {});
  const second = version(2, { effectiveFrom: '2026-01-01', effectiveTo: '2026-06-30' });

  test.each([
    ['2025-12-31', 1],
    ['2026-01-01', 2],
    ['2026-06-30', 2],
    ['2026-07-01', null],
  ])('on %s finds version %s: a version ends the former one for good', (on, expected) => {
    expect(inForce(on, first, second)).toBe(expected);
  });

  test('finds nothing in the place of a withdrawn version', () => {
    const withdrawn = { ...second, withdrawnOn: '2026-03-01' };
    expect(inForce('2026-02-28', first, withdrawn)).toBe(2);
    expect(inForce('2026-03-01', first, withdrawn)).toBeNull();
  });

  test('goes on with the former version when the later one never began', () => {
    const neverBegun = { ...second, withdrawnOn: '2025-12-01' };
    expect(inForce('2026-02-01', first, neverBegun)).toBe(1);
  });

  test('leaves a later period alone that was published earlier', () => {
    const later = version(2, { effectiveFrom: '2030-01-01' });
    const between = version(3, { effectiveFrom: '2026-01-01', effectiveTo: '2029-12-31' });
    expect(inForce('2029-12-31', first, later, between)).toBe(3);
    expect(inForce('2030-01-01', first, later, between)).toBe(2);
  });

  test('puts the version of a district before the city’s', () => {
    const ofWuda = version(1, { scope: 'wuda', parameters: { nearingWorkdays: 9 } });
    const reference = new Reference(1, [second, ofWuda], null, []);
    const found = reference.findPolicy('lamp-bands', '2026-02-01', 'wuda');
    expect(found?.parameters.nearingWorkdays).toBe(9);
  });
});
