import type { ClockKind, SuspensionKind, TransferTrack } from '../permit-clock.ts';
import type { TransferOutcome } from '../permit-transfer.ts';
import type { HandlingKind } from '../rulebook.ts';

export const caseStatusNames = {
  received: '待受理',
  'correction-requested': '待补正',
  accepted: '办理中',
  suspended: '暂停计时',
  completed: '已办结',
  refused: '不予变更',
  withdrawn: '已撤回',
} as const;

/** How an application ended, over all its cases. */
export const outcomeNames: Record<TransferOutcome, string> = {
  completed: '全部办结',
  refused: '全部未予变更',
  withdrawn: '已撤回',
};

export const trackNames: Record<TransferTrack, string> = {
  transfer: '沿用变更',
  ordinary: '普通程序',
};

export const clockNames: Record<ClockKind, string> = {
  acceptance: '受理时限',
  promise: '承诺时限',
  statutory: '法定时限',
};

/** 行政许可法 第45条 names these and no others. */
export const suspensionKindNames: Record<SuspensionKind, string> = {
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  'expert-review': '专家评审',
};

export const materialStateNames = {
  missing: '缺',
  supplied: '已交',
  accepted: '已核',
  deferred: '容缺',
} as const;

/** What a scan is, beside the materials of the case itself. */
export const scanNames = {
  'new-permit': '新证',
  'delivery-receipt': '送达回证',
  scan: '其他材料',
} as const;

/** 办理方式. */
export const handlingNames: Record<HandlingKind, string> = {
  change: '变更',
  're-issue': '换发',
  'new-application': '重新申领',
  filing: '备案',
  nothing: '无需办理',
};

/** 灯: one that is open has one of these. */
export const lampNames = {
  overdue: '逾期',
  nearing: '临期',
  normal: '正常',
  paused: '暂停',
} as const;
