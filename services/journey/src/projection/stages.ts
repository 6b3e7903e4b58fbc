import { addMonths, type Calendar, countWorkdays } from '@tisheng/workdays';
import type { Journey } from './journey.ts';
import type { MilestoneKey } from './milestones.ts';

export type Stage = {
  key: string;
  label: string;
  from: string;
  to: string | null;
  /** Null beyond ten years: no such span is counted day by day. */
  workdays: number | null;
  provisional: boolean;
};

type Span = { key: string; label: string; from: MilestoneKey; to: MilestoneKey };

/** Spans, not a chain: a business may be cultivated for 四上 while its two years still run. */
export const spans: readonly Span[] = [
  { key: 'cultivation', label: '入库培育', from: 'pool-admitted', to: 'converted' },
  { key: 'permits', label: '许可变更', from: 'permits-applied', to: 'permits-completed' },
  { key: 'steady', label: '稳定经营', from: 'converted', to: 'two-years' },
  { key: 'subsidy', label: '补助兑现', from: 'claim-lodged', to: 'paid' },
  { key: 'upscale', label: '四上培育', from: 'upscale-admitted', to: 'listed' },
];

/** No walk over the calendar is longer; whoever reads a page must not wait for a day typed by mistake. */
const countedMonthsMax = 120;

type Reached = Pick<Journey, 'milestones' | 'permitsEndedOn'>;

/** Working days spent in each span that has begun, up to its end or to `today`. */
export function stagesOf(
  { milestones, permitsEndedOn }: Reached,
  calendar: Calendar,
  today: string,
): Stage[] {
  return spans.flatMap(({ key, label, ...span }) => {
    const from = milestones[span.from];
    if (!from) return [];
    const to = milestones[span.to] ?? (key === 'permits' ? permitsEndedOn : null);
    const { count, provisional } = spent(calendar, from, to ?? today);
    return [{ key, label, from, to, workdays: count, provisional }];
  });
}

function spent(calendar: Calendar, from: string, end: string) {
  if (end < from) return { count: 0, provisional: false };
  if (end >= addMonths(from, countedMonthsMax)) return { count: null, provisional: false };
  return countWorkdays(calendar, from, end);
}
