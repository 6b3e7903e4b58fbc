import { policyNames } from '@tisheng/contracts/words';
import { optionsOf } from './options.ts';

export const policies = optionsOf(policyNames);

/** Who decides by a policy, and what a new version leaves as it is. */
const deciders: Readonly<Record<string, string>> = {
  'conversion-pool-criteria':
    '由个转企培育库在研判入库时采用；已入库、已忽略的结论仍按作出时的版本，下一次筛查起用新标准。',
  'conversion-subsidy':
    '由补助资金在申报、批准和支付时逐次采用；已作出的初审、批准仍按作出时的版本。',
  'first-listing-award':
    '由补助资金在申报、批准和支付时逐次采用；已作出的初审、批准仍按作出时的版本。',
  'quota-trade-award':
    '由补助资金在申报、批准和支付时逐次采用；已作出的初审、批准仍按作出时的版本。',
  'upscale-thresholds':
    '由四上培育库在测算达标程度时采用；已认定的达标、申报和入库仍按认定时的版本。',
  'upscale-pool-bands':
    '由四上培育库在划分储备、重点、临界时采用；已作出的分级留痕，下一次测算起用新分级。',
  'filing-windows': '由四上培育库在接收申报时采用；已提交的申报不受影响。',
  'publicity-period': '由补助资金在开始公示时采用；已开始的公示仍按公示时的期限。',
  'credit-evaluation':
    '由补助资金在核查信用时采用；已作出的核查结论仍按作出时的版本，下一次核查起用新规则。',
  targets: '只用于目标页的统计口径，不影响任何办件。',
};
/** These fix the terms of permit cases; permit-transfer counts what they leave alone. */
export const fixesCaseTerms = (policyId: string): boolean =>
  policyId === 'permit-transfer-promise' || policyId === 'lamp-bands';
export const deciderOf = (policyId: string): string =>
  deciders[policyId] ?? '已作出的决定仍按作出时的版本。';
