import { type AvailableAction, get, type Page, type Paging, post, put } from './http.ts';
import { newId } from './ids.ts';

type Person = { id: string; name: string };
type Drafting = {
  id: string;
  version: number;
  draftedBy: Person;
  draftedAt: string;
  publishedBy: Person | null;
  availableActions: AvailableAction[];
};
export type Citation = { document: string; number: string | null; item: string };
export type Policy = Drafting & {
  policyId: string;
  policyName: string;
  scope: string;
  scopeName: string;
  status: string;
  /** 版本号; null for a draft. */
  number: number | null;
  effectiveFrom: string;
  effectiveTo: string | null;
  supersededBy: number | null;
  withdrawalReason: string | null;
  citation: Citation;
  parameters: Record<string, unknown>;
  demonstration: boolean;
};
export type Comparison = {
  draft: Policy;
  inForce: Policy | null;
  changes: { path: string; before: unknown; after: unknown }[];
  retroactive: boolean;
};
export type CalendarDay = { day: string; counted: boolean; label: string; provisional: boolean };
export type CalendarPage = {
  calendarVersion: number;
  years: { year: number; notice: string; noticeOn: string }[];
  coveredTo: string | null;
  banner: string;
  year: { year: number; workdays: number; days: CalendarDay[] };
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
};
export type NoticePreview = {
  draft: Notice;
  changed: { day: string; before: CalendarDay; after: CalendarDay }[];
  confirmed: number;
  coveredTo: string | null;
  banner: string;
  calendar: { years: object[]; overlays: object[] };
};
export type OpenQuestion = {
  number: number;
  topic: string;
  question: string;
  defaultShipped: string;
  owner: string;
};
export type PolicyFilter = Paging & { policyId?: string; scope?: string; status?: string };

const noticeUrl = ({ kind, id }: Pick<Notice, 'kind' | 'id'>): string =>
  `rulebook/calendar-${kind === 'year' ? 'notices' : 'overlays'}/${id}`;

export const fetchPolicies = (filter: PolicyFilter) => get<Page<Policy>>('rulebook/policies', filter);
export const fetchPolicyDraft = (id: string) => get<Policy>(`rulebook/policy-drafts/${id}`);
export const comparePolicyDraft = (id: string) =>
  get<Comparison>(`rulebook/policy-drafts/${id}/comparison`);
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
export const fetchPermitTypes = (on: string) =>
  get<Page<{ permitTypeId: string; name: string }>>('rulebook/permit-types', {
    on,
    status: 'issued',
    limit: 200,
  });
export const fetchOpenQuestions = () => get<Page<OpenQuestion>>('rulebook/open-questions');
export const fetchCalendar = (year: string) => get<CalendarPage>('rulebook/calendar', { year });
export const fetchNotices = (filter: Paging & { status?: string }) =>
  get<Page<Notice>>('rulebook/calendar-notices', filter);
export const draftNotice = (kind: Notice['kind'], body: object) =>
  post<Notice>(`rulebook/calendar-${kind === 'year' ? 'notices' : 'overlays'}`, body);
export const previewNotice = (notice: Notice) =>
  get<NoticePreview>(`${noticeUrl(notice)}/comparison`);
export const actOnNotice = (notice: Notice, noun: string) =>
  post<Notice>(`${noticeUrl(notice)}/${noun}`, {}, { version: notice.version });
