import { districtNames } from '@tisheng/contracts';
import type { Invented } from './businesses.ts';
import { demoCode } from './demo-code.ts';

const registrarHeading = [
  '统一社会信用代码',
  '注册号',
  '市场主体名称',
  '类型',
  '经营者/法定代表人',
  '成立日期',
  '住所',
  '所属街道（镇）',
  '登记机关',
  '行业代码',
  '行业名称',
  '经营范围',
  '登记状态',
];
const taxHeading = [
  '纳税人识别号',
  '纳税人名称',
  '纳税人类型',
  '2025年应税销售额（元）',
  '2026年1-10月应税销售额（元）',
];

type Fault = (row: string[]) => string[];
const replaced =
  (column: number, text: string): Fault =>
  (row) =>
    row.map((cell, at) => (at === column ? text : cell));

/** What real exports bring: each row is wrong in one way, and the page says how to put it right. */
const faults: Fault[] = [
  replaced(0, '92150302DEMX'),
  replaced(0, ''),
  replaced(3, '其他组织'),
  replaced(5, '2027-02-30'),
  replaced(8, '某某市市场监督管理局'),
  replaced(9, 'X9999'),
  replaced(12, '待核实'),
];

/** 登记数据: every business, and at the end rows that cannot be taken in as they are. */
export function registrarFile(businesses: readonly Invented[]): Buffer {
  const rows = businesses.map(registrarRow);
  const faulty = faults.map((fault, n) => fault(faultyRow(n, businesses)));
  const twice = rows.slice(0, 1);
  return csv([registrarHeading, ...rows, ...faulty, ...twice]);
}

/** 税务名单, with one number that nobody in the register has. */
export function taxFile(businesses: readonly Invented[]): Buffer {
  const rows = businesses.map((business) => [
    business.creditCode,
    business.name,
    business.generalTaxpayer ? '一般纳税人' : '小规模纳税人',
    business.annualYuan.toFixed(2),
    business.yearToDateYuan.toFixed(2),
  ]);
  const unknown = demoCode('household', 'haibowan', 9_999);
  const stranger = [
    unknown,
    '乌海市海勃湾区演示未登记商店',
    '小规模纳税人',
    '120000.00',
    '96000.00',
  ];
  const unclear = [
    demoCode('household', 'wuda', 9_998),
    '乌海市乌达区演示待核商店',
    '待定',
    '',
    '',
  ];
  return csv([taxHeading, ...rows, stranger, unclear]);
}

function registrarRow(business: Invented): string[] {
  const { trade } = business;
  return [
    business.creditCode,
    '',
    business.name,
    business.legalForm,
    business.operator,
    business.foundedOn,
    business.premises,
    business.street,
    `${districtNames[business.district]}市场监督管理局`,
    trade.industryCode,
    trade.industryName,
    `${trade.industryName}；许可项目以批准文件为准`,
    '存续',
  ];
}

/** A row of its own number and name, so that nothing but its one fault is wrong in it. */
function faultyRow(n: number, businesses: readonly Invented[]): string[] {
  const model = businesses[n] as Invented;
  const name = `乌海市${districtNames[model.district]}演示待核商店${n + 1}`;
  return registrarRow({
    ...model,
    creditCode: demoCode('household', model.district, 9_000 + n),
    name,
    legalForm: '个体工商户',
  });
}

function csv(rows: readonly string[][]): Buffer {
  return Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
}
