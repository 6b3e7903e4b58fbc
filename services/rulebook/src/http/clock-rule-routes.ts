import { Day, days, SuspensionKind } from '@tisheng/contracts';
import type { Doors } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { readClockRules } from '#application/clock-rules.ts';
import { PolicyView, viewPolicy } from './policy-views.ts';

const ClockRules = z.object({
  on: Day,
  /** 承诺时限: the city's version, then those of districts that have their own. */
  promises: z.array(PolicyView),
  lampBands: z.array(PolicyView),
  suspensions: z.array(z.object({ kind: SuspensionKind, name: z.string() })),
  fixedByLaw: z.array(z.object({ rule: z.string(), text: z.string(), citation: z.string() })),
});

/** 时限规则 in one place; the limit of each permit type stands in the catalogue. */
export function clockRuleRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/clock-rules',
      summary: '许可办件的时限规则',
      access: 'signed-in',
      scope: 'city',
      query: z.object({ on: days.asked().optional() }),
      answer: ClockRules,
    },
    async (context, { query: { on = context.today } }) => {
      const { promises, lampBands, ...rules } = await readClockRules(context, on);
      const view = (row: (typeof promises)[number]) => viewPolicy(row, context.actor);
      return { ...rules, promises: promises.map(view), lampBands: lampBands.map(view) };
    },
  );
}
