import type { Figure } from './business-registry.ts';
import { type AvailableAction, get, type Ground, type Page, type Paging, post } from './http.ts';

/** A figure with its source, over the threshold it is measured by. */
export type Proximity = {
  metric: string;
  period: string;
  figureFen: number;
  source: string;
  thresholdFen: number;
  percent: number;
};
export type MemberSummary = {
  businessId: string;
  version: number;
  name: string;
  creditCode: string | null;
  industryCode: string | null;
  districtName: string;
  status: string;
  tier: string | null;
  proximity: Proximity | null;
  admittedOn: string | null;
  reachedOn: string | null;
  filedOn: string | null;
  listedOn: string | null;
  leftOn: string | null;
  leftBecause: string | null;
  pool: string | null;
  poolName: string | null;
  availableActions: AvailableAction[];
};
export type Member = MemberSummary & {
  ground: Ground | null;
  everListed: boolean;
  formerNames: { name: string; since: string | null; until: string }[];
  survivor: { businessId: string; name: string | null } | null;
  figures: Figure[];
};
export type MemberFilter = Paging & {
  pool?: string;
  status?: string;
  district?: string;
  tier?: string;
  q?: string;
};

export const fetchMembers = (filter: MemberFilter) =>
  get<Page<MemberSummary>>('upscale-pools/members', filter);
export const fetchMember = (businessId: string) =>
  get<Member>(`upscale-pools/members/${businessId}`);
export const actOnMember = (businessId: string, version: number, noun: string, body: object) =>
  post<{ version: number }>(`upscale-pools/members/${businessId}/${noun}`, body, { version });
