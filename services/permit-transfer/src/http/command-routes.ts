import { correctionsMax, fewOf, type Role, text, textOrNone, Version } from '@tisheng/contracts';
import type { Doors, PersonContext } from '@tisheng/service-kit/http';
import { z } from 'zod';
import {
  acceptCase,
  extendLimit,
  requestCorrections,
  rerouteCase,
  resumeClock,
  type Seen,
  supplyCorrections,
  suspendClock,
} from '#application/cases.ts';
import { completeCase, refuseCase, withdrawCase } from '#application/closings.ts';
import { type Decided, presentDecision } from '#application/decided.ts';
import {
  acceptCases,
  reassignCase,
  reassignCases,
  recordMaterialState,
} from '#application/handling.ts';
import { materialStates } from '#domain/transfer-case.ts';
import { CaseBrief } from './case-views.ts';

const officers = ['permit-officer', 'permit-head'] as const;
const applicants = [...officers, 'cultivation-officer', 'registrar'] as const;

const bodies = {
  correctionNotice: z.object({
    noticeNo: text.documentNo('告知书文号'),
    items: fewOf(text.reason('需补正的内容'), correctionsMax).min(1, '请一次写明需补正的全部内容'),
  }),
  /** The kind is free text: what the law does not know is refused with its article, not as a typing error. */
  suspension: z.object({
    kind: text.category('特别程序的种类'),
    noticeNo: text.documentNo('告知书文号'),
    expectedDays: z.int('请填写预计的工作日数').min(1, '预计天数至少 1 个工作日').max(250),
  }),
  extension: z.object({
    workdays: z.int().min(1).max(120).default(10),
    reason: text.summary('延长的理由（并告知申请人）'),
  }),
  reroute: z.object({
    differences: z
      .array(
        z.object({
          field: text.key('事项'),
          label: text.category('事项名称'),
          old: textOrNone.fieldValue(),
          new: textOrNone.fieldValue(),
        }),
      )
      .min(1, '请写明变化的关键信息')
      .max(20),
  }),
  completion: z.object({ newPermitNumber: text.documentNo('新证号') }),
  refusal: z.object({
    reason: text.summary('不予变更的理由'),
    legalBasis: text.citation('法律依据'),
  }),
  material: z.object({ key: text.key('材料'), state: z.enum(materialStates) }),
  reassignment: z.object({ officerId: text.key('承办人') }),
  withdrawal: z.object({ reason: text.summary('撤回的原因') }),
};

const Answer = CaseBrief.extend({ renewalHint: z.string().nullable() });
const CaseId = z.object({ id: z.uuid('办件标识无效') });

export function commandRoutes(doors: Doors): void {
  const decision = decisionDoor(doors);
  const none = z.object({});
  decision('acceptance', '受理', officers, none, (context, seen) => acceptCase(context, seen));
  decision(
    'correction-notice',
    '一次性补正告知',
    officers,
    bodies.correctionNotice,
    requestCorrections,
  );
  decision('corrections', '登记补正材料', applicants, none, (context, seen) =>
    supplyCorrections(context, seen),
  );
  decision('suspension', '特别程序，暂停计时', officers, bodies.suspension, suspendClock);
  decision('resumption', '恢复计时', officers, none, (context, seen) => resumeClock(context, seen));
  decision('extension', '延长法定时限', officers, bodies.extension, extendLimit);
  decision('reroute', '转普通程序', officers, bodies.reroute, (context, seen, { differences }) =>
    rerouteCase(context, seen, differences),
  );
  decision('completion', '换发办结', officers, bodies.completion, (context, seen, body) =>
    completeCase(context, seen, body.newPermitNumber),
  );
  decision('refusal', '不予变更', officers, bodies.refusal, refuseCase);
  decision('withdrawal', '撤回申请', applicants, bodies.withdrawal, (context, seen, { reason }) =>
    withdrawCase(context, seen, reason),
  );
  decision('materials', '登记一项材料', officers, bodies.material, recordMaterialState);
  decision('reassignment', '转办', officers, bodies.reassignment, reassignCase);
  bulkRoutes(doors);
}

function bulkRoutes(doors: Doors): void {
  const bulk = {
    method: 'POST',
    access: officers,
    scope: 'department',
    answer: BulkAnswer,
  } as const;
  doors.command(
    { ...bulk, url: '/acceptances', summary: '批量受理：逐件给出结果', body: z.object({ cases }) },
    async (context, { body }) => ({ outcomes: await acceptCases(context, body.cases) }),
  );
  doors.command(
    {
      ...bulk,
      url: '/reassignments',
      summary: '批量转办：逐件给出结果',
      body: bodies.reassignment.extend({ cases }),
    },
    async (context, { body: { cases: chosen, officerId } }) => ({
      outcomes: await reassignCases(context, chosen, { officerId }),
    }),
  );
}

const cases = z
  .array(z.object({ id: z.uuid('办件标识无效'), version: Version }))
  .min(1, '请选择办件')
  .max(100, '一次最多办理 100 件');

const BulkAnswer = z.object({
  outcomes: z.array(
    z.object({
      id: z.uuid(),
      number: z.string().nullable(),
      done: z.boolean(),
      problem: z.string().nullable(),
    }),
  ),
});

/** `POST /cases/{id}/<noun>` with `If-Match`: the same shape for every decision. */
function decisionDoor(doors: Doors) {
  return <Body extends z.ZodType>(
    noun: string,
    summary: string,
    access: readonly Role[],
    body: Body,
    decide: (context: PersonContext, seen: Seen, body: z.output<Body>) => Promise<Decided>,
  ) =>
    doors.command(
      {
        method: 'POST',
        url: `/cases/:id/${noun}`,
        summary,
        access,
        scope: 'department',
        params: CaseId,
        body,
        answer: Answer,
        ifMatch: 'required',
      },
      async (context, { params, body: given, version }) =>
        presentDecision(context, await decide(context, { caseId: params.id, version }, given)),
    );
}
