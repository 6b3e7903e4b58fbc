import type { UpscalePool } from '../upscale-pool.ts';

export const upscalePoolNames: Record<UpscalePool, string> = {
  'scale-industry': '规模以上工业',
  'qualified-construction': '资质等级建筑业',
  'quota-trade': '限额以上批零住餐',
  'scale-services': '规模以上服务业',
};

export const willingnessNames = {
  unknown: '未了解',
  unwilling: '不愿意',
  considering: '考虑中',
  willing: '愿意',
} as const;

export const candidateStatusNames = {
  unknown: '未入库',
  suggested: '待研判',
  dismissed: '未采纳',
  admitted: '在库',
  graduated: '已转企',
  released: '已出库',
} as const;

export const memberStatusNames = {
  unknown: '未入库',
  suggested: '待研判',
  admitted: '培育中',
  'at-threshold': '已达标',
  filed: '已申报',
  listed: '已纳统',
  delisted: '已退库',
  released: '退出培育',
} as const;

export const tierNames = {
  reserve: '储备',
  key: '重点',
  critical: '临界',
} as const;
