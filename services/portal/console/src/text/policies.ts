import type { Option } from './dictionaries.ts';

export const policyNames: Option[] = [
  { value: 'conversion-pool-criteria', label: '个转企培育库入库标准' },
  { value: 'permit-transfer-promise', label: '许可变更承诺时限' },
  { value: 'conversion-subsidy', label: '个转企一次性补助' },
  { value: 'first-listing-award', label: '首次小升规奖励' },
  { value: 'quota-trade-award', label: '限上商贸奖励' },
  { value: 'upscale-thresholds', label: '四上标准' },
  { value: 'upscale-pool-bands', label: '四上培育分级' },
  { value: 'filing-windows', label: '入统申报窗口' },
  { value: 'publicity-period', label: '公示期限' },
  { value: 'credit-evaluation', label: '信用记录评价' },
  { value: 'lamp-bands', label: '红黄绿灯' },
  { value: 'targets', label: '成长目标' },
];

const parameterNames: Record<string, string> = {
  registeredMonthsMin: '注册登记满（月）',
  generalTaxpayerRequired: '要求一般纳税人',
  turnoverFenMin: '营业收入不低于（分）',
  priorityRegisteredMonths: '优先：注册登记满（月）',
  priorityIndustries: '优先行业（代码前缀）',
  followUpDays: '跟进间隔（天）',
  promiseWorkdays: '承诺时限（工作日）',
  startsAt: '承诺时限起算于',
  acceptanceWorkdays: '受理时限（工作日）',
  suspensionStopsPromise: '特别程序暂停承诺时限',
  acceptedProofs: '认可的转企证明',
  renewalMarginDays: '临近到期提示（天）',
  extensionWorkdaysMax: '延长上限（工作日）',
  amountFen: '金额（分）',
  steadyMonths: '稳定经营（月）',
  convertedUntil: '转企截止日期',
  secondClaimOfOperator: '同一经营者再次申报',
  creditCheckDaysMax: '信用查询有效（天）',
  annualReportsMin: '年报不少于（次）',
  poolRequired: '要求在库',
  pools: '培育库',
  year: '年度',
  classes: '分类标准',
  reservePercent: '储备（百分比）',
  keyPercent: '重点（百分比）',
  windows: '申报窗口',
  length: '期限',
  unit: '单位',
  countedGrades: '计入的等级',
  repairedCounts: '已修复的仍计入',
  nearingWorkdays: '临期（剩余工作日）',
  targets: '目标',
};

/** A path of a comparison starts with the parameter: `classes/0/thresholdFen`. */
export function parameterName(path: string): string {
  const [first = '', ...rest] = path.split(/[./]/).filter((part) => part !== '');
  return [parameterNames[first] ?? first, ...rest].join(' / ');
}

export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '不设';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.length === 0 ? '无' : value.join('、');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
