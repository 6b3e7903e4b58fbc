import {
  addDays,
  addWorkdays,
  type Calendar,
  type Day,
  type ExplainedDay,
} from '@tisheng/workdays';

type PublicityLength = { length: number; unit: 'workday' | 'calendar-day' };

export type Publicity = { lastDay: Day; provisional: boolean; days: readonly ExplainedDay[] };

/** 公示自发布次日起算（民法典 第201条），至末日结束；beyond the notices it is provisional. */
export function publicity(calendar: Calendar, from: Day, asked: PublicityLength): Publicity {
  if (asked.unit === 'workday') {
    const { day, provisional, days } = addWorkdays(calendar, from, asked.length);
    return { lastDay: day, provisional, days };
  }
  const days = Array.from({ length: asked.length }, (_, index) => ({
    day: addDays(from, index + 1),
    counted: true,
    ordinal: index + 1,
    reason: 'workday' as const,
    label: '自然日',
    provisional: false,
  }));
  return { lastDay: addDays(from, asked.length), provisional: false, days };
}

export const publicityEnded = (lastDay: Day | null, today: Day) =>
  lastDay !== null && today > lastDay;
