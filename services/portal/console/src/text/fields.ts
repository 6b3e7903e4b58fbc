import { formatYuan } from '@tisheng/formats';
import { choicesOf } from './choices.ts';
import { labelOf } from './options.ts';

/** The fields of rules in words, in the order in which people read them. */
const fieldNames: Readonly<Record<string, string>> = {
  scope: '适用范围',
  permitTypeId: '事项代码',
  name: '名称',
  issuer: '发证机关',
  postRegistration: '后置许可',
  handling: '办理方式',
  statutoryWorkdays: '法定时限（工作日）',
  promiseWorkdays: '承诺时限（工作日）',
  startsAt: '承诺时限起算于',
  acceptanceWorkdays: '受理时限（工作日）',
  suspensionStopsPromise: '特别程序暂停承诺时限',
  extensionWorkdaysMax: '延长上限（工作日）',
  acceptedProofs: '认可的转企证明',
  renewalMarginDays: '临近到期提示（天）',
  validity: '有效期规则',
  movesWithDirectChange: '直接变更时随营业执照一并变更',
  keyFields: '关键信息',
  materials: '申请材料',
  registeredMonthsMin: '注册登记满（月）',
  generalTaxpayerRequired: '要求一般纳税人',
  turnoverFenMin: '营业额不低于（元）',
  priorityRegisteredMonths: '优先：注册登记满（月）',
  priorityIndustries: '优先行业（代码前缀）',
  followUpDays: '跟进间隔（天）',
  amountFen: '金额（元）',
  steadyMonths: '稳定经营（月）',
  convertedUntil: '转企截止日期',
  secondClaimOfOperator: '同一经营者再次申报',
  creditCheckDaysMax: '信用查询有效（天）',
  annualReportsMin: '年报不少于（次）',
  poolRequired: '要求在库',
  pools: '适用的培育库',
  year: '年度',
  classes: '分类标准',
  codePrefixes: '行业代码前缀',
  pool: '培育库',
  measure: '指标',
  thresholdFen: '标准（元）',
  householdsMayEnter: '个体可入',
  leadBureau: '牵头单位',
  reservePercent: '储备（达到标准的百分比）',
  keyPercent: '重点（达到标准的百分比）',
  windows: '申报窗口',
  track: '频次',
  opensOn: '开放日',
  closesOn: '截止日',
  length: '期限',
  unit: '单位',
  countedGrades: '计入的等级',
  repairedCounts: '已修复的仍计入',
  nearingWorkdays: '临期（剩余工作日）',
  targets: '目标',
  label: '名称',
  key: '代码',
  required: '必交',
  mayFollow: '可容缺',
  value: '目标值',
  by: '截止日期',
  definition: '口径',
  demonstration: '演示版本',
  citation: '依据',
  document: '依据文件',
  number: '文号',
  item: '条款',
  effectiveFrom: '生效日期',
  effectiveTo: '终止日期',
};

/** What it means that a field is not filled in; elsewhere it means 不设. */
const absence: Readonly<Record<string, string>> = {
  promiseWorkdays: '按承诺政策',
  effectiveTo: '长期有效',
  number: '无文号',
};

const hints: Readonly<Record<string, string>> = {
  permitTypeId: '小写英文，如 food-business；发布后不能更改',
  statutoryWorkdays: '0 为当场办结',
  codePrefixes: '用顿号隔开，如 F51、51',
  priorityIndustries: '用顿号隔开，如 F51、51',
  demonstration: '没有真实文件依据的，须在依据文件名称中注明“演示”',
  keyFields: '名称、统一社会信用代码以外逐项比对的内容；代码用于与原证对应',
  postRegistration: '登记后才需取得的许可（举措21）',
};

export const fieldName = (key: string): string => fieldNames[key] ?? key;
export const absenceOf = (key: string): string => absence[key] ?? '不设';
export const hintOf = (key: string): string => hints[key] ?? '';
export const isKnownField = (key: string): boolean => key in fieldNames;

const order = Object.keys(fieldNames);
/** By the order of the names: what a database gives back has lost its own. */
export const inReadingOrder = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] => [...items].sort((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)));

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');
export const firstPart = (path: string): string => partsOf(path)[0] ?? '';

/** `/classes/零售业/thresholdFen` -> 分类标准：零售业，标准（元）. */
export function pathName(path: string): string {
  const [first = '', ...rest] = partsOf(path);
  const inner = rest.map((part) => (/^\d+$/.test(part) ? `第 ${part} 行` : fieldName(part)));
  return rest.length === 0 ? fieldName(first) : `${fieldName(first)}：${inner.join('，')}`;
}

export const isMoney = (key: string): boolean => /Fen(Min|Max)?$/.test(key);

/** One value of a rule as people say it: words, 元, 是 and 否; never as it travels. */
export function valueText(key: string, value: unknown): string {
  if (value === null || value === undefined) return absenceOf(key);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return isMoney(key) ? formatYuan(value) : String(value);
  if (typeof value === 'string') return labelOf(choicesOf[key] ?? [], value);
  if (!Array.isArray(value)) return '—';
  if (value.length === 0) return '无';
  const words = value.filter((item) => typeof item !== 'object');
  return words.length === value.length
    ? words.map((word) => valueText(key, word)).join('、')
    : `${value.length} 项`;
}

export const pathValueText = (path: string, value: unknown): string =>
  valueText(partsOf(path).at(-1) ?? '', value);
