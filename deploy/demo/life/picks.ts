import type { District } from '@tisheng/contracts';
import { type Invented, inventedBusinesses } from './businesses.ts';

const businesses = inventedBusinesses();
const settledBefore = '2025-10-01';

type Wanted = { district: District; industryCode: string; nth?: number };

/** The nth household of a trade in a district that has been there for more than a year. */
export function pickHousehold({ district, industryCode, nth = 0 }: Wanted): Invented {
  const found = businesses.filter(
    (business) =>
      business.kind === 'household' &&
      business.district === district &&
      business.trade.industryCode === industryCode &&
      business.foundedOn < settledBefore,
  )[nth];
  if (!found) throw new Error(`no household of ${industryCode} in ${district}`);
  return found;
}

/** 重点支持对象（举措20）: general taxpayers among the households of a district, without those named. */
export function pickTaxpayers(district: District, without: readonly Invented[]): Invented[] {
  const taken = new Set(without.map(({ creditCode }) => creditCode));
  return businesses.filter(
    (business) =>
      business.kind === 'household' &&
      business.district === district &&
      business.generalTaxpayer &&
      business.foundedOn < settledBefore &&
      !taken.has(business.creditCode),
  );
}

/** Firms whose turnover of this year stands between two percentages of their line. */
export function pickFirms(fromPercent: number, toPercent: number): Invented[] {
  return businesses.filter(({ kind, yearToDateYuan, trade }) => {
    const percent = Math.floor((yearToDateYuan * 100) / trade.lineYuan);
    return kind === 'enterprise' && percent >= fromPercent && percent <= toPercent;
  });
}
