export type Option = { value: string; label: string };

export const districts: Option[] = [
  { value: 'haibowan', label: '海勃湾区' },
  { value: 'wuda', label: '乌达区' },
  { value: 'hainan', label: '海南区' },
];

export const businessKinds: Option[] = [
  { value: 'sole-proprietor', label: '个体工商户' },
  { value: 'enterprise', label: '企业' },
  { value: 'cooperative', label: '农民专业合作社' },
  { value: 'farm', label: '家庭农场' },
];

export const businessStatuses: Option[] = [
  { value: 'open', label: '存续' },
  { value: 'closed', label: '注销' },
];

export const permitCaseStatuses: Option[] = [
  { value: 'awaiting-certificate', label: '待转换证明' },
  { value: 'received', label: '待受理' },
  { value: 'correction-requested', label: '待补正' },
  { value: 'accepted', label: '办理中' },
  { value: 'suspended', label: '暂停计时' },
  { value: 'rerouted', label: '转普通程序' },
  { value: 'completed', label: '已办结' },
  { value: 'refused', label: '不予变更' },
  { value: 'withdrawn', label: '已撤回' },
];

export const stages: Option[] = [
  { value: 'registered', label: '已登记' },
  { value: 'in-pool', label: '培育中' },
  { value: 'converted', label: '已转企' },
  { value: 'permits-moved', label: '许可已转移' },
  { value: 'upscale-pool', label: '四上培育' },
  { value: 'above-scale', label: '四上企业' },
];

/** A word the console does not know yet is shown as the service wrote it. */
export const labelOf = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

export const importTemplates: Option[] = [
  { value: 'registrations', label: '登记信息' },
  { value: 'tax-list', label: '税务清单（一般纳税人、年销售额）' },
  { value: 'annual-reports', label: '年度报告' },
  { value: 'credit-list', label: '信用名单' },
];
