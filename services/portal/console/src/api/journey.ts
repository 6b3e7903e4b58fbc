import { factToAwait, get, type Page, type Paging, isUpToDate } from './http.ts';

export type Milestone = { key: string; label: string; reachedOn: string | null };
export type TimelineEntry = {
  id: string;
  occurredOn: string;
  recordedAt: string;
  service: string;
  type: string;
  title: string;
  detail: string;
  actor: { name: string; bureauName: string };
  ground: string | null;
};
export type Stage = {
  key: string;
  label: string;
  from: string;
  to: string | null;
  workdays: number | null;
  provisional: boolean;
};
export type Journey = {
  businessId: string;
  name: string | null;
  stageLabel: string;
  /** 导入已撤回之日; such a business never was. */
  takenBackOn: string | null;
  milestones: Milestone[];
  stages: Stage[];
  timeline: TimelineEntry[];
};
export type TaskLamp = { state: string; text: string; workdaysLeft: number | null };
export type WorkItem = {
  id: string;
  kind: string;
  subject: string;
  title: string;
  businessId: string;
  businessName: string | null;
  bureauName: string;
  districtName: string;
  dueOn: string | null;
  provisional: boolean;
  lamp: TaskLamp;
  assignedTo: string | null;
  openedOn: string;
  closedOn: string | null;
  link: string;
};
export type Worklist = Page<WorkItem> & { counts: Record<string, number> };
export type WorklistFilter = Paging & {
  queue?: string;
  kind?: string;
  district?: string;
  lamp?: string;
  q?: string;
  sort?: string;
};
type FoundBusiness = {
  businessId: string;
  name: string | null;
  creditCode: string | null;
  districtName: string | null;
  stageLabel: string;
  link: string;
};
export type FoundCase = {
  id: string;
  number: string;
  title: string;
  businessName: string | null;
  districtName: string;
  bureauName: string;
  status: string;
  link: string;
};
export type Found = { businesses: FoundBusiness[]; cases: FoundCase[]; claims: FoundCase[] };
export type ScoreItem = {
  key: string;
  name: string;
  definition: string;
  target: number | null;
  by: string | null;
  value: number | null;
  amountFen: number | null;
  districts: { district: string; districtName: string; value: number }[];
  years: { year: number; value: number }[];
};
export type CountedItem = {
  id: string;
  businessId: string;
  businessName: string | null;
  districtName: string;
  countedOn: string;
  amountFen: number | null;
  subject: string | null;
  link: string;
};

export const fetchJourney = (businessId: string, asOf: string | null) =>
  get<Journey>(`journey/journeys/${businessId}`, { after: factToAwait(), asOf });
export const fetchWorklist = (filter: WorklistFilter) =>
  get<Worklist>('journey/worklist', { ...filter, after: factToAwait() });
export const searchAll = (q: string) => get<Found>('journey/search', { q });
export const fetchScoreboard = () =>
  get<{ ground: string | null; items: ScoreItem[] }>('journey/scoreboard');
export const fetchCounted = (key: string, filter: Paging & { district?: string }) =>
  get<Page<CountedItem>>(`journey/scoreboard/${key}/items`, filter);

/** Whether the read side knows a fact; the service itself holds the call for up to 2 s. */
export const awaitFact = (businessId: string, fact: string) =>
  isUpToDate(`journey/journeys/${businessId}`, { after: fact });
