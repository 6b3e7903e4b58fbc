import {
  bureauNames,
  type DelistingReason,
  type Proximity,
  type ReviewLevel,
  type UpscaleTier,
  upscalePoolNames,
  type upscalePools,
} from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on, yuan } from './words.ts';

const tierNames: Record<UpscaleTier, string> = { reserve: '储备', key: '重点', critical: '临界' };
const levelNames: Record<ReviewLevel, string> = {
  county: '县级',
  city: '市级',
  region: '自治区级',
  nation: '国家级',
};
const delistingNames: Record<DelistingReason, string> = {
  'below-threshold': '规模不达标',
  cancelled: '注销',
  revoked: '吊销',
  closed: '停业',
  'industry-changed': '行业变更',
  'moved-away': '迁出',
  duplicate: '重复',
};

const near = (proximity: Proximity | null) =>
  proximity
    ? `${proximity.period} ${yuan(proximity.figureFen)}，达标准 ${yuan(proximity.thresholdFen)} 的 ${proximity.percent}%`
    : '尚无可比数据';

export const upscaleTexts: Texts<typeof upscalePools> = {
  FirmSuggested: {
    title: '四上培育线索',
    detail: ({ pool, reason, proximity }) =>
      `${upscalePoolNames[pool]}：${reason}，${near(proximity)}`,
  },
  FirmAdmitted: {
    title: '进入四上培育库',
    detail: ({ pool, tier, leadBureau }) =>
      `${upscalePoolNames[pool]}库${tierNames[tier]}类${leadBureau ? `，由${bureauNames[leadBureau]}牵头` : ''}`,
  },
  TierChanged: {
    title: '培育分级调整',
    detail: ({ from, to, proximity }) =>
      `由${tierNames[from]}调整为${tierNames[to]}，${near(proximity)}`,
  },
  ThresholdReached: {
    title: '达到入统标准',
    detail: ({ proximity, nextWindowOpensOn }) =>
      `${near(proximity)}${nextWindowOpensOn ? `，下一申报窗口 ${on(nextWindowOpensOn)} 开启` : ''}`,
  },
  ThresholdLost: {
    title: '回落至标准线下',
    detail: ({ tier, proximity }) => `退回${tierNames[tier]}培育，${near(proximity)}`,
  },
  FilingSubmitted: {
    title: '申报纳统',
    detail: ({ track, windowClosesOn }) =>
      `${track === 'monthly' ? '月度' : '年度'}申报，窗口 ${on(windowClosesOn)} 关闭`,
  },
  FilingReturned: {
    title: '申报退回',
    detail: ({ level, reason }) => `${levelNames[level]}审核退回：${reason}`,
  },
  FirmListed: {
    title: '纳入四上名录',
    ground: '举措24',
    detail: ({ pool, first }) => `${upscalePoolNames[pool]}${first ? '，首次纳统' : ''}`,
  },
  FirmDelisted: {
    title: '退出四上名录',
    detail: ({ pool, reason }) => `${upscalePoolNames[pool]}：${delistingNames[reason]}`,
  },
  FirmReleased: {
    title: '退出培育库',
    detail: ({ pool, reason }) => `${upscalePoolNames[pool]}：${reason}`,
  },
};
