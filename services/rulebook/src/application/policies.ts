import {
  type Citation,
  type PolicyId,
  type PolicyParameters,
  type PolicyScope,
  rulebook,
} from '@tisheng/contracts';
import type { PersonContext } from '@tisheng/service-kit/http';
import { requireVersion } from '@tisheng/service-kit/http';
import { announce, type CommandContext } from '@tisheng/service-kit/messaging';
import {
  personOf,
  policyActions,
  requireAction,
  requireAnotherPerson,
  requireDraft,
  requireScope,
} from '#domain/drafting.ts';
import { type Effective, requireOrder } from '#domain/effective.ts';
import { requireConsistent, requireMarked } from '#domain/policy-checks.ts';
import {
  findPolicyDraft,
  holdPolicyDraft,
  loadPolicyVersion,
  publishedPolicies,
} from '#persistence/policies.ts';
import { PolicyRow } from '#persistence/policy-row.ts';
import { drafted, effectiveOf, giveBack, placeVersion } from './version-publication.ts';

export type { PolicyRow };

export type PolicyText<Id extends PolicyId = PolicyId> = Effective & {
  policyId: Id;
  scope: PolicyScope;
  citation: Citation;
  parameters: PolicyParameters<Id>;
  demonstration: boolean;
};

/** Writes a draft, new (`seen` 0) or as the editor saw it. */
export async function savePolicyDraft(
  context: PersonContext,
  id: string,
  text: PolicyText,
  seen: number,
): Promise<PolicyRow> {
  const { tx, actor, cause } = context;
  requireScope(actor, text.scope);
  requireOrder(text);
  requireConsistent(text.policyId, text.parameters);
  requireMarked(text.citation, text.demonstration);
  const row = await findPolicyDraft(tx, id);
  requireVersion({ version: row?.version ?? 0, lastActor: row?.draftedBy.name }, seen);
  if (!row) return newPolicyDraft(context, id, text);
  requireDraft(row.status);
  requireScope(actor, row.scope);
  Object.assign(row, text, drafted(cause, row.editorIds));
  await tx.flush();
  return row;
}

export async function newPolicyDraft(
  { tx, cause }: CommandContext,
  id: string,
  text: PolicyText,
): Promise<PolicyRow> {
  const row = tx.create(PolicyRow, { id, status: 'draft', ...text, ...drafted(cause) });
  await tx.flush();
  return row;
}

/** 签发：由另一人发布, so the city knows the version from now on. */
export async function issuePolicy(
  context: PersonContext,
  id: string,
  seen: number,
): Promise<PolicyRow> {
  const { tx, actor, cause } = context;
  const draft = await holdPolicyDraft(tx, id);
  requireDraft(draft.status);
  requireScope(actor, draft.scope);
  requireAnotherPerson(draft.editorIds, personOf(cause.actor));
  requireVersion({ version: draft.version, lastActor: draft.draftedBy.name }, seen);
  await publishPolicy(context, draft);
  return draft;
}

export async function publishPolicy(context: CommandContext, draft: PolicyRow): Promise<void> {
  const { policyId, scope } = draft;
  const published = await publishedPolicies(context.tx, policyId, scope);
  const { version, ends } = placeVersion(context, draft, published);
  const { citation, parameters, demonstration } = draft;
  const text = { citation, parameters, demonstration };
  const data = { policyId, scope, version, ...effectiveOf(draft), ...text, ends };
  await announce(context, rulebook, about(draft), [{ type: 'PolicyPublished', data }]);
}

export async function discardPolicyDraft(
  { tx, actor, cause, today }: PersonContext,
  id: string,
  reason: string,
  seen: number,
): Promise<PolicyRow> {
  const draft = await holdPolicyDraft(tx, id);
  requireScope(actor, draft.scope);
  requireDraft(draft.status);
  requireVersion({ version: draft.version, lastActor: draft.draftedBy.name }, seen);
  Object.assign(draft, withdrawn(today, reason, cause));
  await tx.flush();
  return draft;
}

/**
 * From `today` on nothing holds in its place until another version is issued; only a version that has not begun
 * gives its days back to the former one.
 */
export async function withdrawPolicy(
  context: PersonContext,
  key: { policyId: PolicyId; scope: PolicyScope; number: number },
  reason: string,
): Promise<PolicyRow> {
  const { tx, actor, cause, today } = context;
  const row = await loadPolicyVersion(tx, key);
  requireScope(actor, row.scope);
  requireAction(policyActions[row.status], 'withdraw');
  const { policyId, scope, number: version } = key;
  const published = await publishedPolicies(tx, policyId, scope);
  Object.assign(row, withdrawn(today, reason, cause));
  const givesBack = giveBack(row, published, today);
  const data = { policyId, scope, version, withdrawnOn: today, reason, givesBack };
  await announce(context, rulebook, about(row), [{ type: 'PolicyWithdrawn', data }]);
  return row;
}

function withdrawn(today: string, reason: string, { actor }: CommandContext['cause']) {
  return {
    status: 'withdrawn' as const,
    withdrawnOn: today,
    withdrawalReason: reason,
    withdrawnBy: personOf(actor),
  };
}

const about = ({ policyId, scope }: PolicyRow) => {
  const subject = `policy/${policyId}/${scope}`;
  return { subject, partitionkey: subject };
};
