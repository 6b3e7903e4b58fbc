import { Bureau, Day, District } from '@tisheng/contracts';
import { type Doors, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { listExpiring } from '#application/expiring-permits.ts';
import { readerRoles } from '#application/scope.ts';
import { readScorecard } from '#application/scorecard.ts';
import { PermitView } from './case-views.ts';

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
      query: z.object({ from: Day, to: Day }),
      answer: Scorecard,
    },
    (context, { query }) => readScorecard(context, query),
  );
  doors.query(
    {
      url: '/permits/expiring',
      summary: '即将到期的许可证（90 天、30 天）',
      access: readerRoles,
      query: ListQuery.extend({ days: z.coerce.number().int().min(0).max(366).default(90) }),
      answer: listOf(PermitView.extend({ daysLeft: z.int() })),
    },
    (context, { query }) => listExpiring(context, query),
  );
}
