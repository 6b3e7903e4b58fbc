import type { BodyOf, Decision, Got, Item } from './doors.ts';
import { get, type Paging, post, postFile, urlOf } from './http.ts';

export type CaseBrief = Item<Got<'permit-transfer/cases'>>;
export type CaseClocks = CaseBrief['clocks'];
export type ClockName = keyof CaseClocks;
export type PermitCase = Got<'permit-transfer/cases/{id}'>;
export type ComparedField = PermitCase['comparison'][number];
export type Material = PermitCase['materials'][number];
export type ClockProofs = Got<'permit-transfer/cases/{id}/clock'>;
export type ClockProof = NonNullable<ClockProofs[ClockName]>;
export type ClockDay = ClockProof['days'][number];
export type CaseFile = Item<Got<'permit-transfer/cases/{id}/files'>>;
export type CaseCounts = Got<'permit-transfer/cases/counts'>;
export type CaseGroup = CaseCounts['groups'][number];
type NewLimits = BodyOf<'post', 'permit-transfer/calendar-preview'>;

/** 换发 brings the scan of the new permit along. */
export type CaseDecision =
  | Exclude<Decision<'permit-transfer/cases/{id}'>, ['completion', unknown]>
  | [
      noun: 'completion',
      body: BodyOf<'post', 'permit-transfer/cases/{id}/completion'>,
      scan?: File,
    ];
/** 批量受理、批量转办, but for the cases themselves. */
export type BulkDecision =
  | [noun: 'acceptances', body: Omit<BodyOf<'post', 'permit-transfer/acceptances'>, 'cases'>]
  | [noun: 'reassignments', body: Omit<BodyOf<'post', 'permit-transfer/reassignments'>, 'cases'>];
type Filter = Paging & {
  status?: string;
  lamp?: string;
  department?: string;
  district?: string;
  permitTypeId?: string;
  track?: string;
  mine?: string;
  q?: string;
  sort?: string | undefined;
};

export const fetchCases = (filter: Filter) => get('permit-transfer/cases', filter);
export const fetchCaseCounts = () => get('permit-transfer/cases/counts');
export const fetchCase = (id: string) => get('permit-transfer/cases/{id}', { id });
export const fetchCaseClock = (id: string) => get('permit-transfer/cases/{id}/clock', { id });
export const actOnCase = (id: string, version: number, ...[noun, body]: CaseDecision) =>
  post(`permit-transfer/cases/{id}/${noun}`, { id }, body, { version });
/** One answer for each case. */
export const decideOnMany = (
  cases: { id: string; version: number }[],
  ...[noun, body]: BulkDecision
) =>
  noun === 'acceptances'
    ? post('permit-transfer/acceptances', {}, { cases })
    : post('permit-transfer/reassignments', {}, { ...body, cases });
export type BulkOutcome = Awaited<ReturnType<typeof decideOnMany>>['body']['outcomes'][number];
export const fetchCaseFiles = (id: string) => get('permit-transfer/cases/{id}/files', { id });
export const addCaseFile = (id: string, kind: string, file: File) =>
  postFile('permit-transfer/cases/{id}/files', { id }, file, kind);
export const caseFileUrl = (id: string, fileId: string) =>
  urlOf('permit-transfer/cases/{id}/files/{fileId}', { id, fileId });
export const fetchScorecard = (period: { from: string; to: string }) =>
  get('permit-transfer/scorecard', period);
export const fetchDocument = (kind: string, id: string) =>
  get('permit-transfer/cases/{id}/documents/{kind}', { id, kind });
export const documentPdfUrl = (kind: string, id: string) =>
  urlOf('permit-transfer/cases/{id}/documents/{kind}.pdf', { id, kind });
export const previewCalendar = (calendar: NewLimits) =>
  post('permit-transfer/calendar-preview', {}, calendar);
