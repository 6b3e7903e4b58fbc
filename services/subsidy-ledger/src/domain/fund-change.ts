import { refuse } from '@tisheng/service-kit/refusal';
import type { Person } from './claim.ts';
import { requireSecond } from './duties.ts';
import { type Balances, type PostingKind, reversalOf } from './posting.ts';
import type { RefusalCode } from './refusal-code.ts';

/** 下达、调减、冲正: what one person registers and another books. */
export type FundChangeKind = 'appropriate' | 'reduce' | 'correct';

const correctable = ['appropriate', 'reduce', 'recover'] as const satisfies PostingKind[];
type Correctable = (typeof correctable)[number];

export const isCorrectable = (kind: PostingKind): kind is Correctable =>
  correctable.some((one) => one === kind);

/** Each other entry comes from a step of its claim, and is taken back by the step that is made for it. */
function otherWay(kind: PostingKind): string {
  if (kind === 'reserve') return '预留随申报释放，请在申报上办理“不予补助”';
  if (kind === 'instruct') return '支付指令请按银行回单登记到账或退票';
  if (kind === 'pay' || kind === 'return') return '回单登记有误的，请在申报上办理“撤销回单登记”';
  return '冲回和释放的分录不再冲正，请按原业务重新办理';
}

/** @throws Refusal `entry-not-correctable` (facts: kind) */
export function requireCorrectable(kind: PostingKind): Correctable {
  if (isCorrectable(kind)) return kind;
  const message = `此类分录不能直接冲正：${otherWay(kind)}`;
  throw refuse<RefusalCode>('entry-not-correctable', message, { kind });
}

/** The transfer that takes this one back. */
export function correctionOf(kind: Correctable): PostingKind {
  const found = Object.entries(reversalOf).find(([, original]) => original === kind);
  if (!found) throw new Error(`nothing takes back ${kind}`);
  return found[0] as PostingKind;
}

/**
 * 预算法 第13条：what is reserved, under way or paid rests on the budget and cannot be taken out from under it.
 * @throws Refusal `money-committed` (facts: availableFen, amountFen)
 */
export function requireFree(
  { appropriated: availableFen }: Balances,
  amountFen: number,
  yuan: (fen: number) => string,
): void {
  if (amountFen <= availableFen) return;
  const free = `可用指标只有 ${yuan(availableFen)} 元，不足 ${yuan(amountFen)} 元`;
  const message = `${free}；已预留、支付中和已拨付的不能调减或冲正，请先办结相应申报，或按可用余额调减`;
  throw refuse<RefusalCode>('money-committed', message, { availableFen, amountFen });
}

/** Whoever registered a change may withdraw it; to book it takes another. @throws Refusal `same-person` */
export function requireBookedByAnother(person: Person, by: Person, accepted: boolean): void {
  const message = '此笔变动由您登记，请由另一名财政审核人或财政支付人复核；登记有误的可以撤回';
  if (accepted) requireSecond(person, by, message);
}
