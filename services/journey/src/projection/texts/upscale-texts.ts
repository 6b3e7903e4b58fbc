import {
  bureauNames,
  delistingReasonNames,
  type Proximity,
  reviewLevelNames,
  tierNames,
  upscalePoolNames,
  type upscalePools,
} from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on, yuan } from './words.ts';

const near = (proximity: Proximity | null) =>
  proximity
    ? `${proximity.period} ${yuan(proximity.figureFen)}，达标准 ${yuan(proximity.thresholdFen)} 的 ${proximity.percent}%`
    : '尚无可比数据';

export const upscaleTexts: Texts<typeof upscalePools> = {
  FirmSuggested: {
    detail: ({ pool, reason, proximity }) =>
      `${upscalePoolNames[pool]}：${reason}，${near(proximity)}`,
  },
  FirmAdmitted: {
    detail: ({ pool, tier, leadBureau }) =>
      `${upscalePoolNames[pool]}库${tierNames[tier]}类${leadBureau ? `，由${bureauNames[leadBureau]}牵头` : ''}`,
  },
  TierChanged: {
    detail: ({ from, to, proximity }) =>
      `由${tierNames[from]}调整为${tierNames[to]}，${near(proximity)}`,
  },
  ThresholdReached: {
    detail: ({ proximity, nextWindowOpensOn }) =>
      `${near(proximity)}${nextWindowOpensOn ? `，下一申报窗口 ${on(nextWindowOpensOn)} 开启` : ''}`,
  },
  ThresholdLost: {
    detail: ({ tier, proximity }) => `退回${tierNames[tier]}培育，${near(proximity)}`,
  },
  FilingSubmitted: {
    detail: ({ track, windowClosesOn }) =>
      `${track === 'monthly' ? '月度' : '年度'}申报，窗口 ${on(windowClosesOn)} 关闭`,
  },
  FilingReturned: {
    detail: ({ level, reason }) => `${reviewLevelNames[level]}审核退回：${reason}`,
  },
  FirmListed: {
    ground: '举措24',
    detail: ({ pool, first }) => `${upscalePoolNames[pool]}${first ? '，首次纳统' : ''}`,
  },
  FirmDelisted: {
    detail: ({ pool, reason }) => `${upscalePoolNames[pool]}：${delistingReasonNames[reason]}`,
  },
  FirmReleased: {
    detail: ({ pool, reason }) => `${upscalePoolNames[pool]}：${reason}`,
  },
};
