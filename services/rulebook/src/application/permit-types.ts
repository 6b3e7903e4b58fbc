import { rulebook } from '@tisheng/contracts';
import type { PersonContext } from '@tisheng/service-kit/http';
import { requireVersion } from '@tisheng/service-kit/http';
import { announce, type CommandContext } from '@tisheng/service-kit/messaging';
import { personOf, requireAnotherPerson, requireDraft, requireScope } from '#domain/drafting.ts';
import { type Effective, requireOrder } from '#domain/effective.ts';
import { type PermitTypeContent, PermitTypeRow } from '#persistence/permit-type-row.ts';
import {
  findPermitTypeDraft,
  holdPermitTypeDraft,
  publishedPermitTypes,
} from '#persistence/permit-types.ts';
import { drafted, effectiveOf, placeVersion } from './version-publication.ts';

export type { PermitTypeRow };

export type PermitTypeText = Effective & { permitTypeId: string; content: PermitTypeContent };

export async function savePermitTypeDraft(
  context: PersonContext,
  id: string,
  text: PermitTypeText,
  seen: number,
): Promise<PermitTypeRow> {
  const { tx, actor, cause } = context;
  requireScope(actor, 'city');
  requireOrder(text);
  const row = await findPermitTypeDraft(tx, id);
  requireVersion({ version: row?.version ?? 0, lastActor: row?.draftedBy.name }, seen);
  if (!row) return newPermitTypeDraft(context, id, text);
  requireDraft(row.status);
  Object.assign(row, text, drafted(cause, row.editorIds));
  await tx.flush();
  return row;
}

export async function newPermitTypeDraft(
  { tx, cause }: CommandContext,
  id: string,
  text: PermitTypeText,
): Promise<PermitTypeRow> {
  const row = tx.create(PermitTypeRow, { id, status: 'draft', ...text, ...drafted(cause) });
  await tx.flush();
  return row;
}

export async function issuePermitType(
  context: PersonContext,
  id: string,
  seen: number,
): Promise<PermitTypeRow> {
  const { tx, actor, cause } = context;
  requireScope(actor, 'city');
  const draft = await holdPermitTypeDraft(tx, id);
  requireDraft(draft.status);
  requireAnotherPerson(draft.editorIds, personOf(cause.actor));
  requireVersion({ version: draft.version, lastActor: draft.draftedBy.name }, seen);
  await publishPermitType(context, draft);
  return draft;
}

export async function publishPermitType(
  context: CommandContext,
  draft: PermitTypeRow,
): Promise<void> {
  const { permitTypeId, content } = draft;
  const published = await publishedPermitTypes(context.tx, permitTypeId);
  const { version, ends } = placeVersion(context, draft, published);
  const data = { permitTypeId, version, ...content, ...effectiveOf(draft), ends };
  const subject = `permit-type/${permitTypeId}`;
  await announce(context, rulebook, { subject, partitionkey: subject }, [
    { type: 'PermitTypePublished', data },
  ]);
}

export async function discardPermitTypeDraft(
  { tx, actor, cause, today }: PersonContext,
  id: string,
  reason: string,
  seen: number,
): Promise<PermitTypeRow> {
  requireScope(actor, 'city');
  const draft = await holdPermitTypeDraft(tx, id);
  requireDraft(draft.status);
  requireVersion({ version: draft.version, lastActor: draft.draftedBy.name }, seen);
  Object.assign(draft, {
    status: 'withdrawn',
    withdrawnOn: today,
    withdrawalReason: reason,
    withdrawnBy: personOf(cause.actor),
  });
  await tx.flush();
  return draft;
}
