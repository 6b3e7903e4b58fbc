import type { Doors } from '@tisheng/service-kit/http';
import { discardPolicyDraft, issuePolicy, savePolicyDraft } from '#application/policies.ts';
import { compareDraft, readPolicyDraft } from '#application/policy-queries.ts';
import { draftReaders } from '#domain/drafting.ts';
import { DraftParams, ReasonBody } from './drafting-views.ts';
import { Comparison, PolicyDraftBody, PolicyView, viewPolicy } from './policy-views.ts';

const editor = ['policy-editor'] as const;
const publisher = ['policy-publisher'] as const;
const draftUrl = '/policy-drafts/:id';

export function policyDraftRoutes(doors: Doors): void {
  commandRoutes(doors);
  doors.query(
    {
      url: draftUrl,
      summary: '一份政策草稿',
      access: draftReaders,
      scope: 'city',
      params: DraftParams,
      answer: PolicyView,
    },
    async (context, { params }) =>
      viewPolicy(await readPolicyDraft(context, params.id), context.actor),
  );
  doors.query(
    {
      url: `${draftUrl}/comparison`,
      summary: '草稿与生效版本逐项对比',
      access: draftReaders,
      scope: 'city',
      params: DraftParams,
      answer: Comparison,
    },
    async (context, { params }) => {
      const { draft, inForce, changes, retroactive } = await compareDraft(context, params.id);
      const view = (row: typeof draft) => viewPolicy(row, context.actor);
      return { draft: view(draft), inForce: inForce && view(inForce), changes, retroactive };
    },
  );
}

function commandRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'PUT',
      url: draftUrl,
      summary: '起草或修改政策草稿',
      access: editor,
      scope: 'district',
      params: DraftParams,
      body: PolicyDraftBody,
      answer: PolicyView,
    },
    async (context, { params, body: { version, ...text } }) =>
      viewPolicy(await savePolicyDraft(context, params.id, text, version), context.actor),
  );
  doors.command(
    {
      method: 'POST',
      url: `${draftUrl}/issuance`,
      summary: '发布政策版本（换人）',
      access: publisher,
      scope: 'district',
      params: DraftParams,
      answer: PolicyView,
      ifMatch: 'required',
    },
    async (context, { params, version }) =>
      viewPolicy(await issuePolicy(context, params.id, version), context.actor),
  );
  doors.command(
    {
      method: 'POST',
      url: `${draftUrl}/discard`,
      summary: '作废政策草稿',
      access: [...editor, ...publisher],
      scope: 'district',
      params: DraftParams,
      body: ReasonBody,
      answer: PolicyView,
      ifMatch: 'required',
    },
    async (context, { params, body, version }) =>
      viewPolicy(await discardPolicyDraft(context, params.id, body.reason, version), context.actor),
  );
}
