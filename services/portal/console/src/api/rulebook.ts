import { type AvailableAction, get, type Page, type Paging, post, put, urlOf } from './http.ts';
import { newId } from './ids.ts';

type Person = { id: string; name: string };
type Drafting = {
  id: string;
  version: number;
  draftedBy: Person;
  draftedAt: string;
  publishedBy: Person | null;
  publishedAt: string | null;
  availableActions: AvailableAction[];
};
/** A text that holds from a day to a day, one version after the other. */
export type Dated = Drafting & {
  status: string;
  /** 版本号; null for a draft. */
  number: number | null;
  effectiveFrom: string;
  effectiveTo: string | null;
  supersededBy: number | null;
  withdrawnOn: string | null;
  withdrawalReason: string | null;
  /** Of a policy: where it holds. */
  scope?: string;
  scopeName?: string;
};
export type Citation = { document: string; number: string | null; item: string };
export type Policy = Dated & {
  policyId: string;
  policyName: string;
  scope: string;
  scopeName: string;
  citation: Citation;
  parameters: Record<string, unknown>;
  demonstration: boolean;
};
export type PermitType = Dated & {
  permitTypeId: string;
  name: string;
  issuer: string;
  postRegistration: boolean;
  statutoryWorkdays: number;
  promiseWorkdays: number | null;
  validity: string;
  handling: string;
  movesWithDirectChange: boolean;
  keyFields: { key: string; label: string }[];
  materials: { key: string; name: string; required: boolean; mayFollow: boolean }[];
  citation: Citation;
};
export type Comparison<Text extends Dated = Dated> = {
  draft: Text;
  inForce: Text | null;
  changes: { path: string; before: unknown; after: unknown }[];
  retroactive: boolean;
};
export type CalendarDay = {
  day: string;
  counted: boolean;
  reason: 'workday' | 'makeup-workday' | 'weekend' | 'holiday';
  label: string;
  provisional: boolean;
};
type CalendarYear = { year: number; workdays: number; days: CalendarDay[] };
export type CalendarPage = {
  calendarVersion: number;
  years: { year: number; notice: string; noticeOn: string }[];
  coveredTo: string | null;
  banner: string;
  year: CalendarYear;
};
export type Notice = Drafting & {
  kind: 'year' | 'overlay';
  status: string;
  year: number | null;
  name: string | null;
  notice: string;
  noticeOn: string | null;
  offDays: Record<string, string>;
  makeupWorkdays: string[];
  calendarVersion: number | null;
};
export type NoticePreview = {
  draft: Notice;
  changed: { day: string; before: CalendarDay; after: CalendarDay }[];
  confirmed: number;
  coveredTo: string | null;
  banner: string;
  /** The year as it would be. */
  year: CalendarYear;
  calendar: { years: object[]; overlays: object[] };
};
export type ClockRules = {
  on: string;
  promises: Policy[];
  lampBands: Policy[];
  suspensions: { kind: string; name: string }[];
  fixedByLaw: { rule: string; text: string; citation: string }[];
};
export type OpenQuestion = {
  number: number;
  topic: string;
  question: string;
  defaultShipped: string;
  owner: string;
};
export type PolicyFilter = Paging & { policyId?: string; scope?: string; status?: string };
export type PermitTypeFilter = Paging & {
  permitTypeId?: string;
  q?: string;
  issuer?: string;
  handling?: string;
  status?: string;
  standing?: boolean;
  on?: string;
  sort?: string;
};

const noticeUrl = ({ kind, id }: Pick<Notice, 'kind' | 'id'>): string =>
  `rulebook/calendar-${kind === 'year' ? 'notices' : 'overlays'}/${id}`;

export const fetchPolicies = (filter: PolicyFilter) => get<Page<Policy>>('rulebook/policies', filter);
export const fetchPolicyDraft = (id: string) => get<Policy>(`rulebook/policy-drafts/${id}`);
export const comparePolicyDraft = (id: string) =>
  get<Comparison<Policy>>(`rulebook/policy-drafts/${id}/comparison`);
export const savePolicyDraft = (id: string | null, body: object) =>
  put<Policy>(`rulebook/policy-drafts/${id ?? newId()}`, body);
export const actOnPolicyDraft = (id: string, version: number, noun: string, body: object) =>
  post<Policy>(`rulebook/policy-drafts/${id}/${noun}`, body, { version });
export const withdrawPolicy = (policy: Policy, body: object) =>
  post<Policy>(
    `rulebook/policies/${policy.policyId}/versions/${policy.scope}/${policy.number}/withdrawal`,
    body,
  );
/** 许可事项目录 in force on a day. */
export const fetchPermitTypes = (on: string) => fetchCatalogue({ on, limit: 200, offset: 0 });
export const fetchCatalogue = (filter: PermitTypeFilter) =>
  get<Page<PermitType>>('rulebook/permit-types', filter);
export const fetchPermitType = (id: string) =>
  get<PermitType>(`rulebook/permit-type-drafts/${id}`);
export const comparePermitTypeDraft = (id: string) =>
  get<Comparison<PermitType>>(`rulebook/permit-type-drafts/${id}/comparison`);
export const savePermitTypeDraft = (id: string | null, body: object) =>
  put<PermitType>(`rulebook/permit-type-drafts/${id ?? newId()}`, body);
export const actOnPermitTypeDraft = (id: string, version: number, noun: string, body: object) =>
  post<PermitType>(`rulebook/permit-type-drafts/${id}/${noun}`, body, { version });
export const fetchClockRules = () => get<ClockRules>('rulebook/clock-rules');
export const fetchOpenQuestions = () => get<Page<OpenQuestion>>('rulebook/open-questions');
export const fetchCalendar = (year: string) => get<CalendarPage>('rulebook/calendar', { year });
export const fetchNotices = (filter: Paging & { status?: string }) =>
  get<Page<Notice>>('rulebook/calendar-notices', filter);
export const noticeTemplateUrl = (year: string) =>
  urlOf('rulebook/calendar-notices/template.xlsx', { year });
export const draftNotice = (kind: Notice['kind'], body: object) =>
  post<Notice>(`rulebook/calendar-${kind === 'year' ? 'notices' : 'overlays'}`, body);
export const previewNotice = (notice: Notice) =>
  get<NoticePreview>(`${noticeUrl(notice)}/comparison`);
export const actOnNotice = (notice: Notice, noun: string) =>
  post<Notice>(`${noticeUrl(notice)}/${noun}`, {}, { version: notice.version });
