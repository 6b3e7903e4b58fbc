import type { District } from '@tisheng/contracts';
import { type Entry, type Readers, read, standing } from './entry.ts';

export const counterKeys = [
  'conversions',
  'first-listings',
  'subsidies-paid',
  'transfers-completed',
  'transfers-on-time',
] as const;
export type CounterKey = (typeof counterKeys)[number];

/** What is counted, in words: beside each number stands how it was made. */
export const counters: Record<CounterKey, { name: string; definition: string }> = {
  conversions: {
    name: '个转企（户）',
    definition: '登记机关登记的个转企，一户一次，在库与否一样计',
  },
  'first-listings': {
    name: '小升规（户）',
    definition: '主体全历程首次纳入四上名录，一户一次',
  },
  'subsidies-paid': { name: '已拨付奖补（笔）', definition: '银行回单确认到账的奖补，退票不计' },
  'transfers-completed': { name: '许可变更办结（件）', definition: '换发办结的许可转移件' },
  'transfers-on-time': {
    name: '许可变更按时办结（件）',
    definition: '在承诺时限内换发办结的许可转移件',
  },
};

/** One fact that makes a number one larger: the drill-down is the list of these. */
export type Counted = {
  /** `<key>/<fact id>` */
  id: string;
  counter: CounterKey;
  businessId: string;
  district: District;
  countedOn: string;
  amountFen: number | null;
  subject: string | null;
};

/** What one lineage adds to the numbers; a conversion or a first listing counts once for a lineage. */
export function countedOf(businessId: string, entries: readonly Entry[]): Counted[] {
  const seen = new Set<CounterKey>();
  return standing(entries).flatMap((entry) =>
    (read(countReaders, entry) ?? [])
      .map((one) => ({ ...one, id: `${one.counter}/${entry.id}`, businessId }))
      .filter(({ counter }) => {
        const once = counter === 'conversions' || counter === 'first-listings';
        if (!once) return true;
        if (seen.has(counter)) return false;
        seen.add(counter);
        return true;
      }),
  );
}

const nothing = { amountFen: null, subject: null };

export const countReaders: Readers<Omit<Counted, 'id' | 'businessId'>[]> = {
  BusinessConverted: ({ data: { district, convertedOn: countedOn, certificateNo: subject } }) => [
    { counter: 'conversions', district, countedOn, amountFen: null, subject },
  ],
  FirmListed: ({ data: { district, listedOn: countedOn, first } }) =>
    first ? [{ counter: 'first-listings', district, countedOn, ...nothing }] : [],
  SubsidyPaid: ({ data: { district, paidOn: countedOn, amountFen, number: subject } }) => [
    { counter: 'subsidies-paid', district, countedOn, amountFen, subject },
  ],
  TransferCompleted: ({ data: { district, completedOn: countedOn, number: subject, onTime } }) => {
    const done = { district, countedOn, amountFen: null, subject };
    const all = { counter: 'transfers-completed' as const, ...done };
    return onTime ? [all, { counter: 'transfers-on-time' as const, ...done }] : [all];
  },
};
