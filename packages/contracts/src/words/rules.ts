import type { PolicyId } from '../policies.ts';

export const policyNames: Record<PolicyId, string> = {
  'conversion-pool-criteria': '个转企培育库入库标准',
  'permit-transfer-promise': '许可变更承诺时限',
  'conversion-subsidy': '个转企一次性补助',
  'first-listing-award': '首次小升规奖励',
  'quota-trade-award': '限上商贸奖励',
  'upscale-thresholds': '四上标准',
  'upscale-pool-bands': '四上培育分级',
  'filing-windows': '入统申报窗口',
  'publicity-period': '公示期限',
  'credit-evaluation': '信用记录评价',
  'lamp-bands': '红黄绿灯',
  targets: '成长目标',
};

export const versionStatusNames = {
  draft: '草稿',
  issued: '已发布',
  expired: '已失效',
  withdrawn: '已撤回',
} as const;
