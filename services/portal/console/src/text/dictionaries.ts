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
  { value: 'in-business', label: '存续' },
  { value: 'cancelled', label: '注销' },
  { value: 'revoked', label: '吊销' },
  { value: 'absorbed', label: '已并户' },
];

export const permitCaseStatuses: Option[] = [
  { value: 'received', label: '待受理' },
  { value: 'correction-requested', label: '待补正' },
  { value: 'accepted', label: '办理中' },
  { value: 'suspended', label: '暂停计时' },
  { value: 'completed', label: '已办结' },
  { value: 'refused', label: '不予变更' },
  { value: 'withdrawn', label: '已撤回' },
];

export const tracks: Option[] = [
  { value: 'transfer', label: '沿用变更' },
  { value: 'ordinary', label: '普通程序' },
];

export const lampFilter: Option[] = [
  { value: 'overdue', label: '逾期' },
  { value: 'nearing', label: '临期' },
  { value: 'normal', label: '正常' },
  { value: 'paused', label: '暂停' },
];

export const permitDepartments: Option[] = [
  { value: 'market-regulation', label: '市场监督管理局' },
  { value: 'health', label: '卫生健康委员会' },
  { value: 'tobacco', label: '烟草专卖局' },
  { value: 'emergency', label: '应急管理局' },
  { value: 'transport', label: '交通运输局' },
  { value: 'public-security', label: '公安局' },
  { value: 'press', label: '新闻出版局' },
  { value: 'culture-tourism', label: '文体旅游广电局' },
  { value: 'agriculture', label: '农牧局' },
  { value: 'ecology', label: '生态环境局' },
  { value: 'approval-services', label: '行政审批和政务服务局' },
];

export const willingness: Option[] = [
  { value: 'unknown', label: '未了解' },
  { value: 'unwilling', label: '不愿意' },
  { value: 'considering', label: '考虑中' },
  { value: 'willing', label: '愿意' },
];

export const candidateStatuses: Option[] = [
  { value: 'unknown', label: '未入库' },
  { value: 'suggested', label: '待研判' },
  { value: 'dismissed', label: '未采纳' },
  { value: 'admitted', label: '在库' },
  { value: 'graduated', label: '已转企' },
  { value: 'released', label: '已出库' },
];

export const upscalePools: Option[] = [
  { value: 'quota-trade', label: '限额以上批零住餐' },
  { value: 'scale-industry', label: '规模以上工业' },
  { value: 'qualified-construction', label: '资质等级建筑业' },
  { value: 'scale-services', label: '规模以上服务业' },
];

export const memberStatuses: Option[] = [
  { value: 'unknown', label: '未入库' },
  { value: 'suggested', label: '待研判' },
  { value: 'admitted', label: '培育中' },
  { value: 'at-threshold', label: '已达标' },
  { value: 'filed', label: '已申报' },
  { value: 'listed', label: '已纳统' },
  { value: 'delisted', label: '已退库' },
  { value: 'released', label: '退出培育' },
];

export const tiers: Option[] = [
  { value: 'reserve', label: '储备' },
  { value: 'key', label: '重点' },
  { value: 'critical', label: '临界' },
];

export const programmes: Option[] = [
  { value: 'conversion-subsidy', label: '个转企一次性补助' },
  { value: 'first-listing-award', label: '首次小升规奖励' },
  { value: 'quota-trade-award', label: '限上商贸奖励' },
];

export const entitlementStatuses: Option[] = [
  { value: 'watching', label: '跟踪中' },
  { value: 'suspended', label: '已暂停' },
  { value: 'matured', label: '已成就' },
  { value: 'lost', label: '已丧失' },
];

export const claimStatuses: Option[] = [
  { value: 'lodged', label: '待初审' },
  { value: 'verified', label: '初审通过' },
  { value: 'publicised', label: '公示中' },
  { value: 'objected', label: '有异议' },
  { value: 'queued-for-funds', label: '等待资金' },
  { value: 'approved', label: '已批准' },
  { value: 'instructed', label: '支付中' },
  { value: 'returned', label: '银行退票' },
  { value: 'paid', label: '已拨付' },
  { value: 'recovered', label: '已追回' },
  { value: 'refused', label: '不予补助' },
];

export const batchStatuses: Option[] = [
  { value: 'prepared', label: '待复核' },
  { value: 'confirmed', label: '已发指令' },
  { value: 'cancelled', label: '已取消' },
];

export const paymentStatuses: Option[] = [
  { value: 'prepared', label: '待复核' },
  { value: 'held', label: '未发出' },
  { value: 'instructed', label: '支付中' },
  { value: 'paid', label: '到账' },
  { value: 'returned', label: '退票' },
];

export const ledgerAccounts: Option[] = [
  { value: 'treasury', label: '财政' },
  { value: 'appropriated', label: '可用指标' },
  { value: 'reserved', label: '已预留' },
  { value: 'instructed', label: '支付中' },
  { value: 'paid', label: '已拨付' },
  { value: 'recovered', label: '已追回' },
];

export const policyStatuses: Option[] = [
  { value: 'draft', label: '草稿' },
  { value: 'issued', label: '已发布' },
  { value: 'expired', label: '已失效' },
  { value: 'withdrawn', label: '已撤回' },
];

export const policyScopes: Option[] = [{ value: 'city', label: '全市' }, ...districts];

export const figureMetrics: Option[] = [
  { value: 'turnover', label: '营业收入' },
  { value: 'main-revenue', label: '主营业务收入' },
  { value: 'operating-revenue', label: '营业收入（服务业）' },
  { value: 'employees', label: '从业人数' },
];

/** 数据来源; never a statistical return (统计法 第28条). */
export const figureSources: Option[] = [
  { value: 'tax', label: '税务' },
  { value: 'annual-report', label: '年度报告' },
  { value: 'social-security', label: '社保' },
  { value: 'voluntary', label: '自愿填报' },
];

export const creditGrades: Option[] = [
  { value: 'minor', label: '轻微' },
  { value: 'general', label: '一般' },
  { value: 'serious', label: '严重' },
];

export const creditSubjects: Option[] = [
  { value: 'enterprise', label: '企业' },
  { value: 'household', label: '个体工商户' },
  { value: 'operator', label: '经营者本人' },
];

/** A word the console does not know yet is shown as the service wrote it. */
export const labelOf = (options: readonly Option[], value: string | null): string =>
  options.find((option) => option.value === value)?.label ?? value ?? '—';
