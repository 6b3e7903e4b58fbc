import { policyNames, type rulebook } from '@tisheng/contracts';
import type { Texts } from './text.ts';
import { on } from './words.ts';

export const rulebookTexts: Texts<typeof rulebook> = {
  PolicyPublished: {
    detail: ({ policyId, version, effectiveFrom, citation, demonstration }) =>
      `“${policyNames[policyId]}”第 ${version} 版，自 ${on(effectiveFrom)} 起施行，依据《${citation.document}》${citation.item}${demonstration ? '（演示）' : ''}`,
  },
  PolicyWithdrawn: {
    detail: ({ policyId, version, reason }) =>
      `“${policyNames[policyId]}”第 ${version} 版撤回：${reason}`,
  },
  CalendarPublished: {
    detail: ({ notice, coveredTo }) => `依据${notice}，日历覆盖至 ${on(coveredTo)}`,
  },
  PermitTypePublished: {
    detail: ({ name, version, statutoryWorkdays }) =>
      `“${name}”第 ${version} 版，法定时限 ${statutoryWorkdays} 个工作日`,
  },
};
