import type { Got, Item } from './doors.ts';
import { factToAwait, get, isUpToDate, type Paging } from './http.ts';

export type Journey = Got<'journey/journeys/{businessId}'>;
export type Milestone = Journey['milestones'][number];
export type Worklist = Got<'journey/worklist'>;
export type WorkItem = Item<Worklist>;
export type Found = Got<'journey/search'>;
export type ScoreItem = Item<Got<'journey/scoreboard'>>;
type Filter = Paging & {
  queue?: string;
  kind?: string;
  district?: string;
  lamp?: string;
  q?: string;
  sort?: string;
};

export const fetchJourney = (businessId: string, asOf: string | null) =>
  get('journey/journeys/{businessId}', { businessId, after: factToAwait(), asOf });
export const fetchWorklist = (filter: Filter) =>
  get('journey/worklist', { ...filter, after: factToAwait() });
export const searchAll = (q: string) => get('journey/search', { q });
export const fetchScoreboard = () => get('journey/scoreboard');
export const fetchCounted = (key: string, filter: Paging & { district?: string }) =>
  get('journey/scoreboard/{key}/items', { key, ...filter });

/** Whether the read side knows a fact; the service itself holds the call for up to 2 s. */
export const awaitFact = (businessId: string, fact: string) =>
  isUpToDate('journey/journeys/{businessId}', { businessId, after: fact });
