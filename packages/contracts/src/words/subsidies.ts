import type { Programme } from '../subsidy-ledger.ts';

export const programmeNames: Record<Programme, string> = {
  'conversion-subsidy': '个转企一次性补助',
  'first-listing-award': '首次小升规奖励',
  'quota-trade-award': '限上商贸奖励',
};

export const entitlementStatusNames = {
  watching: '跟踪中',
  suspended: '已暂停',
  matured: '已成就',
  lost: '已丧失',
} as const;

/** What a claim waits for, or how it ended. */
export const claimStatusNames = {
  lodged: '待初审',
  verified: '待公示',
  publicised: '公示中',
  objected: '有异议',
  'queued-for-funds': '等待资金',
  approved: '已批准',
  instructed: '支付中',
  returned: '已退票',
  paid: '已拨付',
  recovered: '已追回',
  refused: '不予补助',
} as const;

export const batchStatusNames = {
  prepared: '待复核',
  confirmed: '已发指令',
  cancelled: '已取消',
} as const;

export const paymentStatusNames = {
  prepared: '待复核',
  held: '未发出',
  instructed: '支付中',
  paid: '到账',
  returned: '退票',
} as const;

export const ledgerAccountNames = {
  treasury: '上级财政（对方账户）',
  appropriated: '可用指标',
  reserved: '已预留',
  instructed: '支付中',
  paid: '已拨付',
  recovered: '已追回',
} as const;

export const postingKindNames = {
  appropriate: '下达',
  reduce: '调减',
  reserve: '预留',
  release: '冲回预留',
  instruct: '支付指令',
  return: '冲回指令（退票）',
  pay: '拨付',
  'withdraw-payment': '撤销到账登记',
  recover: '追回',
  'withdraw-appropriation': '冲正下达',
  'withdraw-reduction': '冲正调减',
  'withdraw-recovery': '冲正追回',
} as const;

/** What a second person has to look at before it is booked. */
export const fundChangeNames = {
  appropriate: '下达',
  reduce: '调减',
  correct: '冲正',
} as const;
