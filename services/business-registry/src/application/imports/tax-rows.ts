import { Period } from '@tisheng/contracts';
import {
  type FileColumns,
  labelsOf,
  parseAmountToFen,
  parseCreditCode,
  parseText,
  type TableRow,
} from '@tisheng/service-kit/imports';
import type { StagedRow } from '#persistence/imports/staging.ts';
import { RowReader } from './row-problems.ts';

export type TaxKey = 'creditCode' | 'name' | 'taxpayerKind' | 'annual' | 'yearToDate';

/** 税务名单: the headings of the two sums carry their period. */
export const taxFile: FileColumns<TaxKey> = {
  creditCode: {
    heading: '纳税人识别号',
    aliases: ['纳税人识别号（统一社会信用代码）', '统一社会信用代码'],
    required: true,
    hint: '18 位；按代码找主体，不按名称',
  },
  name: {
    heading: '纳税人名称',
    aliases: ['名称', '单位名称'],
    required: true,
    hint: '用于人工核对',
  },
  taxpayerKind: {
    heading: '纳税人类型',
    aliases: ['纳税人资格类型', '增值税纳税人类型'],
    hint: '可留空',
    options: ['一般纳税人', '小规模纳税人'],
  },
  annual: {
    heading: '年应税销售额（元）',
    aliases: [/^\d{4}年(度|全年)?(应税)?(销售额|营业收入)(\((单位:)?万?元\))?$/],
    hint: '表头写明年度与单位，如 2025年应税销售额（元）；没有的留空，不填 0',
    templateHeading: '2025年应税销售额（元）',
  },
  yearToDate: {
    heading: '本年累计应税销售额（元）',
    aliases: [/^\d{4}年1[-至~—]\d{1,2}月(累计)?(应税)?(销售额|营业收入)(\((单位:)?万?元\))?$/],
    hint: '表头写明起止月份与单位，如 2026年1-10月应税销售额（元）；没有的留空，不填 0',
    templateHeading: '2026年1-10月应税销售额（元）',
  },
};

export const taxLabels = labelsOf(taxFile);

/** `2025年应税销售额（元）` -> `2025`; `2026年1-10月…` -> `2026-01..2026-10`. */
export function periodNamedIn(heading: string): string | null {
  const plain = heading.normalize('NFKC').replaceAll(/\s/g, '');
  const match = /^(\d{4})年(?:1[-至~—](\d{1,2})月)?/.exec(plain);
  if (!match) return null;
  const [, year = '', month] = match;
  const period = month === undefined ? year : `${year}-01..${year}-${month.padStart(2, '0')}`;
  return Period.safeParse(period).success ? period : null;
}

/** One line of the tax list: figures with their period, and whether the taxpayer is a general one. */
export function readTaxRow(
  row: TableRow<TaxKey>,
  headings: Partial<Record<TaxKey, string>>,
): StagedRow {
  const reader = new RowReader(row.cells, { ...taxLabels, ...headings });
  const figures = (['annual', 'yearToDate'] as const).flatMap((key) => {
    const period = periodNamedIn(headings[key] ?? '');
    if (period === null || row.cells[key].trim() === '') return [];
    const unit = /万元/.test(headings[key] ?? '') ? 'wan-yuan' : 'yuan';
    // The tax system writes unrounded sums such as 781930.1899999999; half a fen is nobody's money.
    const value = reader.read(key, (text) => parseAmountToFen(roundedToFen(text, unit), unit));
    return value === null ? [] : [{ metric: 'turnover', period, value }];
  });
  const staged = {
    row_number: row.rowNumber,
    credit_code: reader.read('creditCode', parseCreditCode),
    name: reader.read('name', (text) => parseText(text, 'name')),
    figures,
    general_taxpayer: readTaxpayerKind(reader),
  };
  if (figures.length === 0 && staged.general_taxpayer === null && !reader.isFaulty)
    reader.error('taxpayerKind', '此行既没有销售额也没有纳税人类型，请补全或删除');
  const state = reader.isFaulty ? ('error' as const) : ('pending' as const);
  return { ...staged, state, problems: reader.problems, cells: row.cells };
}

const generalWords: ReadonlySet<string> = new Set(['一般纳税人', '增值税一般纳税人']);
const smallWords: ReadonlySet<string> = new Set([
  '小规模纳税人',
  '增值税小规模纳税人',
  '小规模',
  '非一般纳税人',
]);

function readTaxpayerKind(reader: RowReader<TaxKey>): boolean | null {
  const text = reader.cells.taxpayerKind.trim();
  if (text === '') return null;
  if (generalWords.has(text)) return true;
  if (smallWords.has(text)) return false;
  reader.error('taxpayerKind', `不认识纳税人类型“${text}”，请改为一般纳税人或小规模纳税人`);
  return null;
}

/** Only a long tail of decimals, left by floating point, is rounded; anything else is judged as written. */
function roundedToFen(text: string, unit: 'yuan' | 'wan-yuan'): string {
  const plain = text.trim();
  if (!/^\d+\.\d{7,}$/.test(plain)) return text;
  return Number(plain).toFixed(unit === 'yuan' ? 2 : 6);
}
