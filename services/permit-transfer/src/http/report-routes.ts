import { Bureau, Day, District, days } from '@tisheng/contracts';
import type { Doors } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { readerRoles } from '#application/scope.ts';
import { readScorecard } from '#application/scorecard.ts';

const Scorecard = z.object({
  from: Day,
  to: Day,
  items: z.array(
    z.object({
      department: Bureau,
      departmentName: z.string(),
      district: District,
      districtName: z.string(),
      completed: z.int(),
      onTime: z.int(),
      onTimeRate: z.number().nullable(),
      medianWorkdays: z.number().nullable(),
      openNow: z.int(),
      overdueNow: z.int(),
    }),
  ),
});

export function reportRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/scorecard',
      summary: '部门成绩单：按时率、用时中位数、当前逾期',
      access: readerRoles,
      scope: 'department',
      query: z.object({ from: days.asked(), to: days.asked() }),
      answer: Scorecard,
    },
    (context, { query }) => readScorecard(context, query),
  );
}
