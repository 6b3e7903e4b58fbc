import type { streams } from '../streams.ts';

/** 各单位：who stands behind a service, as an officer of another one would call it. */
export const serviceNames: Readonly<Record<string, string>> = {
  'business-registry': '登记机关',
  rulebook: '政策管理',
  'conversion-pool': '个转企培育库',
  'permit-transfer': '许可部门',
  'upscale-pools': '四上培育库',
  'subsidy-ledger': '奖补资金',
  portal: '统一门户',
} satisfies Record<keyof typeof streams, string>;
