import type { CaseRow } from '#persistence/case-row.ts';
import {
  acceptanceNotice,
  correctionNotice,
  extensionNotice,
  refusalDecision,
  rerouteNotice,
  suspensionNotice,
} from './notices.ts';
import type { Paper } from './paper.ts';
import { approvalForm, clockStatement, deliveryReceipt } from './records.ts';

/** In the order in which a case comes to them. */
export const paperKinds = [
  'acceptance',
  'correction',
  'suspension',
  'extension',
  'reroute',
  'refusal',
  'delivery',
  'approval',
  'clock',
] as const;
export type PaperKind = (typeof paperKinds)[number];

const papers: Record<PaperKind, Paper> = {
  acceptance: acceptanceNotice,
  correction: correctionNotice,
  suspension: suspensionNotice,
  extension: extensionNotice,
  reroute: rerouteNotice,
  refusal: refusalDecision,
  delivery: deliveryReceipt,
  approval: approvalForm,
  clock: clockStatement,
};

/** Null while the case has not come so far. */
export const findPaper = (row: CaseRow, kind: PaperKind): Paper | null =>
  papers[kind].isReady(row) ? papers[kind] : null;

export function papersOf(row: CaseRow): { kind: PaperKind; title: string }[] {
  const ready = paperKinds.filter((kind) => papers[kind].isReady(row));
  return ready.map((kind) => ({ kind, title: papers[kind].title(row) }));
}
