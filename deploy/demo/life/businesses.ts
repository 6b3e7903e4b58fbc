import { type Day, type District, districtNames } from '@tisheng/contracts';
import { demoCode } from './demo-code.ts';
import { brand, operatorName, streets, type Trade, tradeOf } from './words.ts';

/** One line of the invented register. */
export type Invented = {
  creditCode: string;
  name: string;
  kind: 'household' | 'enterprise';
  legalForm: string;
  district: District;
  street: string;
  premises: string;
  operator: string;
  foundedOn: Day;
  trade: Trade;
  generalTaxpayer: boolean;
  /** 应税销售额 of 2025, and of 2026 up to October. */
  annualYuan: number;
  yearToDateYuan: number;
};

export const registerSize = 300;
const firstSerial = 2_000;

/** 海勃湾 62 %, 乌达 22 %, 海南 16 %. */
function districtOf(n: number): District {
  const at = (n * 37) % 100;
  if (at < 62) return 'haibowan';
  return at < 84 ? 'wuda' : 'hainan';
}

/** How near the firms come to the line, in percent of it: some far, some close, a few over it. */
const nearness = [6, 12, 84, 21, 35, 58, 9, 97, 28, 66, 15, 104];

/** The nth invented business; the same number gives the same business for ever. */
export function inventBusiness(n: number): Invented {
  const kind = n % 5 === 4 ? 'enterprise' : 'household';
  const district = districtOf(n);
  const trade = tradeOf(n);
  const street = streets[district][n % 4] ?? '';
  const generalTaxpayer = kind === 'enterprise' || n % 6 === 1;
  const place = `乌海市${districtNames[district]}`;
  return {
    creditCode: demoCode(kind, district, firstSerial + n),
    name:
      kind === 'household'
        ? `${place}${brand(n)}${trade.shop}`
        : `乌海市${brand(n)}${trade.firm}有限公司`,
    kind,
    legalForm: kind === 'household' ? '个体工商户' : '有限责任公司（自然人独资）',
    district,
    street,
    premises: `${place}${street}演示路 ${1 + ((n * 13) % 199)} 号`,
    operator: operatorName(n),
    foundedOn: foundedOn(n),
    trade,
    generalTaxpayer,
    ...turnover(n, kind, trade, generalTaxpayer),
  };
}

export const inventedBusinesses = (): Invented[] =>
  Array.from({ length: registerSize }, (_, n) => inventBusiness(n));

function foundedOn(n: number): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  // The years 2012 to 2025, and for every fifteenth the spring of 2026, which is too young for a pool.
  const year = n % 15 === 0 ? 2026 : 2012 + ((n * 5) % 14);
  const month = year === 2026 ? 1 + (n % 4) : 1 + ((n * 7) % 12);
  return `${year}-${two(month)}-${two(1 + ((n * 11) % 28))}`;
}

function turnover(n: number, kind: Invented['kind'], trade: Trade, generalTaxpayer: boolean) {
  const percent = nearness[Math.floor(n / 5) % nearness.length] ?? 10;
  // A general taxpayer among the households comes as near as some firm; the others stay small.
  const share = kind === 'enterprise' || generalTaxpayer ? percent : 4 + (n % 7);
  const yearToDateYuan = (trade.lineYuan * share) / 100 + n * 100;
  return { yearToDateYuan, annualYuan: Math.round(yearToDateYuan * 0.94) };
}
