import { bureauNames, handlingNames, proofNames } from '@tisheng/contracts/words';
import { creditGrades, figureMetrics } from './business.ts';
import { type Option, optionsOf } from './options.ts';
import { permitDepartments } from './permits.ts';
import { policyScopes } from './places.ts';
import { upscalePools } from './pools.ts';

/** 办理方式. */
export const handlingKinds = optionsOf(handlingNames);

/** 责任单位: every office that a rule may name. */
export const bureaus = optionsOf(bureauNames);

/** 发证机关: those that a permit type may name. */
export const issuers: Option[] = [...permitDepartments, ...optionsOf(bureauNames, ['housing'])];

/** What a field of a rule can say, in words; a field that is not here takes any word. */
export const choicesOf: Readonly<Record<string, readonly Option[]>> = {
  scope: policyScopes,
  startsAt: [
    { value: 'acceptance', label: '受理之日' },
    { value: 'receipt', label: '收件之日' },
  ],
  acceptedProofs: optionsOf(proofNames),
  secondClaimOfOperator: [
    { value: 'warn', label: '提示，由审核人判断' },
    { value: 'refuse', label: '不予受理' },
  ],
  pools: upscalePools,
  pool: upscalePools,
  measure: figureMetrics,
  leadBureau: bureaus,
  issuer: issuers,
  handling: handlingKinds,
  track: [
    { value: 'monthly', label: '月度' },
    { value: 'yearly', label: '年度' },
  ],
  unit: [
    { value: 'workday', label: '工作日' },
    { value: 'calendar-day', label: '自然日' },
  ],
  countedGrades: creditGrades,
};
