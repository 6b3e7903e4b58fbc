import { type Actor, Bureau, Day, HandlingKind, PermitType } from '@tisheng/contracts';
import { ListQuery } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { permitTypeSorts } from '#application/permit-type-queries.ts';
import type { PermitTypeRow } from '#application/permit-types.ts';
import { actionsFor, permitTypeActions } from '#domain/drafting.ts';
import { datedView, FieldChange, seenVersion, VersionStatus, viewDated } from './drafting-views.ts';

const Text = PermitType.omit({ version: true });

export const PermitTypeView = Text.extend(datedView);

const required = (what: string) => z.string(`请填写${what}`).trim().min(1, `请填写${what}`);
const workdays = z.int('请填写 0 至 120 的整数').min(0, '不能为负').max(120, '不超过 120 个工作日');
const key = z
  .string('请填写代码')
  .regex(/^[a-z][A-Za-z0-9-]*$/, '代码以小写字母开头，只用字母、数字和连字符');

/** What an officer fills in, with words for each field that is missing. */
export const PermitTypeDraftBody = Text.extend({
  permitTypeId: z
    .string('请填写事项代码')
    .regex(/^[a-z][a-z0-9-]+$/, '事项代码以小写字母开头，只用小写字母、数字和连字符'),
  name: required('事项名称'),
  issuer: z.enum(Bureau.options, '请选择发证机关'),
  handling: z.enum(HandlingKind.options, '请选择办理方式'),
  statutoryWorkdays: workdays,
  promiseWorkdays: workdays.nullable(),
  validity: required('有效期规则'),
  keyFields: z.array(z.object({ key, label: required('关键信息的名称') })),
  materials: z.array(
    z.object({
      key,
      name: required('材料名称'),
      required: z.boolean('请选择是否必交'),
      mayFollow: z.boolean('请选择可否容缺'),
    }),
  ),
  citation: z.object({
    document: required('依据文件'),
    number: z.string().trim().min(1).nullable(),
    item: required('条款'),
  }),
  effectiveFrom: z.iso.date('请选择生效日期'),
  effectiveTo: Day.nullable().default(null),
  version: seenVersion,
});

export const PermitTypeQuery = ListQuery.extend({
  permitTypeId: z.string().optional(),
  /** Part of the name. */
  q: z.string().trim().max(50, '查找内容不超过 50 字').optional(),
  issuer: Bureau.optional(),
  handling: HandlingKind.optional(),
  status: VersionStatus.optional(),
  /** Drafts and issued versions alone: the catalogue without its past. */
  standing: z.stringbool().default(false),
  /** Only what is in force on this day. */
  on: Day.optional(),
  sort: z.enum(permitTypeSorts).default('permitTypeId'),
});

export const PermitTypeComparison = z.object({
  draft: PermitTypeView,
  inForce: PermitTypeView.nullable(),
  changes: z.array(FieldChange),
  /** 溯及既往: begins before today; open cases keep the terms they were received under. */
  retroactive: z.boolean(),
});

export function viewPermitType(row: PermitTypeRow, actor: Actor): z.infer<typeof PermitTypeView> {
  const text = { scope: 'city', editorIds: row.editorIds } as const;
  return {
    ...row.content,
    ...viewDated(row),
    permitTypeId: row.permitTypeId,
    availableActions: actionsFor(actor, permitTypeActions[row.status], text),
  };
}
