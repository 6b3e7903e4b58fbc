import type { Willingness } from '../conversion-pool.ts';
import type { UpscalePool } from '../upscale-pool.ts';
import type { DelistingReason, ReleaseCause, ReviewLevel, UpscaleTier } from '../upscale-pools.ts';
import { endingCauseNames } from './business.ts';

export const willingnessNames: Record<Willingness, string> = {
  unknown: '未了解',
  unwilling: '不愿意',
  considering: '考虑中',
  willing: '愿意',
};

export const candidateStatusNames = {
  unknown: '未入库',
  suggested: '待研判',
  dismissed: '未采纳',
  admitted: '在库',
  graduated: '已转企',
  released: '已出库',
} as const;

export const upscalePoolNames: Record<UpscalePool, string> = {
  'quota-trade': '限额以上批零住餐',
  'scale-industry': '规模以上工业',
  'qualified-construction': '资质等级建筑业',
  'scale-services': '规模以上服务业',
};

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

export const tierNames: Record<UpscaleTier, string> = {
  reserve: '储备',
  key: '重点',
  critical: '临界',
};

export const reviewLevelNames: Record<ReviewLevel, string> = {
  county: '县级',
  city: '市级',
  region: '自治区级',
  nation: '国家级',
};

/** Why a pool lets go of a firm by itself. */
export const releaseCauseNames: Record<ReleaseCause, string> = {
  ...endingCauseNames,
  'no-longer-near': '不再接近标准',
};

export const delistingReasonNames: Record<DelistingReason, string> = {
  'below-threshold': '低于标准',
  cancelled: '注销',
  revoked: '吊销',
  closed: '停业',
  'industry-changed': '行业变更',
  'moved-away': '迁出',
  duplicate: '重复',
};
