import { type permitTransfer, suspensionKindNames } from '@tisheng/contracts';
import { outcomeOf } from '../permit-milestones.ts';
import type { Texts } from './text.ts';
import { clockNames, due, on } from './words.ts';

export const permitTexts: Texts<typeof permitTransfer> = {
  PermitFiled: {
    title: '许可证在册',
    detail: ({ permitTypeName, permitNumber, validTo }) =>
      `${permitTypeName} ${permitNumber}，${validTo ? `有效期至 ${on(validTo)}` : '长期有效'}`,
  },
  PermitTakenBack: {
    title: '许可证撤回',
    detail: ({ permitTypeName, permitNumber, reason }) =>
      `${permitTypeName} ${permitNumber} 不再在册：${reason}`,
  },
  ApplicationReceived: {
    title: '申请许可变更',
    ground: '举措21',
    detail: ({ permitIds, awaitingCertificate }) =>
      `一次申请 ${permitIds.length} 件许可${awaitingCertificate ? '，等待转企证明' : ''}`,
  },
  TransferReceived: {
    title: '许可件收到',
    detail: ({ number, permitTypeName, acceptanceDue }) =>
      `${number} ${permitTypeName}，受理期限 ${due(acceptanceDue)}`,
  },
  CorrectionRequested: {
    title: '一次性告知补正',
    ground: '行政许可法 第32条',
    detail: ({ number, items }) => `${number} 须补正：${items.join('、')}`,
  },
  CorrectionSupplied: {
    title: '补正材料收到',
    detail: ({ number, acceptanceDue }) => `${number} 受理期限 ${due(acceptanceDue)}`,
  },
  TransferAccepted: {
    title: '受理',
    detail: ({ number, promise, statutory }) =>
      `${number} 承诺期限 ${due(promise)}，法定期限 ${due(statutory)}`,
  },
  TransferDeemedAccepted: {
    title: '视为受理',
    ground: '行政许可法 第32条',
    detail: ({ number, receivedOn }) => `${number} 逾期未告知，自 ${on(receivedOn)} 收到之日起受理`,
  },
  ClockSuspended: {
    title: '特别程序，暂停计时',
    ground: '行政许可法 第45条',
    detail: ({ number, kind, expectedUntil, noticeNo }) =>
      `${number} 需${suspensionKindNames[kind]}，预计至 ${on(expectedUntil)}，告知书 ${noticeNo}`,
  },
  ClockResumed: {
    title: '恢复计时',
    detail: ({ number, promise, statutory }) =>
      `${number} 承诺期限 ${due(promise)}，法定期限 ${due(statutory)}`,
  },
  SuspensionOverran: {
    title: '特别程序超出告知时间',
    detail: ({ number, expectedUntil }) => `${number} 原告知至 ${on(expectedUntil)}，尚未恢复`,
  },
  LimitExtended: {
    title: '延长法定时限',
    ground: '行政许可法 第42条',
    detail: ({ number, workdays, reason }) => `${number} 延长 ${workdays} 个工作日：${reason}`,
  },
  DueDayMoved: {
    title: '期限重新推算',
    detail: ({ number, clock, from, to, notice }) =>
      `${number} ${clockNames[clock]}由 ${due(from)} 改为 ${due(to)}，依据${notice}`,
  },
  TransferReassigned: {
    title: '转办',
    detail: ({ number, officerName }) => `${number} 改由${officerName}承办`,
  },
  MaterialRecorded: {
    title: '登记材料',
    detail: ({ number, name, state }) =>
      `${number} ${name}：${{ missing: '缺', supplied: '已交', accepted: '已核', deferred: '容缺' }[state]}`,
  },
  ScanAdded: {
    title: '扫描件入件',
    detail: ({ number, kind }) => `${number} ${kind}`,
  },
  DueDayNearing: {
    title: '期限临近',
    detail: ({ number, clock, dueOn }) => `${number} ${clockNames[clock]} ${on(dueOn)} 到期`,
  },
  DueDayPassed: {
    title: '逾期',
    detail: ({ number, clock, dueOn }) => `${number} ${clockNames[clock]} ${on(dueOn)} 已过`,
  },
  TransferRerouted: {
    title: '转普通变更程序',
    ground: '举措21',
    detail: ({ number, differences }) =>
      `${number} ${differences.map(({ label }) => label).join('、')}有变化，已交材料全部保留`,
  },
  TransferCompleted: {
    title: '许可换发办结',
    detail: ({ number, newPermitNumber, onTime, departmentWorkdays }) =>
      `${number} 新证 ${newPermitNumber}，部门用时 ${departmentWorkdays} 个工作日，${onTime ? '按时' : '超时'}`,
  },
  TransferRefused: {
    title: '不予变更',
    detail: ({ number, reason, legalBasis }) => `${number} ${reason}（${legalBasis}）`,
  },
  TransferWithdrawn: { title: '撤回', detail: ({ number, reason }) => `${number} ${reason}` },
  ApplicationCompleted: {
    title: '许可变更申请结束',
    detail: ({ cases, outcome }) => {
      if ((outcome ?? outcomeOf(cases)) === 'withdrawn') return '申请已撤回';
      if (cases.length === 0) return '全部随营业执照由登记机关一并变更';
      const completed = cases.filter((each) => each.outcome === 'completed');
      return `共 ${cases.length} 件，办结 ${completed.length} 件`;
    },
  },
};
