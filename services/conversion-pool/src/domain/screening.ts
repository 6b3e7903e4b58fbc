import type { BusinessKind, Finding, PolicyParameters, PolicyRef } from '@tisheng/contracts';
import { addMonths } from '@tisheng/workdays';

/** What a pool knows of a household, from the facts of the registry. */
export type Household = {
  kind: BusinessKind;
  registeredOn: string | null;
  industryCode: string | null;
  generalTaxpayer: boolean | null;
  turnoverFen: number | null;
  closedOn: string | null;
};

export type Criteria = PolicyParameters<'conversion-pool-criteria'>;
export type Screening = {
  findings: Finding[];
  meetsCriteria: boolean;
  priority: boolean;
  ground: PolicyRef;
};

type Check = (household: Household, criteria: Criteria, today: string) => Finding | null;

/** The entry standard, a named check each; null where the district does not ask. */
export const checks: Check[] = [
  ({ kind }) => found('household', kind === 'sole-proprietor', '主体类型为个体工商户'),
  ({ closedOn }) =>
    found('in-business', closedOn === null, closedOn ? `已于 ${closedOn} 注销或吊销` : '在营'),
  ({ registeredOn }, { registeredMonthsMin: months }, today) =>
    months === null
      ? null
      : found(
          'registered-months',
          registeredOn === null ? null : addMonths(registeredOn, months) <= today,
          registeredOn === null
            ? '尚无成立日期数据'
            : `注册登记满 ${wholeMonths(registeredOn, today)} 个月，要求满 ${months} 个月`,
        ),
  ({ generalTaxpayer }, { generalTaxpayerRequired }) =>
    generalTaxpayerRequired
      ? found('general-taxpayer', generalTaxpayer, taxpayer(generalTaxpayer))
      : null,
  ({ turnoverFen }, { turnoverFenMin }) =>
    turnoverFenMin === null
      ? null
      : found(
          'turnover',
          turnoverFen === null ? null : turnoverFen >= turnoverFenMin,
          turnoverFen === null
            ? '尚无营业收入数据'
            : `年营业收入 ${wanYuan(turnoverFen)} 万元，要求 ${wanYuan(turnoverFenMin)} 万元`,
        ),
];

/** 重点支持对象（举措20）: marks, never conditions. */
const priorities: Check[] = [
  ({ registeredOn, generalTaxpayer }, { priorityRegisteredMonths }, today) =>
    found(
      'priority-general-taxpayer',
      registeredOn !== null &&
        addMonths(registeredOn, priorityRegisteredMonths) <= today &&
        generalTaxpayer === true,
      `重点：注册登记满 ${priorityRegisteredMonths} 个月且为一般纳税人`,
    ),
  ({ industryCode, turnoverFen }, { priorityIndustries, turnoverFenMin }) =>
    found(
      'priority-trade',
      industryCode !== null &&
        priorityIndustries.some((prefix) => industryCode.startsWith(prefix)) &&
        turnoverFen !== null &&
        turnoverFen >= (turnoverFenMin ?? largeTradeFen),
      '重点：产值和销售规模较大的商贸流通类',
    ),
];

/** 举措4 的 500 万元: a lead for trade without a threshold of its own, it decides nothing. */
const largeTradeFen = 500_000_000;

export function screen(
  household: Household,
  policy: { parameters: Criteria; ground: PolicyRef },
  today: string,
): Screening {
  const run = (list: Check[]) =>
    list.map((check) => check(household, policy.parameters, today)).filter((f) => f !== null);
  const findings = run(checks);
  const marks = run(priorities).filter(({ passed }) => passed === true);
  return {
    findings: [...findings, ...marks],
    meetsCriteria: findings.every(({ passed }) => passed === true),
    priority: marks.length > 0,
    ground: policy.ground,
  };
}

function found(check: string, passed: boolean | null, detail: string): Finding {
  return { check, passed, detail };
}

function taxpayer(general: boolean | null): string {
  if (general === null) return '尚无纳税人类型数据';
  return general ? '已登记为一般纳税人' : '不是一般纳税人';
}

function wholeMonths(from: string, to: string): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}

const wanYuan = (fen: number) => (fen / 1_000_000).toFixed(2);
