import { type Calendar, countWorkdays } from '@tisheng/workdays';
import type { MilestoneKey, Milestones } from './milestones.ts';

export type Stage = {
  key: string;
  label: string;
  from: string;
  to: string | null;
  workdays: number;
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

/** Working days spent in each span that has begun, up to its end or to `today`. */
export function stagesOf(milestones: Milestones, calendar: Calendar, today: string): Stage[] {
  return spans.flatMap(({ key, label, ...span }) => {
    const from = milestones[span.from];
    if (!from) return [];
    const to = milestones[span.to] ?? null;
    const end = to ?? today;
    const spent =
      end < from ? { count: 0, provisional: false } : countWorkdays(calendar, from, end);
    return [{ key, label, from, to, workdays: spent.count, provisional: spent.provisional }];
  });
}
