import {
  BusinessId,
  Day,
  Finding,
  fewOf,
  membersOf,
  permitsMax,
  text,
  textOrNone,
} from '@tisheng/contracts';
import { type Doors, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { answerApplication } from '#application/application-answers.ts';
import { checkApplication } from '#application/application-check.ts';
import { listApplications, readApplication } from '#application/application-queries.ts';
import { applyForTransfer, withdrawApplication } from '#application/applications.ts';
import { readerRoles } from '#application/scope.ts';
import { ApplicationView, ComparedField, MaterialAsked, PermitView } from './case-views.ts';

const permitId = z.uuid('许可证标识无效');

/** Key fields of a permit with what they say. */
export const Fields = membersOf(text.key('字段'), textOrNone.fieldValue(), 50);

const ApplyBody = z.object({
  businessId: BusinessId,
  permitIds: fewOf(permitId, permitsMax).min(1, '请至少选择一个许可证'),
  certificateNo: text.documentNo('证明文号').nullable().default(null),
  /** By permit: key fields as the new permit is to hold them, where the register does not know. */
  declared: membersOf(permitId, Fields, permitsMax).default({}),
  /** By permit: keys of the materials handed in; absent = the window has all that is required. */
  materials: membersOf(permitId, fewOf(text.key('材料'), 100), permitsMax)
    .nullable()
    .default(null),
});

const CheckView = z.object({
  businessId: BusinessId,
  name: z.string(),
  closedOn: Day.nullable(),
  converted: z.object({ convertedOn: Day, certificateNo: z.string() }).nullable(),
  permits: z.array(
    z.object({
      permit: PermitView,
      findings: z.array(Finding),
      comparison: z.array(ComparedField),
      keyFields: z.array(z.object({ key: z.string(), label: z.string() })),
      materials: z.array(MaterialAsked),
      movesWithLicence: z.boolean(),
      underWay: z.boolean(),
    }),
  ),
});

export function applicationRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: '/applications',
      summary: '申请许可沿用，按许可分件',
      access: ['cultivation-officer', 'registrar', 'permit-officer', 'permit-head'],
      scope: 'department',
      body: ApplyBody,
      answer: ApplicationView,
    },
    async (context, { body }) => {
      const permitIds = [...new Set(body.permitIds)];
      return answerApplication(context, await applyForTransfer(context, { ...body, permitIds }));
    },
  );
  doors.command(
    {
      method: 'POST',
      url: '/applications/:id/withdrawal',
      summary: '撤回等待证明的申请',
      access: ['cultivation-officer', 'registrar', 'permit-officer', 'permit-head'],
      scope: 'department',
      params: z.object({ id: z.uuid() }),
      answer: ApplicationView,
    },
    async (context, { params }) =>
      answerApplication(context, await withdrawApplication(context, params.id)),
  );
  applicationQueries(doors);
}

function applicationQueries(doors: Doors): void {
  doors.query(
    {
      url: '/application-checks/:businessId',
      summary: '申请前核对：每张在册许可的各项条件、比对、材料',
      access: ['cultivation-officer', 'registrar', 'permit-officer', 'permit-head'],
      scope: 'department',
      params: z.object({ businessId: BusinessId }),
      answer: CheckView,
    },
    (context, { params }) => checkApplication(context, params.businessId),
  );
  doors.query(
    {
      url: '/applications',
      summary: '一个主体的申请',
      access: readerRoles,
      scope: 'department',
      query: ListQuery.extend({ businessId: BusinessId }),
      answer: listOf(ApplicationView),
    },
    (context, { query }) => listApplications(context, query),
  );
  doors.query(
    {
      url: '/applications/:id',
      summary: '一次申请各部门的进度',
      access: readerRoles,
      scope: 'department',
      params: z.object({ id: z.uuid() }),
      answer: ApplicationView,
    },
    (context, { params }) => readApplication(context, params.id),
  );
}
