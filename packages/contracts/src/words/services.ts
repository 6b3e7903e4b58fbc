import type { streams } from '../streams.ts';

/** What people know a service for, in the order in which facts travel. */
export const serviceNames: Record<keyof typeof streams | 'journey', string> = {
  'business-registry': '主体登记',
  rulebook: '政策与日历',
  'conversion-pool': '个转企培育库',
  'permit-transfer': '许可转移',
  'upscale-pools': '四上培育库',
  'subsidy-ledger': '补助资金',
  journey: '旅程与待办',
  portal: '门户与账号',
};

/** What a fact says of a service is a word; one that is not known yet is shown as it stands. */
export const serviceName = (service: string): string =>
  Object.entries(serviceNames).find(([name]) => name === service)?.[1] ?? service;
