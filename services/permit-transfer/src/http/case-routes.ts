import { Bureau, BusinessId, District, days, TransferTrack, textOrNone } from '@tisheng/contracts';
import { type Doors, Flag, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { readCounts } from '#application/case-counts.ts';
import { listCases } from '#application/case-lists.ts';
import { readCase, readClockProof } from '#application/case-queries.ts';
import { readerRoles } from '#application/scope.ts';
import { lampStates } from '#domain/lamp.ts';
import { caseStatuses } from '#domain/transfer-case.ts';
import { CaseBrief, CaseView, ClockProofs, CountsView } from './case-views.ts';

const CaseQuery = ListQuery.extend({
  status: z.enum([...caseStatuses, 'open', 'closed']).optional(),
  track: TransferTrack.optional(),
  district: District.optional(),
  department: Bureau.optional(),
  permitTypeId: textOrNone.key('许可事项').optional(),
  businessId: BusinessId.optional(),
  lamp: z.enum(lampStates).optional(),
  q: textOrNone.searchWord().optional(),
  mine: Flag.optional(),
  dueFrom: days.asked().optional(),
  dueTo: days.asked().optional(),
  sort: z.enum(['dueOn', '-dueOn', 'receivedOn', '-receivedOn']).default('-receivedOn'),
});

const CaseId = z.object({ id: z.uuid('办件标识无效') });

export function caseRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/cases',
      summary: '办件列表',
      access: readerRoles,
      scope: 'department',
      query: CaseQuery,
      answer: listOf(CaseBrief),
    },
    (context, { query }) => listCases(context, query),
  );
  doors.query(
    {
      url: '/cases/counts',
      summary: '待受理、办理中、临期、逾期、本月按时率，按部门和许可事项分组',
      access: readerRoles,
      scope: 'department',
      query: z.object({ district: District.optional(), department: Bureau.optional() }),
      answer: CountsView,
    },
    (context, { query }) => readCounts(context, query),
  );
  doors.query(
    {
      url: '/cases/:id',
      summary: '一件的全部情况',
      access: readerRoles,
      scope: 'department',
      params: CaseId,
      answer: CaseView,
    },
    (context, { params }) => readCase(context, params.id),
  );
  doors.query(
    {
      url: '/cases/:id/clock',
      summary: '三个时钟的逐日说明',
      access: readerRoles,
      scope: 'department',
      params: CaseId,
      answer: ClockProofs,
    },
    (context, { params }) => readClockProof(context, params.id),
  );
}
