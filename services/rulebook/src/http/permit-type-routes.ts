import { type Actor, Day, PermitType } from '@tisheng/contracts';
import { type Doors, ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import {
  discardPermitTypeDraft,
  issuePermitType,
  listPermitTypes,
  type PermitTypeRow,
  savePermitTypeDraft,
} from '#application/permit-types.ts';
import { actionsFor, permitTypeActions } from '#domain/drafting.ts';
import {
  DraftParams,
  datedView,
  ReasonBody,
  seenVersion,
  VersionStatus,
  viewDated,
} from './drafting-views.ts';

const Text = PermitType.omit({ version: true });
const PermitTypeView = Text.extend(datedView);
const DraftBody = Text.extend({ effectiveTo: Day.nullable().default(null), version: seenVersion });
const PermitTypeQuery = ListQuery.extend({
  permitTypeId: z.string().optional(),
  status: VersionStatus.optional(),
  /** Only what is in force on this day. */
  on: Day.optional(),
});

function viewPermitType(row: PermitTypeRow, actor: Actor): z.infer<typeof PermitTypeView> {
  const text = { scope: 'city', editorIds: row.editorIds } as const;
  return {
    ...row.content,
    ...viewDated(row),
    permitTypeId: row.permitTypeId,
    availableActions: actionsFor(actor, permitTypeActions[row.status], text),
  };
}

export function permitTypeRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/permit-types',
      summary: '许可事项目录',
      access: 'signed-in',
      query: PermitTypeQuery,
      answer: listOf(PermitTypeView),
    },
    async (context, { query }) => {
      const { items, total } = await listPermitTypes(context, query);
      return { items: items.map((row) => viewPermitType(row, context.actor)), total };
    },
  );
  doors.command(
    {
      method: 'PUT',
      url: '/permit-type-drafts/:id',
      summary: '起草或修改许可事项',
      access: ['policy-editor'],
      params: DraftParams,
      body: DraftBody,
      answer: PermitTypeView,
    },
    async (context, { params, body }) => {
      const { version, permitTypeId, effectiveFrom, effectiveTo, ...content } = body;
      const text = { permitTypeId, effectiveFrom, effectiveTo, content };
      return viewPermitType(
        await savePermitTypeDraft(context, params.id, text, version),
        context.actor,
      );
    },
  );
  decisionRoutes(doors);
}

function decisionRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: '/permit-type-drafts/:id/issuance',
      summary: '发布许可事项（换人）',
      access: ['policy-publisher'],
      params: DraftParams,
      answer: PermitTypeView,
      ifMatch: 'required',
    },
    async (context, { params, version }) =>
      viewPermitType(await issuePermitType(context, params.id, version), context.actor),
  );
  doors.command(
    {
      method: 'POST',
      url: '/permit-type-drafts/:id/discard',
      summary: '作废许可事项草稿',
      access: ['policy-editor'],
      params: DraftParams,
      body: ReasonBody,
      answer: PermitTypeView,
      ifMatch: 'required',
    },
    async (context, { params, body, version }) =>
      viewPermitType(
        await discardPermitTypeDraft(context, params.id, body.reason, version),
        context.actor,
      ),
  );
}
