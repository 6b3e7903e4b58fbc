import {
  type AvailableAction,
  type Finding,
  get,
  type Ground,
  type Page,
  type Paging,
  post,
} from './http.ts';

export type CandidateSummary = {
  businessId: string;
  version: number;
  name: string;
  creditCode: string | null;
  district: string;
  districtName: string;
  status: string;
  priority: boolean;
  findings: Finding[];
  willingness: string;
  visits: number;
  lastVisitedOn: string | null;
  nextFollowUpOn: string | null;
  suggestedOn: string | null;
  admittedOn: string | null;
  leftOn: string | null;
  leftBecause: string | null;
  availableActions: AvailableAction[];
};
export type CandidateRow = CandidateSummary & { officerName: string | null };
export type Candidate = CandidateSummary & {
  ground: Ground | null;
  formerNames: { name: string; since: string | null; until: string }[];
  survivor: { businessId: string; name: string | null } | null;
  predecessors: {
    businessId: string;
    name: string | null;
    status: string;
    leftOn: string | null;
    leftBecause: string | null;
  }[];
  officer: { id: string; name: string } | null;
  screening: {
    findings: Finding[];
    meetsCriteria: boolean;
    priority: boolean;
    ground: Ground;
  } | null;
  visitRecords: {
    visitId: string;
    visitedOn: string;
    summary: string;
    needs: string | null;
    recordedBy: string;
  }[];
};
export type CandidateFilter = Paging & {
  status?: string;
  district?: string;
  willingness?: string;
  q?: string;
  sort?: string;
};
export type PoolTotal = { district: string; status: string; count: number };

export const fetchCandidates = (filter: CandidateFilter) =>
  get<Page<CandidateRow>>('conversion-pool/candidates', filter);
export const fetchCandidate = (businessId: string) =>
  get<Candidate>(`conversion-pool/candidates/${businessId}`);
export type PoolOfficer = { officerId: string; name: string };
export const fetchPoolOfficers = (district: string) =>
  get<{ items: PoolOfficer[] }>('conversion-pool/officers', { district });
export const fetchPoolTotals = () => get<{ items: PoolTotal[] }>('conversion-pool/totals');
export const screenDistrict = (district: string) =>
  post<{ screened: number; suggested: number; ground: Ground }>('conversion-pool/screenings', {
    district,
  });
export const actOnCandidate = (businessId: string, version: number, noun: string, body: object) =>
  post<{ version: number }>(`conversion-pool/candidates/${businessId}/${noun}`, body, { version });
