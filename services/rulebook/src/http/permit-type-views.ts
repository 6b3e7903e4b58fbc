import {
  type Actor,
  Bureau,
  days,
  fewOf,
  HandlingKind,
  PermitType,
  text,
  textOrNone,
} from '@tisheng/contracts';
import { actionsOf, Flag, ListQuery } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { permitTypeSorts } from '#application/permit-type-queries.ts';
import type { PermitTypeRow } from '#application/permit-types.ts';
import { actionsFor, permitTypeActions } from '#domain/drafting.ts';
import { datedView, FieldChange, seenVersion, VersionStatus, viewDated } from './drafting-views.ts';

const Text = PermitType.omit({ version: true });

export const PermitTypeView = Text.extend({
  ...datedView,
  availableActions: actionsOf(['edit', 'issue', 'discard']),
});

const workdays = z.int('请填写 0 至 120 的整数').min(0, '不能为负').max(120, '不超过 120 个工作日');
const key = z
  .string('请填写代码')
  .regex(/^[a-z][A-Za-z0-9-]*$/, '代码以小写字母开头，只用字母、数字和连字符')
  .max(100, '代码不超过 100 字');

/** What an officer fills in, with words for each field that is missing. */
export const PermitTypeDraftBody = Text.extend({
  permitTypeId: z
    .string('请填写事项代码')
    .regex(/^[a-z][a-z0-9-]+$/, '事项代码以小写字母开头，只用小写字母、数字和连字符')
    .max(100, '事项代码不超过 100 字'),
  name: text.name('事项名称'),
  issuer: z.enum(Bureau.options, '请选择发证机关'),
  handling: z.enum(HandlingKind.options, '请选择办理方式'),
  statutoryWorkdays: workdays,
  promiseWorkdays: workdays.nullable(),
  validity: text.citation('有效期规则'),
  keyFields: fewOf(z.object({ key, label: text.category('关键信息的名称') }), 50),
  materials: fewOf(
    z.object({
      key,
      name: text.title('材料名称'),
      required: z.boolean('请选择是否必交'),
      mayFollow: z.boolean('请选择可否容缺'),
    }),
  ),
  citation: z.object({
    document: text.title('依据文件'),
    number: text.documentNo().nullable(),
    item: text.citation('条款'),
  }),
  effectiveFrom: days.effective('生效日期'),
  effectiveTo: days.effective('失效日期').nullable().default(null),
  version: seenVersion,
});

export const PermitTypeQuery = ListQuery.extend({
  permitTypeId: textOrNone.key('事项代码').optional(),
  /** Part of the name. */
  q: textOrNone.searchWord().optional(),
  issuer: Bureau.optional(),
  handling: HandlingKind.optional(),
  status: VersionStatus.optional(),
  /** Drafts and issued versions alone: the catalogue without its past. */
  standing: Flag.default(false),
  /** Only what is in force on this day. */
  on: days.asked().optional(),
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
  const rights = { scope: 'city', editorIds: row.editorIds } as const;
  return {
    ...row.content,
    ...viewDated(row),
    permitTypeId: row.permitTypeId,
    availableActions: actionsFor(actor, permitTypeActions[row.status], rights),
  };
}
