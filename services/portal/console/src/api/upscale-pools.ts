import type { Decision, Got, Item } from './doors.ts';
import { get, type Paging, post } from './http.ts';

export type MemberSummary = Item<Got<'upscale-pools/members'>>;
export type Member = Got<'upscale-pools/members/{businessId}'>;
/** A figure with its source, over the threshold it is measured by. */
export type Proximity = NonNullable<Member['proximity']>;
export type MemberDecision = Decision<'upscale-pools/members/{businessId}'>;
type Filter = Paging & {
  pool?: string;
  status?: string;
  district?: string;
  tier?: string;
  q?: string;
};

export const fetchMembers = (filter: Filter) => get('upscale-pools/members', filter);
export const fetchMember = (businessId: string) =>
  get('upscale-pools/members/{businessId}', { businessId });
export const actOnMember = (businessId: string, version: number, ...[noun, body]: MemberDecision) =>
  post(`upscale-pools/members/{businessId}/${noun}`, { businessId }, body, { version });
