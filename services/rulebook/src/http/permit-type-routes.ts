import { type Doors, listOf } from '@tisheng/service-kit/http';
import {
  comparePermitTypeDraft,
  listPermitTypes,
  readPermitType,
} from '#application/permit-type-queries.ts';
import {
  discardPermitTypeDraft,
  issuePermitType,
  savePermitTypeDraft,
} from '#application/permit-types.ts';
import { draftReaders } from '#domain/drafting.ts';
import { DraftParams, ReasonBody } from './drafting-views.ts';
import {
  PermitTypeComparison,
  PermitTypeDraftBody,
  PermitTypeQuery,
  PermitTypeView,
  viewPermitType,
} from './permit-type-views.ts';

const access = 'signed-in';
const draftUrl = '/permit-type-drafts/:id';

export function permitTypeRoutes(doors: Doors): void {
  readingRoutes(doors);
  draftingRoutes(doors);
  decisionRoutes(doors);
}

function readingRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/permit-types',
      summary: '许可事项目录',
      access,
      scope: 'city',
      query: PermitTypeQuery,
      answer: listOf(PermitTypeView),
    },
    async (context, { query }) => {
      const { items, total } = await listPermitTypes(context, query);
      return { items: items.map((row) => viewPermitType(row, context.actor)), total };
    },
  );
  doors.query(
    {
      url: draftUrl,
      summary: '一份许可事项（草稿或版本）',
      access,
      scope: 'city',
      params: DraftParams,
      answer: PermitTypeView,
    },
    async (context, { params }) =>
      viewPermitType(await readPermitType(context, params.id), context.actor),
  );
  doors.query(
    {
      url: `${draftUrl}/comparison`,
      summary: '许可事项草稿与生效版本逐项对比',
      access: draftReaders,
      scope: 'city',
      params: DraftParams,
      answer: PermitTypeComparison,
    },
    async (context, { params }) => {
      const { draft, inForce, ...rest } = await comparePermitTypeDraft(context, params.id);
      const view = (row: typeof draft) => viewPermitType(row, context.actor);
      return { draft: view(draft), inForce: inForce && view(inForce), ...rest };
    },
  );
}

function draftingRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'PUT',
      url: draftUrl,
      summary: '起草或修改许可事项',
      access: ['policy-editor'],
      scope: 'city',
      params: DraftParams,
      body: PermitTypeDraftBody,
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
}

function decisionRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: `${draftUrl}/issuance`,
      summary: '发布许可事项（换人）',
      access: ['policy-publisher'],
      scope: 'city',
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
      url: `${draftUrl}/discard`,
      summary: '作废许可事项草稿',
      access: ['policy-editor', 'policy-publisher'],
      scope: 'city',
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
