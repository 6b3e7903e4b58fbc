import { refuse } from '@tisheng/service-kit/refusal';
import type { Person } from './claim.ts';
import type { RefusalCode } from './refusal-code.ts';

/** What a person does for a claim. Who did what stays with it for ever, through corrections and returns. */
export const duties = [
  'report-evidence',
  'look-up-credit',
  'lodge',
  'propose-account',
  'confirm-account',
  'verify',
  'answer-objection',
  'approve',
  'release-hold',
  'approve-account',
  'prepare-payment',
  'confirm-payment',
  'book-receipt',
  'withdraw-receipt',
] as const;
export type Duty = (typeof duties)[number];

export type DutyDone = { duty: Duty; person: Person };

type Side = 'evidence' | 'account' | 'verification' | 'answer' | 'approval' | 'payment';

/** Duties of one side may meet in one person; the two steps of one batch or correction need two people besides. */
const sideOf: Record<Duty, Side> = {
  'report-evidence': 'evidence',
  'look-up-credit': 'evidence',
  lodge: 'evidence',
  'propose-account': 'account',
  'confirm-account': 'account',
  verify: 'verification',
  'answer-objection': 'answer',
  approve: 'approval',
  'release-hold': 'approval',
  'approve-account': 'approval',
  'prepare-payment': 'payment',
  'confirm-payment': 'payment',
  'book-receipt': 'payment',
  'withdraw-receipt': 'payment',
};

/**
 * 行政事业单位内部控制规范（试行）第12条：不相容岗位相互分离 — all sides are apart but these. Who corrects an account may
 * have lodged or answered, or may pay: an approver stands between him and the money.
 */
const mayMeet: Record<Side, readonly Side[]> = {
  evidence: ['evidence', 'account'],
  account: ['account', 'evidence', 'answer', 'payment'],
  verification: ['verification'],
  answer: ['answer', 'account'],
  approval: ['approval'],
  payment: ['payment', 'account'],
};

export const areApart = (one: Duty, other: Duty): boolean =>
  !mayMeet[sideOf[one]].includes(sideOf[other]);

const said: Record<Duty, string> = {
  'report-evidence': '为该主体填报过数据或信用记录',
  'look-up-credit': '登记了此件的信用查询',
  lodge: '申报了此件',
  'propose-account': '提出过此件的账户更正',
  'confirm-account': '复核过此件的账户更正',
  verify: '初审了此件',
  'answer-objection': '答复了此件的异议',
  approve: '批准了此件',
  'release-hold': '解除过此件的冻结',
  'approve-account': '批准过此件的账户变更',
  'prepare-payment': '编制过此件的拨付批次',
  'confirm-payment': '复核过此件的拨付批次',
  'book-receipt': '登记过此件的银行回单',
  'withdraw-receipt': '撤销过此件的回单登记',
};

/** Each duty, and who does it instead of the person that may not. */
const instead: Record<Duty, string> = {
  'report-evidence': '填报数据请由未审核、未付款的人员办理',
  'look-up-credit': '信用查询请由申报人或另一名未初审的培育专员登记',
  lodge: '申报请由另一名培育专员办理',
  'propose-account': '账户更正请由申报人或财政支付人提出',
  'confirm-account': '账户更正请由另一名未审核此件的财政支付人复核',
  verify: '初审请由本区另一名培育专员办理',
  'answer-objection': '异议请由未经手此件的另一名培育专员或财政审核人答复',
  approve: '批准请由另一名财政审核人办理',
  'release-hold': '解除冻结请由另一名财政审核人办理',
  'approve-account': '账户变更请由未经手更正和付款的财政审核人批准',
  'prepare-payment': '编制批次请由未审核此件的财政支付人办理',
  'confirm-payment': '复核批次请由未审核此件的另一名财政支付人办理',
  'book-receipt': '回单请由未审核此件的财政支付人登记',
  'withdraw-receipt': '撤销回单登记请由未审核此件的财政支付人办理',
};

/** What this person did that keeps him from the duty; a person with several roles is still one person. */
export function heldBy(person: Person, duty: Duty, done: readonly DutyDone[]): DutyDone | null {
  return done.find((one) => one.person.id === person.id && areApart(one.duty, duty)) ?? null;
}

/** @throws Refusal `same-person` (facts: who, did) */
export function requireApart(
  person: Person,
  duty: Duty,
  done: readonly DutyDone[],
  number?: string,
): void {
  const held = heldBy(person, duty, done);
  if (!held) return;
  const about = number ? `${number}：` : '';
  const message = `${about}您已${said[held.duty]}，${instead[duty]}`;
  throw refuse<RefusalCode>('same-person', message, { who: held.person.name, did: held.duty });
}

/**
 * 双人办理: the second of two steps is another person's.
 * @throws Refusal `same-person` (facts: who)
 */
export function requireSecond(person: Person, first: Person | null, message: string): void {
  if (first?.id === person.id)
    throw refuse<RefusalCode>('same-person', message, { who: first.name });
}
