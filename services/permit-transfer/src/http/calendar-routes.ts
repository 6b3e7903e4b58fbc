import {
  Bureau,
  CalendarOverlay,
  CalendarYear,
  ClockKind,
  DueDay,
  fewOf,
} from '@tisheng/contracts';
import type { Doors } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { previewCalendar, readReprojection } from '#application/calendar-preview.ts';

const publishers = ['policy-editor', 'policy-publisher', 'leading-office', 'permit-head'] as const;

const Preview = z.object({
  affected: z.int(),
  /** The first fifty. */
  cases: z.array(
    z.object({
      caseId: z.uuid(),
      number: z.string(),
      businessName: z.string(),
      permitTypeName: z.string(),
      department: Bureau,
      clock: ClockKind,
      from: DueDay,
      to: DueDay,
    }),
  ),
});

const Reprojection = z.object({
  calendarVersion: z.int(),
  notice: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  casesTotal: z.int(),
  casesDone: z.int(),
  daysMoved: z.int(),
});

export function calendarRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: '/calendar-preview',
      summary: '发布放假安排前，看哪些未办结件的到期日会变',
      access: publishers,
      scope: 'city',
      body: z.object({
        years: fewOf(CalendarYear, 101).min(1, '请提供各年放假安排'),
        overlays: fewOf(CalendarOverlay, 101).default([]),
      }),
      answer: Preview,
    },
    async (context, { body }) => {
      const { affected, cases } = await previewCalendar(context, body);
      return {
        affected,
        cases: cases.map((each) => ({ ...each, department: Bureau.parse(each.department) })),
      };
    },
  );
  doors.query(
    {
      url: '/reprojections/latest',
      summary: '放假安排送达后重新推算的进度',
      access: [...publishers, 'permit-officer', 'auditor'],
      scope: 'city',
      answer: z.object({ latest: Reprojection.nullable() }),
    },
    (context) => readReprojection(context),
  );
}
