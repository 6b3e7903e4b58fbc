import type { DueDay } from '@tisheng/contracts';
import { formatDayLong, formatYuan } from '@tisheng/formats';

export const yuan = (fen: number) => `${formatYuan(fen)} 元`;
export const on = formatDayLong;

/** `2026年3月11日（暂估）`, or that the clock stands still. */
export function due({ dueOn, provisional }: DueDay): string {
  if (!dueOn) return '暂停计时';
  return `${on(dueOn)}${provisional ? '（暂估，放假安排公布后重算）' : ''}`;
}
