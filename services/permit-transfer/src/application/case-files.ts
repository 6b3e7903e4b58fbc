import { permitTransfer } from '@tisheng/contracts';
import { acceptScan, type FileStore, mediaTypes, type VirusScan } from '@tisheng/service-kit/files';
import { type PersonContext, type QueryContext, requireDistrict } from '@tisheng/service-kit/http';
import { announce } from '@tisheng/service-kit/messaging';
import { loadReference } from '@tisheng/service-kit/reference';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import { requireAction } from '#domain/case-actions.ts';
import { supplyMaterial } from '#domain/materials.ts';
import { aboutOf, type CaseFact } from '#domain/transfer-case.ts';
import { CaseFileRow } from '#persistence/case-file-row.ts';
import { lockCase, toCase } from '#persistence/cases.ts';
import { deliveryReceiptKind, newPermitKind } from './case-file-kinds.ts';
import { getCase } from './case-in-scope.ts';
import { keep } from './cases.ts';
import { caseSubject } from './open-cases.ts';

/** Where scans are kept, and who looks at them first. */
export type Files = { store: FileStore; scan?: VirusScan };

export type Upload = { fileName: string; kind: string; bytes: Uint8Array };

/**
 * 扫描件入件: the content is durable before its name is; the same content comes in once.
 * @throws Refusal `not-found` | `file-kind-not-accepted` | `file-too-large` | `file-infected` …
 */
export async function addCaseFile(
  context: PersonContext,
  { store, scan }: Files,
  caseId: string,
  { fileName, kind, bytes }: Upload,
) {
  const { tx, actor, cause, today } = context;
  const row = await lockCase(tx, caseId);
  if (!row) throw refuse('not-found', '没有这一办件，请核对编号');
  requireDistrict(actor, row.district);
  requireAction(toCase(row), actor, 'add-file');
  const mediaType = mediaTypes[await acceptScan(bytes, scan)];
  const contentHash = await store.put(bytes);
  const known = await tx.findOne(CaseFileRow, { caseId, contentHash, kind });
  if (known) return fileView(known);
  const transfer = toCase(row);
  const file = tx.create(CaseFileRow, {
    id: newId(),
    caseId,
    contentHash,
    name: fileName,
    mediaType,
    bytes: bytes.length,
    kind,
    addedBy: actor.name,
    addedAt: cause.now,
  });
  tx.persist(file);
  const data = { ...aboutOf(transfer), fileId: file.id, addedOn: today, kind, contentHash };
  const added: CaseFact = { type: 'ScanAdded', data };
  const supplied = supplyMaterial(transfer, kind, today);
  // Only what changes the case raises its version: a scan alone makes nobody's decision stale.
  if (supplied.length === 0) await announce(context, permitTransfer, caseSubject(row), [added]);
  else await keep(context, row, [added, ...supplied], (await loadReference(tx)).calendar);
  return fileView(file);
}

export async function listCaseFiles(context: QueryContext, caseId: string) {
  await getCase(context, caseId);
  const files = await context.em.find(CaseFileRow, { caseId }, { orderBy: { id: 'asc' } });
  return { items: files.map(fileView), total: files.length };
}

/** Served only to those who may see the case. */
export async function readCaseFile(
  context: QueryContext,
  { store }: Files,
  caseId: string,
  id: string,
): Promise<{ file: CaseFileRow; bytes: Uint8Array }> {
  await getCase(context, caseId);
  const file = await context.em.findOne(CaseFileRow, { id, caseId });
  const bytes = file && (await store.get(file.contentHash));
  if (!file || !bytes) throw refuse('not-found', '没有这个附件，请刷新后再试');
  return { file, bytes };
}

export async function newPermitScan(tx: PersonContext['tx'], caseId: string) {
  const kind = newPermitKind;
  const file = await tx.findOne(CaseFileRow, { caseId, kind }, { orderBy: { id: 'desc' } });
  return file?.id ?? null;
}

export async function isDelivered(em: QueryContext['em'], caseId: string): Promise<boolean> {
  return (await em.count(CaseFileRow, { caseId, kind: deliveryReceiptKind })) > 0;
}

function fileView({ id, name, mediaType, bytes, kind, addedBy, addedAt }: CaseFileRow) {
  return { id, name, mediaType, bytes, kind, addedBy, addedAt: addedAt.toISOString() };
}
