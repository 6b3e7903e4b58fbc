import {
  clockNames,
  materialStateNames,
  type permitTransfer,
  suspensionKindNames,
} from '@tisheng/contracts';
import { outcomeOf } from '../permit-milestones.ts';
import type { Texts } from './text.ts';
import { due, on } from './words.ts';

export const permitTexts: Texts<typeof permitTransfer> = {
  PermitFiled: {
    detail: ({ permitTypeName, permitNumber, validTo }) =>
      `${permitTypeName} ${permitNumber}，${validTo ? `有效期至 ${on(validTo)}` : '长期有效'}`,
  },
  PermitTakenBack: {
    detail: ({ permitTypeName, permitNumber, reason }) =>
      `${permitTypeName} ${permitNumber} 不再在册：${reason}`,
  },
  ApplicationReceived: {
    ground: '举措21',
    detail: ({ permitIds, awaitingCertificate }) =>
      `一次申请 ${permitIds.length} 件许可${awaitingCertificate ? '，等待转企证明' : ''}`,
  },
  TransferReceived: {
    detail: ({ number, permitTypeName, acceptanceDue }) =>
      `${number} ${permitTypeName}，受理期限 ${due(acceptanceDue)}`,
  },
  CorrectionRequested: {
    ground: '行政许可法 第32条',
    detail: ({ number, items }) => `${number} 须补正：${items.join('、')}`,
  },
  CorrectionSupplied: {
    detail: ({ number, acceptanceDue }) => `${number} 受理期限 ${due(acceptanceDue)}`,
  },
  TransferAccepted: {
    detail: ({ number, promise, statutory }) =>
      `${number} 承诺期限 ${due(promise)}，法定期限 ${due(statutory)}`,
  },
  TransferDeemedAccepted: {
    ground: '行政许可法 第32条',
    detail: ({ number, receivedOn }) => `${number} 逾期未告知，自 ${on(receivedOn)} 收到之日起受理`,
  },
  ClockSuspended: {
    ground: '行政许可法 第45条',
    detail: ({ number, kind, expectedUntil, noticeNo }) =>
      `${number} 需${suspensionKindNames[kind]}，预计至 ${on(expectedUntil)}，告知书 ${noticeNo}`,
  },
  ClockResumed: {
    detail: ({ number, promise, statutory }) =>
      `${number} 承诺期限 ${due(promise)}，法定期限 ${due(statutory)}`,
  },
  SuspensionOverran: {
    detail: ({ number, expectedUntil }) => `${number} 原告知至 ${on(expectedUntil)}，尚未恢复`,
  },
  LimitExtended: {
    ground: '行政许可法 第42条',
    detail: ({ number, workdays, reason }) => `${number} 延长 ${workdays} 个工作日：${reason}`,
  },
  DueDayMoved: {
    detail: ({ number, clock, from, to, notice }) =>
      `${number} ${clockNames[clock]}由 ${due(from)} 改为 ${due(to)}，依据${notice}`,
  },
  TransferReassigned: {
    detail: ({ number, officerName }) => `${number} 改由${officerName}承办`,
  },
  MaterialRecorded: {
    detail: ({ number, name, state }) => `${number} ${name}：${materialStateNames[state]}`,
  },
  ScanAdded: {
    detail: ({ number, kind }) => `${number} ${kind}`,
  },
  DueDayNearing: {
    detail: ({ number, clock, dueOn }) => `${number} ${clockNames[clock]} ${on(dueOn)} 到期`,
  },
  DueDayPassed: {
    detail: ({ number, clock, dueOn }) => `${number} ${clockNames[clock]} ${on(dueOn)} 已过`,
  },
  TransferRerouted: {
    ground: '举措21',
    detail: ({ number, differences }) =>
      `${number} ${differences.map(({ label }) => label).join('、')}有变化，已交材料全部保留`,
  },
  TransferCompleted: {
    detail: ({ number, newPermitNumber, onTime, departmentWorkdays }) =>
      `${number} 新证 ${newPermitNumber}，部门用时 ${departmentWorkdays} 个工作日，${onTime ? '按时' : '超时'}`,
  },
  TransferRefused: {
    detail: ({ number, reason, legalBasis }) => `${number} ${reason}（${legalBasis}）`,
  },
  TransferWithdrawn: { detail: ({ number, reason }) => `${number} ${reason}` },
  ApplicationCompleted: {
    detail: ({ cases, outcome }) => {
      if ((outcome ?? outcomeOf(cases)) === 'withdrawn') return '申请已撤回';
      if (cases.length === 0) return '全部随营业执照由登记机关一并变更';
      const completed = cases.filter((each) => each.outcome === 'completed');
      return `共 ${cases.length} 件，办结 ${completed.length} 件`;
    },
  },
};
