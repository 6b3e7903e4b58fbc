import { refuse } from '@tisheng/service-kit/refusal';
import type { RefusalCode } from './refusal-code.ts';

/**
 * The accounts of one fund. Money always leaves one and enters another, so their sum is zero for ever.
 * `treasury` is the world outside and alone may be negative; `appropriated` is what may still be reserved.
 */
export const accountNames = [
  'treasury',
  'appropriated',
  'reserved',
  'instructed',
  'paid',
  'recovered',
] as const;
export type AccountName = (typeof accountNames)[number];

export type Balances = Readonly<Record<AccountName, number>>;

type Route = { from: AccountName; to: AccountName };

/** 下达、调减、预留、释放、指令、退票、支付、追回、冲正: what may happen to money, and along which way. */
export const routes = {
  appropriate: { from: 'treasury', to: 'appropriated' },
  /** 调减：by a document of its own; what is reserved or gone is out of its reach. */
  reduce: { from: 'appropriated', to: 'treasury' },
  reserve: { from: 'appropriated', to: 'reserved' },
  release: { from: 'reserved', to: 'appropriated' },
  instruct: { from: 'reserved', to: 'instructed' },
  return: { from: 'instructed', to: 'reserved' },
  pay: { from: 'instructed', to: 'paid' },
  /** 撤销到账登记: the bank had not paid after all; the instruction stands. */
  'withdraw-payment': { from: 'paid', to: 'instructed' },
  recover: { from: 'paid', to: 'recovered' },
  /** 冲正: what was booked in error is taken back by a transfer of its own. */
  'withdraw-appropriation': { from: 'appropriated', to: 'treasury' },
  'withdraw-reduction': { from: 'treasury', to: 'appropriated' },
  'withdraw-recovery': { from: 'recovered', to: 'paid' },
} as const satisfies Record<string, Route>;
export type PostingKind = keyof typeof routes;

/** The kinds that take an earlier transfer back, and which kind that one is; each only once. */
export const reversalOf: Partial<Record<PostingKind, PostingKind>> = {
  release: 'reserve',
  return: 'instruct',
  'withdraw-payment': 'pay',
  'withdraw-appropriation': 'appropriate',
  'withdraw-reduction': 'reduce',
  'withdraw-recovery': 'recover',
};

/** 一千亿元, as contracts' `BalanceFen`: every sum of a fund stays exact in a number. */
export const balanceFenMax = 10_000_000_000_000;

type Entry = { account: AccountName; amountFen: number; balanceFen: number };
type Posting = { entries: readonly [Entry, Entry]; balances: Balances };

export const emptyFund: Balances = {
  treasury: 0,
  appropriated: 0,
  reserved: 0,
  instructed: 0,
  paid: 0,
  recovered: 0,
};

/**
 * 预算法 第13条：不得超预算支出 — no account but the treasury can go below zero.
 * @throws Refusal `insufficient-funds` (facts: availableFen, amountFen) | `fund-too-large` (facts: balanceFenMax)
 * @throws RangeError when the amount is no positive whole number of fen: a bug
 */
export function post(balances: Balances, kind: PostingKind, amountFen: number): Posting {
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0)
    throw new RangeError(`not a positive amount: ${amountFen}`);
  const { from, to } = routes[kind];
  const left = balances[from] - amountFen;
  if (left < 0 && from !== 'treasury')
    throw refuse<RefusalCode>('insufficient-funds', '本区专项资金余额不足，请等待追加指标', {
      account: from,
      availableFen: balances[from],
      amountFen,
    });
  const entered = balances[to] + amountFen;
  if (entered > balanceFenMax || -left > balanceFenMax)
    throw refuse<RefusalCode>('fund-too-large', '一项资金的余额不超过 1000 亿元，请核对金额单位', {
      account: to,
      balanceFenMax,
    });
  return {
    entries: [
      { account: from, amountFen: -amountFen, balanceFen: left },
      { account: to, amountFen, balanceFen: entered },
    ],
    balances: { ...balances, [from]: left, [to]: entered },
  };
}
