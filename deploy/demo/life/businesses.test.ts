import { hasValidCheckSign } from '@tisheng/contracts';
import { describe, expect, it } from 'vitest';
import { inventedBusinesses, registerSize } from './businesses.ts';
import { demoCode, organisationCheckSign } from './demo-code.ts';
import { registrarFile, taxFile } from './files.ts';
import { blacklist } from './words.ts';

const businesses = inventedBusinesses();
const distinct = (values: readonly string[]) => new Set(values).size;

describe('the invented register', () => {
  it('gives the same files every time', () => {
    const again = inventedBusinesses();
    expect(registrarFile(again).equals(registrarFile(businesses))).toBe(true);
    expect(taxFile(again).equals(taxFile(businesses))).toBe(true);
  });

  it('gives every business a code of its own whose two check signs hold', () => {
    expect(distinct(businesses.map(({ creditCode }) => creditCode))).toBe(registerSize);
    for (const { creditCode } of businesses) {
      expect(creditCode).toMatch(/^9[12]15030[234]DEMX/);
      expect(hasValidCheckSign(creditCode)).toBe(true);
      expect(organisationCheckSign(creditCode.slice(8, 16))).toBe(creditCode[16]);
    }
  });

  it('computes the codes that the demonstration is known by', () => {
    expect(demoCode('household', 'haibowan', 1)).toBe('92150302DEMX000143');
    expect(demoCode('enterprise', 'haibowan', 1_001)).toBe('91150302DEMX1001XB');
    expect(demoCode('household', 'wuda', 3)).toBe('92150304DEMX00030M');
  });

  it('gives every business a name of its own, and none that belongs to somebody', () => {
    expect(distinct(businesses.map(({ name }) => name))).toBe(registerSize);
    for (const { name } of businesses)
      for (const taken of blacklist) expect(name).not.toContain(taken);
  });

  it('names operators whom everybody sees to be invented', () => {
    for (const { operator } of businesses) expect(operator).toMatch(/^演示..$/);
  });

  it('writes no number of a person or of a telephone', () => {
    const text = registrarFile(businesses).toString() + taxFile(businesses).toString();
    expect(text).not.toMatch(/0473|\b1[3-9]\d{9}\b|\b\d{17}[\dX]\b/);
  });

  it('spreads over the three districts, and holds more households than firms', () => {
    const of = (district: string) => businesses.filter((b) => b.district === district).length;
    expect(of('haibowan')).toBeGreaterThan(of('wuda'));
    expect(of('wuda')).toBeGreaterThan(of('hainan'));
    expect(of('hainan')).toBeGreaterThan(20);
    const households = businesses.filter(({ kind }) => kind === 'household');
    expect(households.length).toBeGreaterThan(registerSize / 2);
  });
});
