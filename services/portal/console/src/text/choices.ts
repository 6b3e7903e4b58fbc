import {
  creditGrades,
  figureMetrics,
  type Option,
  permitDepartments,
  policyScopes,
  upscalePools,
} from './dictionaries.ts';

/** 办理方式. */
export const handlingKinds: Option[] = [
  { value: 'change', label: '变更' },
  { value: 're-issue', label: '换发' },
  { value: 'new-application', label: '重新申领' },
  { value: 'filing', label: '备案' },
  { value: 'nothing', label: '无需办理' },
];

/** 责任单位: every office that a rule may name. */
export const bureaus: Option[] = [
  ...permitDepartments,
  { value: 'housing', label: '住房和城乡建设局' },
  { value: 'finance', label: '财政局' },
  { value: 'tax', label: '税务局' },
  { value: 'commerce', label: '商务局' },
  { value: 'industry', label: '工业和信息化局' },
  { value: 'statistics', label: '统计局' },
  { value: 'district-government', label: '区人民政府' },
  { value: 'leading-office', label: '领导小组办公室' },
  { value: 'city-information', label: '信息化主管部门' },
];

/** 发证机关: those that a permit type may name. */
export const issuers: Option[] = [
  ...permitDepartments,
  ...bureaus.filter(({ value }) => value === 'housing'),
];

/** What a field of a rule can say, in words; a field that is not here takes any word. */
export const choicesOf: Readonly<Record<string, readonly Option[]>> = {
  scope: policyScopes,
  startsAt: [
    { value: 'acceptance', label: '受理之日' },
    { value: 'receipt', label: '收件之日' },
  ],
  acceptedProofs: [
    { value: 'conversion-certificate', label: '个转企证明' },
    { value: 'change-approval-notice', label: '准予变更登记通知书' },
    { value: 'change-registration-certificate', label: '变更登记证明' },
  ],
  secondClaimOfOperator: [
    { value: 'warn', label: '提示，由审核人判断' },
    { value: 'refuse', label: '不予受理' },
  ],
  pools: upscalePools,
  pool: upscalePools,
  measure: figureMetrics,
  leadBureau: bureaus,
  issuer: issuers,
  handling: handlingKinds,
  track: [
    { value: 'monthly', label: '月度' },
    { value: 'yearly', label: '年度' },
  ],
  unit: [
    { value: 'workday', label: '工作日' },
    { value: 'calendar-day', label: '自然日' },
  ],
  countedGrades: creditGrades,
};
