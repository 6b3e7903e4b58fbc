import type { Bureau, PolicyParameters, UpscalePool } from '@tisheng/contracts';

type ThresholdClass = PolicyParameters<'upscale-thresholds'>['classes'][number];

const wan = 10_000 * 100;

/** `F` 51–52 -> F51, 51, F52, 52: registers write the code with or without its letter. */
function divisions(letter: string, from: number, to = from): string[] {
  const numbers = Array.from({ length: to - from + 1 }, (_, i) =>
    String(from + i).padStart(2, '0'),
  );
  return numbers.flatMap((number) => [`${letter}${number}`, number]);
}

const section = (letter: string, from: number, to: number) => [
  letter,
  ...divisions(letter, from, to),
];
const classes = (letter: string, ...codes: string[]) =>
  codes.flatMap((code) => [`${letter}${code}`, code]);

function inPool(
  pool: UpscalePool,
  leadBureau: Bureau,
  name: string,
  codePrefixes: string[],
  rule: Pick<ThresholdClass, 'measure' | 'thresholdFen'>,
): ThresholdClass {
  return {
    codePrefixes,
    name,
    pool,
    ...rule,
    householdsMayEnter: pool === 'quota-trade',
    leadBureau,
  };
}

const outside = (name: string, codePrefixes: string[]): ThresholdClass => ({
  codePrefixes,
  name,
  pool: null,
  measure: null,
  thresholdFen: null,
  householdsMayEnter: false,
  leadBureau: null,
});

/** 主营业务收入, for industry and trade. */
const mainRevenue = (thresholdFen: number) => ({ measure: 'main-revenue', thresholdFen }) as const;
/** 营业收入, for services. */
const operatingRevenue = (thresholdFen: number) =>
  ({ measure: 'operating-revenue', thresholdFen }) as const;

/** 四上标准 by GB/T 4754-2017: K and Q are split, so only the code decides, never the section alone. */
export const thresholdClasses: ThresholdClass[] = [
  inPool(
    'scale-industry',
    'industry',
    '规模以上工业',
    [...section('B', 6, 12), ...section('C', 13, 43), ...section('D', 44, 46)],
    mainRevenue(2_000 * wan),
  ),
  inPool('qualified-construction', 'housing', '资质等级建筑业', section('E', 47, 50), {
    measure: null,
    thresholdFen: null,
  }),
  trade('限额以上批发业', divisions('F', 51), 2_000),
  trade('限额以上零售业', divisions('F', 52), 500),
  trade('限额以上住宿业', divisions('H', 61), 200),
  trade('限额以上餐饮业', divisions('H', 62), 200),
  service(
    '规模以上服务业（2000万元）',
    [
      ...section('G', 53, 60),
      ...section('I', 63, 65),
      ...section('N', 76, 79),
      ...divisions('Q', 84),
    ],
    2_000,
  ),
  service(
    '规模以上服务业（1000万元）',
    [
      ...section('L', 71, 72),
      ...section('M', 73, 75),
      ...section('P', 83, 83),
      ...classes('K', '7020', '7030', '7040', '7090'),
    ],
    1_000,
  ),
  service(
    '规模以上服务业（500万元）',
    [...section('O', 80, 82), ...section('R', 86, 90), ...divisions('Q', 85)],
    500,
  ),
  outside('房地产开发经营（不在四个库内）', classes('K', '7010')),
  outside('农、林、牧、渔业（不属四上）', section('A', 1, 5)),
  outside('金融业（不属四上）', section('J', 66, 69)),
  outside('公共管理、社会保障和社会组织（不属四上）', section('S', 91, 96)),
  outside('国际组织（不属四上）', section('T', 97, 97)),
];

function trade(name: string, codes: string[], amount: number): ThresholdClass {
  return inPool('quota-trade', 'commerce', name, codes, mainRevenue(amount * wan));
}

function service(name: string, codes: string[], amount: number): ThresholdClass {
  return inPool('scale-services', 'statistics', name, codes, operatingRevenue(amount * wan));
}
