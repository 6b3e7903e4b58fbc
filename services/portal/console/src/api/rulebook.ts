import type { BodyOf, Decision, Got, Item } from './doors.ts';
import { get, type Paging, post, put, urlOf } from './http.ts';
import { newId } from './ids.ts';

export type Policy = Item<Got<'rulebook/policies'>>;
export type PermitType = Item<Got<'rulebook/permit-types'>>;
/** A text that holds from a day to a day, one version after the other. */
export type Dated = Policy | PermitType;
export type PolicyComparison = Got<'rulebook/policy-drafts/{id}/comparison'>;
export type PermitTypeComparison = Got<'rulebook/permit-type-drafts/{id}/comparison'>;
export type Comparison = PolicyComparison | PermitTypeComparison;
export type CalendarPage = Got<'rulebook/calendar'>;
export type CalendarDay = CalendarPage['year']['days'][number];
export type Notice = Item<Got<'rulebook/calendar-notices'>>;

export type PolicyText = BodyOf<'put', 'rulebook/policy-drafts/{id}'>;
export type PermitTypeText = BodyOf<'put', 'rulebook/permit-type-drafts/{id}'>;
type Reason = { reason: string };
/** What is decided about a policy: on its draft, or on the version in force. */
export type PolicyDecision =
  | Decision<'rulebook/policy-drafts/{id}'>
  | [noun: 'withdrawal', body: Reason];
export type PermitTypeDecision = Decision<'rulebook/permit-type-drafts/{id}'>;
export type NoticeDecision = Decision<'rulebook/calendar-notices/{id}'>;
export type NoticeDraft =
  | [noun: 'year', body: BodyOf<'post', 'rulebook/calendar-notices'>]
  | [noun: 'overlay', body: BodyOf<'post', 'rulebook/calendar-overlays'>];

type PolicyFilter = Paging & { policyId?: string; scope?: string; status?: string };
type PermitTypeFilter = Paging & {
  permitTypeId?: string;
  q?: string;
  issuer?: string;
  handling?: string;
  status?: string;
  standing?: string;
  on?: string;
  sort?: string;
};

export const fetchPolicies = (filter: PolicyFilter) => get('rulebook/policies', filter);
export const fetchPolicyDraft = (id: string) => get('rulebook/policy-drafts/{id}', { id });
export const comparePolicyDraft = (id: string) =>
  get('rulebook/policy-drafts/{id}/comparison', { id });
export const savePolicyDraft = (id: string | null, body: PolicyText) =>
  put('rulebook/policy-drafts/{id}', { id: id ?? newId() }, body);
/** A draft is known by its id, a version by what people call it. */
export function decideOnPolicy(policy: Policy, ...[noun, body]: PolicyDecision) {
  const { id, version, policyId, scope, number } = policy;
  return noun === 'withdrawal'
    ? post(
        'rulebook/policies/{policyId}/versions/{scope}/{number}/withdrawal',
        { policyId, scope, number: number ?? 0 },
        body,
      )
    : post(`rulebook/policy-drafts/{id}/${noun}`, { id }, body, { version });
}
/** 许可事项目录 in force on a day. */
export const fetchPermitTypes = (on: string) => fetchCatalogue({ on, limit: 200, offset: 0 });
export const fetchCatalogue = (filter: PermitTypeFilter) => get('rulebook/permit-types', filter);
export const fetchPermitType = (id: string) => get('rulebook/permit-type-drafts/{id}', { id });
export const comparePermitTypeDraft = (id: string) =>
  get('rulebook/permit-type-drafts/{id}/comparison', { id });
export const savePermitTypeDraft = (id: string | null, body: PermitTypeText) =>
  put('rulebook/permit-type-drafts/{id}', { id: id ?? newId() }, body);
export const actOnPermitTypeDraft = (
  { id, version }: PermitType,
  ...[noun, body]: PermitTypeDecision
) => post(`rulebook/permit-type-drafts/{id}/${noun}`, { id }, body, { version });
export const fetchClockRules = () => get('rulebook/clock-rules');
export const fetchOpenQuestions = () => get('rulebook/open-questions');
export const fetchCalendar = (year: string) => get('rulebook/calendar', { year });
export const fetchNotices = (filter: Paging & { status?: string }) =>
  get('rulebook/calendar-notices', filter);
export const noticeTemplateUrl = (year: string) =>
  urlOf('rulebook/calendar-notices/template.xlsx', { year });
export const draftNotice = (...[noun, body]: NoticeDraft) =>
  noun === 'year'
    ? post('rulebook/calendar-notices', {}, body)
    : post('rulebook/calendar-overlays', {}, body);

/** 年度放假安排 and 地方放假 are read and decided on alike. */
const doorOf = ({ kind }: Notice) =>
  kind === 'year' ? 'rulebook/calendar-notices/{id}' : 'rulebook/calendar-overlays/{id}';
export const previewNotice = (notice: Notice) =>
  get(`${doorOf(notice)}/comparison`, { id: notice.id });
export const actOnNotice = (notice: Notice, ...[noun, body]: NoticeDecision) =>
  post(`${doorOf(notice)}/${noun}`, { id: notice.id }, body, { version: notice.version });
