import { describe, expect, test } from 'vitest';
import { requireYearOfAppropriation, requireYearOfReduction } from './fund-year.ts';

describe('the document of an appropriation', () => {
  test.each(['2025-01-01', '2025-11-30', '2026-01-01', '2026-12-31'])(
    'of %s belongs to the fund of 2026',
    (documentOn) => expect(() => requireYearOfAppropriation(2026, documentOn)).not.toThrow(),
  );

  test.each(['2020-01-01', '2024-12-31', '2027-01-01'])(
    'of %s does not belong to the fund of 2026',
    (documentOn) =>
      expect(() => requireYearOfAppropriation(2026, documentOn)).toThrow(
        `文件日期 ${documentOn} 与 2026 年度资金不符，应在 2025-01-01 至 2026-12-31 之间`,
      ),
  );
});

describe('the document of a reduction', () => {
  test.each([
    ['2025-01-01', '2026-03-02'],
    ['2026-12-31', '2026-12-31'],
    ['2027-02-01', '2027-02-01'],
  ])('of %s belongs to the fund of 2026 on %s', (documentOn, today) => {
    expect(() => requireYearOfReduction(2026, documentOn, today)).not.toThrow();
  });

  test.each([
    ['2024-12-31', '2026-03-02'],
    ['2027-02-02', '2027-02-01'],
  ])('of %s does not on %s', (documentOn, today) => {
    expect(() => requireYearOfReduction(2026, documentOn, today)).toThrow('与 2026 年度资金不符');
  });
});
