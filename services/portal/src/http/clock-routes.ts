import { Day, days, lastDay } from '@tisheng/contracts';
import type { VirtualClock } from '@tisheng/service-kit/clock';
import type { Doors } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { addDays, nextWorkday, officialCalendar } from '@tisheng/workdays';
import { z } from 'zod';

const Moved = z.object({ today: Day, clock: z.string() });
const Advance = z.union([
  z.strictObject({ workdays: z.int().min(1).max(250) }),
  z.strictObject({ to: days.planned('日期') }),
]);

/** Longer than any term of the plan; further on no calendar and no fund is meant. */
const daysAheadMax = 3_660;

/** 快进：one clock shared by all services of a demonstration; elsewhere the door is not there. */
export function clockRoutes(doors: Doors, clock: VirtualClock): void {
  doors.command(
    {
      method: 'POST',
      url: '/demo-clock/advance',
      summary: '演示时钟快进',
      access: ['system-admin'],
      scope: 'city',
      body: Advance,
      answer: Moved,
    },
    async (_context, { body }) => {
      const day = 'to' in body ? body.to : afterWorkdays(clock.today(), body.workdays);
      if (day <= clock.today())
        throw refuse('clock-not-movable', '时钟只能向前，请选择今天之后的日期', {
          today: clock.today(),
        });
      if (day > addDays(clock.today(), daysAheadMax) || day > lastDay)
        throw refuse('clock-not-movable', `一次最多快进十年，且不晚于 ${lastDay}`, {
          today: clock.today(),
        });
      // 09:00 in Shanghai: an ordinary moment of a working morning.
      clock.advanceTo(new Date(`${day}T01:00:00Z`));
      return { today: clock.today(), clock: clock.now().toISOString() };
    },
  );
}

function afterWorkdays(today: string, workdays: number): string {
  let day = today;
  for (let n = 0; n < workdays; n += 1) day = nextWorkday(officialCalendar, day).day;
  return day;
}
