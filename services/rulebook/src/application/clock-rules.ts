import { District, type PolicyId, SuspensionKind, suspensionKindNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { findPoliciesInForce } from '#persistence/policies.ts';
import type { PolicyRow } from '#persistence/policy-row.ts';

/** What no policy can change: the law says it. */
const fixedByLaw = [
  {
    rule: '起算',
    text: '开始的当日不计入，自下一日起算',
    citation: '民法典 第201条',
  },
  {
    rule: '工作日',
    text: '期限以工作日计算，不含法定节假日',
    citation: '行政许可法 第82条',
  },
  {
    rule: '视为受理',
    text: '申请材料不齐的应在五日内一次告知；逾期不告知的，自收到申请材料之日起即为受理',
    citation: '行政许可法 第32条',
  },
  {
    rule: '延长',
    text: '二十日内不能作出决定的，经本行政机关负责人批准可以延长十日，并将理由告知申请人；法律、法规另有规定的，依照其规定',
    citation: '行政许可法 第42条',
  },
  {
    rule: '暂停',
    text: '只有依法需要的下列程序，且书面告知申请人所需时间的，不计入期限',
    citation: '行政许可法 第45条',
  },
];

/** 时限规则: what the clocks of permit cases run by on a day; the city's version and those of districts. */
export async function readClockRules({ em }: QueryContext, on: string) {
  const inForce = (policyId: PolicyId): Promise<PolicyRow[]> =>
    findPoliciesInForce(em, on, { policyId, scopes: ['city', ...District.options] });
  return {
    on,
    promises: await inForce('permit-transfer-promise'),
    lampBands: await inForce('lamp-bands'),
    suspensions: SuspensionKind.options.map((kind) => ({ kind, name: suspensionKindNames[kind] })),
    fixedByLaw,
  };
}
