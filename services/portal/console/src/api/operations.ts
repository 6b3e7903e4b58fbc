import { type AvailableAction, get, type Page, type Paging, post } from './http.ts';

export type Facts = { owed: number; oldestOwedMs: number; parked: number; held: number };
export type KeptAct = {
  act: string;
  letter: string | null;
  reason: string | null;
  actorName: string;
  beganAt: string;
  endedAt: string | null;
  outcome: string | null;
};
export type ServiceOperations = {
  service: string;
  ready: boolean;
  waitingFor: { part: string; text: string }[];
  lag: number | null;
  facts: Facts | null;
  topic: string | null;
  listensTo: string[];
  troubles: { topic: string; partition: number; failures: number; since: string; error: string }[];
  sweepTroubles: {
    sweep: string;
    kind: 'stalled' | 'failed';
    found: number | null;
    since: string;
  }[];
  gaps: { topic: string; subject: string; missing: number; held: number; since: string }[];
  acts: KeptAct[];
  availableActions: AvailableAction[];
};
export type ParkedFact = {
  id: string;
  topic: string;
  partition: number;
  offset: string;
  key: string;
  eventId: string | null;
  type: string | null;
  subject: string | null;
  reason: string;
  attempts: number;
  parkedAt: string;
  heldBehind: number;
  skip: { reason: string; askedBy: { id: string; name: string }; askedAt: string } | null;
  payload: unknown;
  availableActions: AvailableAction[];
};

export const fetchOperations = (service: string) =>
  get<ServiceOperations>(`${service}/operations`);
export const fetchParked = (service: string, page: Paging) =>
  get<Page<ParkedFact>>(`${service}/operations/parked`, page);
export const fetchBlocked = (service: string, businessId: string) =>
  get<{ blocked: boolean; waiting: number }>(`${service}/operations/blocked/${businessId}`);
export const actOnService = (service: string, noun: string, body: object) =>
  post<unknown>(`${service}/operations/${noun}`, body);
export const actOnParked = (service: string, id: string, noun: string, body: object) =>
  post<unknown>(`${service}/operations/parked/${id}/${noun}`, body);
