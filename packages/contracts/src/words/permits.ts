import type { SuspensionKind } from '../permit-clock.ts';

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

export const caseStatusNames = {
  received: '待受理',
  'correction-requested': '待补正',
  accepted: '办理中',
  suspended: '暂停计时',
  completed: '已办结',
  refused: '不予变更',
  withdrawn: '已撤回',
} as const;

export const trackNames = {
  transfer: '沿用变更',
  ordinary: '普通程序',
} as const;

export const lampNames = {
  overdue: '逾期',
  nearing: '临期',
  normal: '正常',
  paused: '暂停',
} as const;
