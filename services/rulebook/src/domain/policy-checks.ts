import type { Citation, PolicyId, PolicyParameters } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';

type Check<Id extends PolicyId> = (parameters: PolicyParameters<Id>) => string | null;

/** What the shape of the parameters cannot say: numbers that contradict each other. */
const checks: { [Id in PolicyId]?: Check<Id> } = {
  'upscale-pool-bands': ({ reservePercent, keyPercent }) =>
    reservePercent < keyPercent ? null : '储备比例应小于重点比例，请改正',
  'upscale-thresholds': ({ classes }) => {
    const prefix = firstRepeated(classes.flatMap(({ codePrefixes }) => codePrefixes));
    if (prefix) return `行业代码“${prefix}”出现在两个类别中，请只保留一处`;
    const unmeasured = classes.find((one) => one.thresholdFen !== null && one.measure === null);
    return unmeasured ? `“${unmeasured.name}”有标准而没有指标口径，请选择指标` : null;
  },
  'filing-windows': ({ windows }) => {
    const reversed = windows.find(({ opensOn, closesOn }) => closesOn < opensOn);
    return reversed ? `申报窗口 ${reversed.opensOn} 的截止日早于开放日，请改正` : null;
  },
  targets: ({ targets }) => {
    const key = firstRepeated(targets.map((target) => target.key));
    return key ? `目标“${key}”出现两次，请只保留一处` : null;
  },
};

/** @throws Refusal `parameters-contradict` */
export function requireConsistent<Id extends PolicyId>(
  policyId: Id,
  parameters: PolicyParameters<Id>,
): void {
  const problem = checks[policyId]?.(parameters);
  if (problem) throw refuse('parameters-contradict', problem, { policyId });
}

/** A number without a real text behind it must say so where people read it. @throws `demonstration-unmarked` */
export function requireMarked(citation: Citation, demonstration: boolean): void {
  if (!demonstration || citation.document.includes('演示')) return;
  throw refuse('demonstration-unmarked', '演示版本没有真实文件依据，请在依据文件名称中注明“演示”');
}

function firstRepeated(values: readonly string[]): string | null {
  return values.find((value, index) => values.indexOf(value) !== index) ?? null;
}
