import { get, type Page, post } from './http.ts';
import type { Lamp } from './journey.ts';

/** How far a time limit has run, as the service counts it. */
export type ClockReading = {
  dueOn: string | null;
  provisional: boolean;
  lamp: Lamp;
  workdaysLeft: number | null;
};
export type ClockDay = {
  day: string;
  counted: boolean;
  /** Which counted day this is; null where the day does not count. */
  ordinal: number | null;
  reason: string;
  label: string;
  provisional: boolean;
};
export type CaseClock = { promise: { days: ClockDay[] }; statutory: { days: ClockDay[] } };

export type AvailableAction = { action: string; label: string; commentRequired: boolean };
export type ComparedField = {
  field: string;
  label: string;
  old: string | null;
  new: string | null;
  same: boolean;
  mayDiffer: boolean;
};
export type CaseEntry = {
  id: string;
  on: string;
  at: string | null;
  title: string;
  comment: string | null;
  ground: string | null;
  actor: { name: string; bureauName: string };
};
export type PermitCaseSummary = {
  id: string;
  number: string;
  status: string;
  permitTypeName: string;
  department: string;
  departmentName: string;
  businessId: string;
  businessName: string;
  districtName: string;
  receivedOn: string;
  promise: ClockReading;
};
export type PermitCase = {
  id: string;
  number: string;
  version: number;
  status: string;
  permitTypeName: string;
  department: string;
  departmentName: string;
  business: { businessId: string; name: string; creditCode: string; districtName: string };
  receivedOn: string;
  acceptedOn: string | null;
  comparison: ComparedField[];
  clocks: { promise: ClockReading; statutory: ClockReading };
  availableActions: AvailableAction[];
  history: CaseEntry[];
};
export type CaseFilter = {
  status?: string;
  district?: string;
  q?: string;
  sort?: string;
  limit: number;
  offset: number;
};

export const fetchCases = (filter: CaseFilter) =>
  get<Page<PermitCaseSummary>>('permit-transfer/cases', filter);
export const fetchCase = (id: string) => get<PermitCase>(`permit-transfer/cases/${id}`);
export const fetchCaseClock = (id: string) =>
  get<CaseClock>(`permit-transfer/cases/${id}/clock`);
export const actOnCase = (id: string, version: number, action: string, form: object) =>
  post<PermitCase>(`permit-transfer/cases/${id}/${action}`, form, { version });
