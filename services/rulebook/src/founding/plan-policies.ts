import { District, type PolicyId } from '@tisheng/contracts';
import type { PolicyText } from '#application/policies.ts';
import { law, plan, planFrom, planToConfirm } from './citations.ts';
import { defaultFilingWindows } from './filing-windows.ts';
import { planTargets } from './targets.ts';
import { thresholdClasses } from './upscale-classes.ts';

type Text<Id extends PolicyId> = Pick<PolicyText<Id>, 'policyId' | 'citation' | 'parameters'>;

const founding = <Id extends PolicyId>(
  text: Text<Id> & Partial<PolicyText<Id>>,
): PolicyText<Id> => ({
  scope: 'city',
  effectiveFrom: planFrom,
  effectiveTo: null,
  demonstration: false,
  ...text,
});

/** 举措20: no entry test beyond being a household in business; the two marks of the plan are priorities only. */
const poolCriteria = District.options.map((scope) =>
  founding({
    policyId: 'conversion-pool-criteria',
    scope,
    citation: planToConfirm('举措20'),
    parameters: {
      registeredMonthsMin: null,
      generalTaxpayerRequired: false,
      turnoverFenMin: null,
      priorityRegisteredMonths: 12,
      priorityIndustries: ['F51', '51', 'F52', '52'],
      followUpDays: 30,
    },
  }),
);

const transferPromise = founding({
  policyId: 'permit-transfer-promise',
  citation: planToConfirm('举措21；行政许可法 第32条、第42条、第45条'),
  parameters: {
    promiseWorkdays: 7,
    startsAt: 'acceptance',
    acceptanceWorkdays: 5,
    suspensionStopsPromise: true,
    acceptedProofs: [
      'conversion-certificate',
      'change-approval-notice',
      'change-registration-certificate',
    ],
    renewalMarginDays: 60,
    extensionWorkdaysMax: 10,
  },
});

/** Two years from conversion, paid once; which rule holds for conversions after 2025 is open. */
const conversionSubsidy = founding({
  policyId: 'conversion-subsidy',
  citation: plan('举措22'),
  parameters: {
    amountFen: 10_000_000,
    steadyMonths: 24,
    convertedUntil: '2025-12-31',
    secondClaimOfOperator: 'warn',
    creditCheckDaysMax: 30,
    annualReportsMin: 2,
  },
});

/** Awards to which the plan sets no amount: a claim may be prepared, its approval is refused. */
const openAwards = [
  founding({
    policyId: 'first-listing-award',
    citation: plan('举措25（未定金额，定额前不得审批）'),
    parameters: { amountFen: null, poolRequired: false },
  }),
  founding({
    policyId: 'quota-trade-award',
    citation: plan('举措23（未定金额，定额前不得审批；限零售、住宿、餐饮）'),
    parameters: { amountFen: null, pools: ['quota-trade'] },
  }),
];

/** One version a year, since a threshold belongs to its year; the last holds until the next is issued. */
const thresholds = [2023, 2024, 2025, 2026].map((year) =>
  founding({
    policyId: 'upscale-thresholds',
    effectiveFrom: `${year}-01-01`,
    effectiveTo: year === 2026 ? null : `${year}-12-31`,
    citation: planToConfirm('举措24；国民经济行业分类（GB/T 4754—2017）'),
    parameters: { year, classes: thresholdClasses },
  }),
);

const manners = [
  founding({
    policyId: 'upscale-pool-bands',
    citation: planToConfirm('举措24'),
    parameters: { reservePercent: 50, keyPercent: 80 },
  }),
  founding({
    policyId: 'filing-windows',
    citation: planToConfirm('举措24'),
    parameters: { windows: defaultFilingWindows },
  }),
  founding({
    policyId: 'publicity-period',
    citation: planToConfirm('举措22'),
    parameters: { length: 5, unit: 'workday' },
  }),
  founding({
    policyId: 'credit-evaluation',
    citation: law('信用修复管理办法', '已修复、已到期和轻微失信不计；举措22、举措36、举措38'),
    parameters: { countedGrades: ['general', 'serious'], repairedCounts: false },
  }),
  founding({
    policyId: 'lamp-bands',
    citation: planToConfirm('举措21'),
    parameters: { nearingWorkdays: 2 },
  }),
  founding({
    policyId: 'targets',
    citation: plan('第三部分 成长目标'),
    parameters: { targets: planTargets },
  }),
];

/** What the city begins with; every later word is a version that an officer publishes. */
export const foundingPolicies: PolicyText[] = [
  ...poolCriteria,
  transferPromise,
  conversionSubsidy,
  ...openAwards,
  ...thresholds,
  ...manners,
];
