import { factToAwait, get, type Page } from './http.ts';

export type Lamp = 'normal' | 'nearing' | 'overdue' | 'paused' | 'completed';

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
  ground?: string;
};
export type Journey = {
  businessId: string;
  stage: string;
  milestones: Milestone[];
  timeline: TimelineEntry[];
};
export type WorkItem = {
  id: string;
  subject: string;
  title: string;
  businessId: string;
  businessName: string;
  bureau: string;
  district: string;
  dueOn: string | null;
  lamp: Lamp;
  workdaysLeft: number | null;
  action: string;
  link: string;
};
export type Worklist = Page<WorkItem> & { counts: Record<string, number> };
export type WorklistFilter = { queue?: string; lamp?: string; limit: number; offset: number };

export const fetchJourney = (businessId: string, asOf: string | null) =>
  get<Journey>(`journey/journeys/${businessId}`, { after: factToAwait(), asOf });
export const fetchWorklist = (filter: WorklistFilter) =>
  get<Worklist>('journey/worklist', { ...filter, after: factToAwait() });

/** Waits until the read side knows a fact; the service itself holds the call for up to 2 s. */
export const awaitFact = (businessId: string, fact: string) =>
  get<Journey>(`journey/journeys/${businessId}`, { after: fact });
