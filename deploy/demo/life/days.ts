import type { Day } from '@tisheng/contracts';
import { addDays, dayKind, officialCalendar } from '@tisheng/workdays';

/** The story's last day: nothing of the life happens before it, since the clock never goes back. */
export const storyEnds: Day = '2026-11-12';

/** The nth working day before the present one; 0 is the present day itself. */
export function workdayBefore(present: Day, n: number): Day {
  let day = present;
  for (let left = n; left > 0 && day > storyEnds; ) {
    day = addDays(day, -1);
    if (dayKind(officialCalendar, day).counted) left -= 1;
  }
  return day > storyEnds ? day : storyEnds;
}
